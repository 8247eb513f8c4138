/** One walk over the tree: headings, near-headings and blocks in document order, whatever they are nested in. */
import type {Heading, Html, List, ListItem, Nodes, Paragraph, Parents, Root} from 'mdast'
import type {Run} from '../types.js'
import type {BlockDraft, Draft, Standing} from './drafts.js'
import {type HtmlPart, readHtml} from './html.js'
import {nearHeadingIn} from './near-headings.js'
import {placeBetween, placeOf} from './places.js'
import {attributeOf, type Definitions, linesOf, runsOf, textOf} from './runs.js'
import {isIndentedHtml, spreadTable} from './spread-tables.js'
import {struckIn} from './struck.js'
import {gridOfGfm, gridOfHtml, textOfGrid} from './tables.js'

interface Frame {
  readonly parent: Parents
  at: number
  /** Before this child no torn table is looked for: one was not closed. */
  whole: number
  readonly standing: Standing
}

const outside: Standing = {quoted: false, depth: 0, opensItem: false}

export function readDrafts(tree: Root): Draft[] {
  const definitions = definitionsOf(tree)
  const drafts: Draft[] = []
  // A stack of our own: quotes and lists of a hostile document nest deeper than any call stack.
  const stack: Frame[] = [{parent: tree, at: 0, whole: 0, standing: outside}]

  while (stack.length > 0) {
    const frame = stack[stack.length - 1]!
    const index = frame.at++
    const node = frame.parent.children[index] as Nodes | undefined
    const standing = index === 0 || !frame.standing.opensItem ? frame.standing : {...frame.standing, opensItem: false}
    const spread = node?.type === 'html' && index >= frame.whole ? spreadTable(frame.parent.children, index) : null
    if (spread && !spread.html) frame.whole = spread.next
    if (!node) stack.pop()
    else if (spread?.html) {
      readHtmlBlock(spread.html, standing, drafts)
      frame.at = spread.next
    } else if (node.type === 'list' && frame.parent === tree && isLoneItem(node)) readLoneItem(node, standing, definitions, drafts)
    else if (node.type === 'list')
      stack.push({parent: node, at: 0, whole: 0, standing: {...standing, depth: standing.depth + 1, opensItem: false}})
    else if (node.type === 'listItem') {
      const inItem = {...standing, marker: markerOf(frame.parent as List, index), checked: node.checked ?? null, opensItem: true}
      if (node.children[0]?.type !== 'paragraph') drafts.push(emptyItem(node, inItem))
      stack.push({parent: node, at: 0, whole: 0, standing: inItem})
    } else if (node.type === 'blockquote')
      stack.push({parent: node, at: 0, whole: 0, standing: {...standing, quoted: true, opensItem: false}})
    else if (node.type === 'footnoteDefinition') stack.push({parent: node, at: 0, whole: 0, standing})
    else if (isIndentedHtml(node) && frame.parent.children[index - 1]?.type === 'html')
      readHtmlBlock({type: 'html', value: node.value, ...(node.position ? {position: node.position} : {})}, standing, drafts)
    else readLeaf(node, standing, definitions, drafts)
  }

  return drafts
}

/** A numbered list of one short line: a heading to a reader, when text and not the next item follows. */
function isLoneItem(list: List): boolean {
  const [item, second] = list.children
  const [paragraph, more] = item?.children ?? []
  return list.ordered === true && !second && paragraph?.type === 'paragraph' && !more && item!.checked == null
}

function readLoneItem(list: List, standing: Standing, definitions: Definitions, drafts: Draft[]): void {
  const item = list.children[0]!
  const marker = markerOf(list, 0)
  const inItem = {...standing, depth: standing.depth + 1, marker, checked: null, opensItem: true}
  const paragraph = item.children[0] as Paragraph
  const before = drafts.length
  readParagraph(paragraph, inItem, definitions, drafts)
  const [otherwise] = drafts.slice(before)
  if (drafts.length !== before + 1 || otherwise?.type !== 'block' || otherwise.kind !== 'item') return
  const near = nearHeadingIn([{kind: 'text', text: `${marker.slice(0, -1)}.1 `, place: otherwise.place}, ...otherwise.runs])
  if (!near) return
  const title = `${marker} ${otherwise.text}`
  drafts[before] = {
    type: 'heading',
    title,
    runs: otherwise.runs,
    rank: null,
    near: 'numbered',
    place: placeOf(list),
    node: list,
    id: null,
    struck: null,
    otherwise,
  }
}

