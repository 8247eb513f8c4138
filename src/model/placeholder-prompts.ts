/** What a template says to its writer: prompts and numbered names that nobody replaced. */
import {fold} from './folding.js'
import {linesIn, linesOfBlock} from './labels.js'
import {passageOfLine, placeholder} from './placeholder-passages.js'
import type {Block, Placeholder, Prd} from './types.js'
import {genericNouns, genericValues, promptPattern} from './vocabulary/placeholder-words.js'

/** Sections that say nothing but what their writer should write there, set apart as a quote, in italics or in brackets. */
export function promptsIn(prd: Prd): Placeholder[] {
  const found: Placeholder[] = []
  for (const section of prd.sections) {
    if (section.children.length > 0 || section.roles.includes('copy') || section.roles.includes('questions')) continue
    const own = section.own.filter(({kind, text}) => kind !== 'rule' && (kind === 'image' || text.trim() !== ''))
    if (own.length === 0 || own.length > 6 || !own.every(isSetApart)) continue
    for (const line of own.flatMap(linesOfBlock)) {
      const words = line.text.trim()
      if (words.length >= 6 && promptPattern.test(fold(words.slice(0, 300)).replace(/^[（(]/, '')))
        found.push(placeholder(passageOfLine(line), {text: words, index: 0}))
    }
  }
  return found
}

function isSetApart({kind, quoted, runs, text}: Block): boolean {
  if (kind !== 'paragraph' && kind !== 'item') return false
  return quoted || runs.every((run) => run.kind === 'emphasis' || run.text.trim() === '') || /^[（(][^（()）]*[)）]$/u.test(text.trim())
}

/** `Objective 1`, `Objective 2`: items that a template numbers and nobody has named. */
export function genericItems(prd: Prd): Placeholder[] {
  const found: Placeholder[] = []
  let before: {noun: string; number: string; placeholder: Placeholder; listed: boolean} | null = null
  for (const line of linesIn(prd)) {
    const noun = line.block.kind === 'item' ? genericNoun(line.text) : null
    if (!noun) {
      before = null
      continue
    }
    const current = {...noun, placeholder: placeholder(passageOfLine(line), {text: line.text.trim(), index: 0}), listed: false}
    if (before && before.noun === current.noun && before.number !== current.number) {
      if (!before.listed) found.push(before.placeholder)
      found.push(current.placeholder)
      current.listed = true
    }
    before = current
  }
  return found
}

function genericNoun(text: string): {noun: string; number: string} | null {
  const match = /^(.{1,16}?)\s?([0-9]{1,2}|[a-e]|[一二三四五])(?:\s?[:：]\s?(.{0,80}))?$/u.exec(
    fold(text)
      .replace(/[[\]【】]/g, '')
      .trim(),
  )
  if (!match || !genericNouns.has(match[1]!)) return null
  const value = match[3]?.replace(/\s*\(.*$/, '').trim()
  return value === undefined || value === '' || genericValues.has(value) ? {noun: match[1]!, number: match[2]!} : null
}
