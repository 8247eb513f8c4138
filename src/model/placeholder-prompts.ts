/** What a template says to its writer: prompts and numbered names that nobody replaced. */
import {fold} from './folding.js'
import {type Line, linesIn, linesOfBlock} from './labels.js'
import {passageOfLine, placeholder} from './placeholder-passages.js'
import type {Block, Placeholder, Prd} from './types.js'
import {genericNouns, genericValues, loosePrompt, plainPrompt, promptPattern} from './vocabulary/placeholder-words.js'

/** From so many prompts on, whoever wrote the document has a template before them, and a plain line that tells what to write is another. */
const templateFrom = 3

/** What tells its writer what to write: set apart as a quote, in italics or in brackets, or in words that can mean nothing else. */
export function promptsIn(prd: Prd): Placeholder[] {
  const sure: Line[] = []
  const likely: Line[] = []
  const plain: Line[] = []
  for (const section of prd.sections) {
    if (section.roles.includes('copy') || section.roles.includes('questions')) continue
    const own = section.own.filter(({kind, text}) => kind !== 'rule' && (kind === 'image' || text.trim() !== ''))
    const alone = section.children.length === 0 && own.length > 0 && own.length <= 6
    const apart = alone && own.every(isSetApart)
    for (const block of own) {
      if (block.kind !== 'paragraph' && block.kind !== 'item') continue
      const setApart = isSetApart(block)
      for (const line of linesOfBlock(block)) {
        const words = promptWords(line)
        if (words.length < 6) continue
        if ((apart && promptPattern.test(words)) || (alone && own.length === 1 && plainPrompt.test(words))) sure.push(line)
        else if (setApart && opensWithPrompt(words)) likely.push(line)
        else if (block.kind === 'paragraph' && (loosePrompt.test(words) || plainPrompt.test(words))) plain.push(line)
      }
    }
  }
  const template = sure.length + likely.length >= templateFrom
  const lines = template ? [...sure, ...likely, ...plain] : sure
  return lines.map((line) => placeholder(passageOfLine(line), {text: line.text.trim(), index: 0}))
}

function promptWords({text}: Line): string {
  return fold(text.trim().slice(0, 300)).replace(/^(?:[（(>\s]|\p{Extended_Pictographic}|\uFE0F)+/u, '')
}

/** Beside other content a quote must begin as a prompt does. */
function opensWithPrompt(words: string): boolean {
  const found = promptPattern.exec(words)
  return found !== null && (found.index === 0 || /^如果?/.test(words) || /应(?:提供|包括|说明|描述)/.test(found[0]))
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
  const value = match[3]?.replace(/(?<!\s)\s*\(.*$/, '').trim()
  return value === undefined || value === '' || genericValues.has(value) ? {noun: match[1]!, number: match[2]!} : null
}
