/** Slots: brackets and signs that stand for what a writer is to put there. */
import {fold} from './folding.js'
import {type Hit, isInCode, isInLink, offsetOf, type Passage} from './placeholder-passages.js'
import {slotPattern} from './vocabulary/placeholder-words.js'

/** More in one passage is no document but an attack. */
export const mostHits = 50

const bracketOnly = /^[*_\s]*[[【<{]{1,2}[^[\]【】<>{}]{1,80}[\]】>}]{1,2}[*_\s。.]*$/u
const bracketed = /\[([^[\]\n]{1,80})\](?!\()|【([^【】\n]{1,80})】|<([^<>\n]{1,60})>|\{\{([^{}\n]{1,60})\}\}/gu
const slotLike =
  /(?<![\p{L}\d./@_-])(?:v?[xX]\.[xX](?:\.[xX])?|YYYY[-/年]MM(?:[-/月]DD日?)?|[xX]{3,}|[xX]{2,}年[xX]{1,2}月(?:[xX]{1,2}日)?)(?![\p{L}\d@_-]|\.[a-z])/u

/** Whether a value is a bracket and nothing else. */
export function isBracket(value: string): boolean {
  return bracketOnly.test(value)
}

/** `[在此填写]`, `{{name}}`, `<填写…>`. A variable inside a sentence that the product will say is no slot. */
export function slotsIn({text, value, runs, kind, section}: Passage, template: boolean): Hit[] {
  const hits: Hit[] = []
  const whole = isBracket(value)
  const says = section?.roles.some((role) => role === 'copy' || role === 'notifications') ?? false
  let looked = 0
  for (const match of text.matchAll(bracketed)) {
    if (looked++ >= mostHits) break
    const inner = (match[1] ?? match[2] ?? match[3] ?? match[4])!.trim()
    const curly = match[4] !== undefined
    const wide = match[2] !== undefined
    if (isMark(inner) || isInCode(runs, match.index) || isInLink(runs, match.index)) continue
    const fits = curly
      ? whole || kind === 'heading' || (template && !says)
      : wide
        ? whole && slotPattern.test(fold(inner)) && asksToWrite(inner)
        : whole
          ? template || slotPattern.test(fold(inner))
          : template || asksToWrite(inner)
    if (fits) hits.push({text: match[0], index: match.index})
  }
  if (
    /[xX]\.?[xX]|YYYY/.test(text) &&
    !/格式|format|フォーマット|형식/iu.test(text) &&
    (kind === 'heading' || whole || template || slotLike.exec(value)?.[0] === value.trim())
  ) {
    const slot = slotLike.exec(text)
    if (slot && !isQuoted(text, slot.index) && !isInCode(runs, slot.index)) hits.push({text: slot[0], index: slot.index})
  }
  for (const run of runs) {
    if (hits.length >= mostHits) break
    if (
      run.kind === 'html' &&
      /^<(?:your|insert|enter|todo|tbd|[a-z]+[ _-](?:name|date|description|link|url|title|here))\b[^<>="/]*>$/i.test(run.text)
    ) {
      hits.push({text: run.text, index: offsetOf(runs, run)})
    }
  }
  return hits
}

/** Inside a sentence only what plainly asks its writer to write is a slot: `点击[确定]` names a button. */
function asksToWrite(inner: string): boolean {
  const folded = fold(inner)
  return (
    /填写|填入|在此|此处|^请(?:输入|补充|描述|说明)|^待|^(?:insert|enter|fill|your|describe|add|todo|tbd)\b|\bhere$/u.test(folded) &&
    folded.length >= 2
  )
}

/** Task boxes, footnotes, priorities, references, numbers. */
function isMark(inner: string): boolean {
  return /^(?:[ xX✓✔-]|\^.*|!.*|[\d.,%]+|P\d|[A-Z]{1,5}-?\d+(?:[-.]\d+)*|必填|选填|選填|可选|可選|可见|可見|是|否|optional|required)$/iu.test(
    inner,
  )
}

/** Between quotation marks `XXX` stands for what the product will put there. */
function isQuoted(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - 60), index)
  return /[「『“"][^」』”"]*$/u.test(before) && /^[^「『“"]*[」』”"]/u.test(text.slice(index, index + 60))
}
