/** Flow pictures: images and links that a flow section shows, or that are named a flow chart. */
import {linesOf} from '../outline/runs.js'
import type {Block, FlowForm, Place, Run, Section} from '../types.js'
import {leadsToPicture, namesFlow, namesFlowPicture} from './words.js'

export interface Picture {
  readonly form: Extract<FlowForm, 'image' | 'link'>
  readonly url: string
  readonly words: string
  readonly place: Place
}

const badge = /(?:shields\.io|badge|\/emoji\/|\bicon|logo|avatar|favicon)/i

/** The flow pictures of a block. `named`: its section or the line above says that they show a flow. */
export function picturesIn(block: Block, named: boolean): Picture[] {
  if (block.kind === 'table') return (block.table?.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => picturesOf(cell.runs, named)))
  if (block.kind === 'image' && block.runs.length === 0) {
    return block.url !== undefined && shows(block.text, block.url, named) ? [imageOf(block.text, block.url, block.place)] : []
  }
  return block.runs.some((run) => run.kind === 'image' || run.kind === 'link' || run.text.includes('://'))
    ? linesOf(block.runs, block.place.column).flatMap((line) => picturesOf(line, named))
    : []
}

/** A heading that is itself a link to the picture. */
export function pictureOfTitle(section: Section): Picture | null {
  const {node} = section
  if (node.type !== 'heading' || !section.roles.includes('flow')) return null
  const link = node.children.find((child) => child.type === 'link' && leadsToPicture(child.url))
  return link?.type === 'link' ? {form: 'link', url: link.url, words: section.title, place: section.place} : null
}

function picturesOf(line: readonly Run[], named: boolean): Picture[] {
  const found: Picture[] = []
  let before = ''
  for (const run of line) {
    const {url} = run
    if (run.kind === 'image' && url && shows(`${before} ${run.text}`, url, named)) found.push(imageOf(run.text, url, run.place))
    else if (run.kind === 'link' && url && isFlowLink(before, run.text, url, named)) {
      found.push({form: 'link', url, words: run.text, place: run.place})
    } else if (run.kind === 'text') found.push(...bareLinks(before, run, named))
    before = (before + run.text).slice(-60)
  }
  return found
}

/** Links that stand in the text as they are. */
function bareLinks(before: string, run: Run, named: boolean): Picture[] {
  if (!run.text.includes('://')) return []
  const links = [...run.text.matchAll(/https?:\/\/[^\s<>"'“”，。；、（）()【】]+/g)]
  return links
    .filter((link) => isFlowLink((before + run.text.slice(Math.max(0, link.index - 60), link.index)).slice(-60), '', link[0], named))
    .map((link) => {
      const column = run.place.column + link.index
      return {form: 'link', url: link[0], words: link[0], place: {...run.place, column, endColumn: column + link[0].length}}
    })
}

function imageOf(words: string, url: string, place: Place): Picture {
  return {form: 'image', url, words, place}
}

function shows(words: string, url: string, named: boolean): boolean {
  if (badge.test(url.slice(0, 2000))) return false
  return named || namesFlowPicture(words) || namesFlow(fileNameOf(url))
}

function isFlowLink(before: string, words: string, url: string, named: boolean): boolean {
  if (url.startsWith('#') || url.startsWith('mailto:')) return false
  if (leadsToPicture(url)) return named || namesFlowPicture(`${before} ${words}`)
  return namesFlowPicture(words) && /^https?:/.test(url)
}

function fileNameOf(url: string): string {
  const name = url.slice(0, 2000).split(/[?#]/, 1)[0]!.split('/').at(-1) ?? ''
  try {
    return decodeURIComponent(name).replace(/[-_.]/g, ' ')
  } catch {
    return name
  }
}