/** Link definitions wherever they stand. The first one of a name holds. */
function definitionsOf(tree: Root): Definitions {
  const definitions = new Map()
  const stack: Nodes[] = [...tree.children].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem' || node.type === 'footnoteDefinition') {
      for (let index = node.children.length - 1; index >= 0; index--) stack.push(node.children[index]!)
    }
  }
  return definitions
}

function readLeaf(node: Nodes, standing: Standing, definitions: Definitions, drafts: Draft[]): void {
  if (node.type === 'heading') readHeading(node, standing, definitions, drafts)
  else if (node.type === 'paragraph') readParagraph(node, standing, definitions, drafts)
  else if (node.type === 'html') readHtmlBlock(node, standing, drafts)
  else if (node.type === 'table') {
    const grid = gridOfGfm(node, definitions)
    drafts.push({...blockAt(node, 'table', standing), text: textOfGrid(grid), grid})
  } else if (node.type === 'code') {
    const lang = node.lang?.toLowerCase()
    drafts.push({...blockAt(node, 'code', standing), text: node.value, ...(lang === undefined ? {} : {lang})})
  } else if (node.type === 'thematicBreak') drafts.push(blockAt(node, 'rule', standing))
}

function blockAt(node: Nodes, kind: BlockDraft['kind'], standing: Standing): BlockDraft {
  const {quoted, depth, marker, checked, opensItem} = standing
  const item = opensItem && marker !== undefined ? {marker, checked: checked ?? null} : {}
  return {type: 'block', kind, text: '', place: placeOf(node), quoted, depth, runs: [], node, ...item}
}

function emptyItem(node: ListItem, standing: Standing): BlockDraft {
  const place = placeOf(node)
  return {...blockAt(node, 'item', standing), place: {...place, endLine: place.line, endColumn: place.column + 1}}
}

function markerOf(list: List, index: number): string {
  return list.ordered ? `${(list.start ?? 1) + index}.` : '-'
}

