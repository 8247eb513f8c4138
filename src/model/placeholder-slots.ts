/** Slots: brackets and signs that stand for what a writer is to put there. */
import {fold} from './folding.js'
import {type Hit, isInCode, isInLink, offsetOf, type Passage} from './placeholder-passages.js'
import {slotPattern} from './vocabulary/placeholder-words.js'

/** More in one passage is no document but an attack. */
export const mostHits = 50

const bracketOnly = /^[*_\s]*[[【<{]{1,2}[^[\]【】<>{}]{1,200}[\]】>}]{1,2}[*_\s。.]*$/u
const bracketed =
  /\[([^[\]\n]{1,200})\](?!\()|【([^【】\n]{1,80})】|<([^<>\n]{1,60})>|\{\{([^{}\n]{1,60})\}\}|(?<![{$])\{([^{}\n]{1,60})\}(?!\})/gu
const slotLike =
  /(?<![A-Za-z\d./@_-])(?:v?[xX]\.[xX](?:\.[xX])?|YYYY[-/年]MM(?:[-/月]DD日?)?|[xX×]{3,}|(?<!\p{L})[xX×]{2}(?=[\u3400-\u9fff])|[xX]{2,}年[xX]{1,2}月(?:[xX]{1,2}日)?)(?![A-Za-z\d@_-]|\.[a-z])/u
/** `提升 XX%`, `____`: a figure or a word that is still missing, wherever it stands. */
const missing = /(?<![\p{L}\d.%])[xX×]{1,3}\s?[%％]|_{4,}/u
const ideograph = /[\u3400-\u9fff]/u

/** Whether a value is a bracket and nothing else. */
export function isBracket(value: string): boolean {
  return bracketOnly.test(value)
}

/** `[在此填写]`, `{{name}}`, `<填写…>`, `XX%`. A variable inside a sentence that the product will say is no slot. */
export function slotsIn(passage: Passage, template: boolean): Hit[] {
  const {text, runs} = passage
  const hits = bracketsIn(passage, template)
  const sign = signIn(passage, template)
  if (sign && !isQuoted(text, sign.index) && !isInCode(runs, sign.index)) hits.push(sign)
  for (const run of runs) {
    if (hits.length >= mostHits) break
    if (run.kind === 'html' && isNamedTag(run.text, template)) hits.push({text: run.text, index: offsetOf(runs, run)})
  }
  return hits
}

function bracketsIn(passage: Passage, template: boolean): Hit[] {
  const {text, value, runs, kind, section} = passage
  const hits: Hit[] = []
  const whole = isBracket(value)
  const says = section?.roles.some((role) => role === 'copy' || role === 'notifications') ?? false
  let looked = 0
  for (const match of text.matchAll(bracketed)) {
    if (looked++ >= mostHits) break
    const [, square, wide, , double, single] = match
    const inner = match
      .slice(1)
      .find((part) => part !== undefined)!
      .trim()
    if (isMark(inner) || isInLink(runs, match.index)) continue
    if (isInCode(runs, match.index)) {
      // A template leaves slots in its code too; elsewhere brackets are what code is made of.
      if (template && square !== undefined && ideograph.test(inner) && !isSpokenOf(passage, match[0]))
        hits.push({text: match[0], index: match.index})
      continue
    }
    const asked = slotPattern.test(fold(inner))
    const open = whole || kind === 'heading'
    let fits = template || (whole ? asked : asksToWrite(inner))
    if (double !== undefined) fits = open || (template && !says)
    else if (single !== undefined) fits = ideograph.test(inner) && ((open && asked) || (template && !says))
    else if (wide !== undefined) fits = whole && asked && asksToWrite(inner)
    if (fits) hits.push({text: match[0], index: match.index})
  }
  return hits
}

/** `[名稱]` alone, or how a template is to be used. */
function isSpokenOf({runs, section}: Passage, bracket: string): boolean {
  return (
    /使用说明|填写说明|how to use|usage/u.test(section?.folded ?? '') ||
    runs.some(({kind, text}) => kind === 'code' && text.trim() === bracket)
  )
}

function signIn({text, value, kind, section}: Passage, template: boolean): Hit | null {
  const shown = section?.roles.some((role) => role === 'copy' || role === 'notifications' || role === 'interface') ?? false
  const figure = shown ? null : missing.exec(text)
  if (figure) return {text: figure[0], index: figure.index}
  if (!/[xX×]\.?[xX×]|YYYY/.test(text) || /格式|format|フォーマット|형식/iu.test(text)) return null
  if (kind !== 'heading' && !isBracket(value) && !template && slotLike.exec(value)?.[0] !== value.trim()) return null
  const slot = slotLike.exec(text)
  return slot && {text: slot[0], index: slot.index}
}

/** `<your name>` is read as a tag. */
function isNamedTag(tag: string, template: boolean): boolean {
  return (
    /^<(?:your|insert|enter|todo|tbd|[a-z]+[ _-](?:name|date|description|link|url|title|here))\b[^<>="/]*>$/i.test(tag) ||
    (template && /^<[a-z]+(?:[ _-][a-z]+){1,5}>$/i.test(tag))
  )
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