function readHeading(node: Heading, standing: Standing, definitions: Definitions, drafts: Draft[]): void {
  const runs = runsOf(node.children, definitions)
  const place = placeOf(node)
  const lines = linesOf(runs, place.column)
  // Text above `---` without a blank line is a setext heading to Markdown; several lines of it were never meant as one.
  if (lines.length > 1 && place.endLine - place.line >= 2) {
    readLines(node, lines, standing, drafts)
    return
  }
  const struck = struckIn(runs)
  const text = struck ?? textOf(runs).replace(/\s+/gu, ' ').trim()
  const id = !text.endsWith('}') ? null : /(?<!\s)\s*\{#([\p{L}\p{N}_.:-]{1,80})\}\s*$/u.exec(text)
  const anchor = runs.find((run) => run.kind === 'html' && /^<a\s/i.test(run.text))
  drafts.push({
    type: 'heading',
    title: id ? text.slice(0, id.index) : text,
    runs,
    rank: node.depth,
    near: standing.quoted ? 'quoted' : standing.depth > 0 ? 'listed' : false,
    place,
    node,
    id: id?.[1] ?? (anchor ? (attributeOf(anchor.text, 'id') ?? attributeOf(anchor.text, 'name')) : null),
    struck,
    otherwise: standing.quoted ? {...blockAt(node, 'paragraph', standing), text, runs} : null,
  })
}

function readParagraph(node: Paragraph, standing: Standing, definitions: Definitions, drafts: Draft[]): void {
  const runs = runsOf(node.children, definitions)
  readLines(node, linesOf(runs, placeOf(node).column), standing, drafts)
}

/** A paragraph's lines: headings among them, images on lines of their own, and the text between. */
function readLines(node: Paragraph | Heading, lines: readonly Run[][], standing: Standing, drafts: Draft[]): void {
  const inItem = standing.opensItem
  const kind = inItem ? 'item' : 'paragraph'
  let text: Run[][] = []
  let whole = true
  let first = true

  const flush = () => {
    const runs = joinLines(text)
    if (runs.length > 0 || (inItem && first && whole)) {
      const block = blockAt(node, first ? kind : 'paragraph', first ? standing : {...standing, opensItem: false})
      const place = whole || runs.length === 0 ? block.place : placeBetween(runs[0]!.place, runs[runs.length - 1]!.place)
      drafts.push({...block, text: textOf(runs).trim(), runs, place, struck: struckIn(runs)})
      first = false
    }
    text = []
  }

  for (const [index, line] of lines.entries()) {
    const images = line.filter((run) => run.kind === 'image')
    if (
      images.length > 0 &&
      images.length === line.filter((run) => run.kind !== 'html' && run.text.trim() + (run.url ?? '') !== '').length
    ) {
      whole = false
      flush()
      for (const run of images) {
        const block = blockAt(node, 'image', first ? standing : {...standing, opensItem: false})
        drafts.push({...block, text: run.text, place: run.place, runs: [run], url: run.url ?? ''})
        first = false
      }
      continue
    }
    const near = standing.quoted || standing.depth > 0 ? null : nearHeadingIn(line)
    // Bold words and numbers that begin a paragraph of text in the same breath are read as its first words, unless a hard shape says otherwise.
    if (!near || line.length === 0) {
      text.push(line)
      continue
    }
    if (lines.length > 1) whole = false
    flush()
    const place = placeBetween(line[0]!.place, line[line.length - 1]!.place)
    const otherwise: BlockDraft = {...blockAt(node, 'paragraph', standing), text: textOf(line).trim(), runs: line, place}
    drafts.push({
      type: 'heading',
      title: near.title,
      runs: line,
      rank: near.rank,
      near: near.kind,
      place,
      node,
      id: null,
      struck: null,
      otherwise,
    })
    if (index < lines.length - 1) whole = false
    first = false
  }
  flush()
}

function joinLines(lines: readonly Run[][]): Run[] {
  const runs: Run[] = []
  for (const line of lines) {
    if (line.length === 0) continue
    const last = runs[runs.length - 1]
    if (last) {
      const {endLine, endColumn} = last.place
      runs.push({kind: 'break', text: '\n', place: {line: endLine, column: endColumn, endLine, endColumn}})
    }
    for (const run of line) runs.push(run)
  }
  return runs
}

function readHtmlBlock(node: Html, standing: Standing, drafts: Draft[]): void {
  const parts = readHtml(node.value, placeOf(node))
  if (parts.length === 0) drafts.push(blockAt(node, 'html', standing))
  for (const part of parts) drafts.push(draftOfPart(part, node, standing))
}

function draftOfPart(part: HtmlPart, node: Html, standing: Standing): Draft {
  const block = {...blockAt(node, 'html', standing), place: part.place}
  if (part.kind === 'comment') return {...block, runs: [{kind: 'html', text: `<!-- ${part.text} -->`, place: part.place}]}
  if (part.kind === 'image')
    return {
      ...block,
      kind: 'image',
      text: part.alt,
      url: part.url,
      runs: [{kind: 'image', text: part.alt, url: part.url, place: part.place}],
    }
  if (part.kind === 'table') {
    const grid = gridOfHtml(part.rows, part.place)
    return {...block, kind: 'table', text: textOfGrid(grid), grid}
  }
  const text = textOf(part.runs)
    .replace(/(?<![ \t])[ \t]*\n\s*/g, '\n')
    .trim()
  const struck = struckIn(part.runs)
  const draft: BlockDraft = {...block, text, runs: part.runs, struck}
  if (part.kind === 'text') return draft
  const title = struck ?? text.replace(/\s+/gu, ' ')
  return {
    type: 'heading',
    title,
    runs: part.runs,
    rank: part.rank,
    near: 'html',
    place: part.place,
    node,
    id: part.id,
    struck,
    otherwise: title === '' ? draft : null,
  }
}
