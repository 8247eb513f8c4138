/** Every chart and step list of a document. */
import {type Line, linesOfBlock} from '../labels.js'
import type {Block, Flow, FlowCaption, FlowForm, Place, Prd, Section} from '../types.js'
import {graphOfChain, hasArrow, readChain} from './arrow-chain.js'
import {readFence} from './fences.js'
import type {Graph} from './graph.js'
import {type Picture, pictureOfTitle, picturesIn} from './pictures.js'
import {readPlantuml} from './plantuml.js'
import {graphOfSteps, isOrdered, isOrdinalStep, readList, type Step, stepsOfSections, stepsOfTable} from './steps.js'
import {endsAsFlow, namesFlow} from './words.js'

/** In order of their places. */
export function readFlows(prd: Prd): readonly Flow[] {
  const reader = new FlowReader(prd)
  for (let index = 0; index < prd.blocks.length; ) index = reader.read(index)
  reader.readSections()
  return reader.flows.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
}

/** Sections about the making of the product: a numbered list there is a plan or a test, whatever the line above it says. */
const makersRoles = new Set(['acceptance', 'launch', 'schedule', 'changelog', 'review', 'references', 'glossary'])
const longestCaption = 60

class FlowReader {
  readonly flows: Flow[] = []
  #caption: FlowCaption | null = null
  /** Index of the block that the caption stands directly above, and how deep the caption stands. */
  #captionFor = -1
  #captionDepth = 0

  constructor(readonly prd: Prd) {}

  /** Read what begins at a block; returns the index to go on from. */
  read(index: number): number {
    const block = this.prd.blocks[index]!
    const caption = this.#captionFor === index && this.prd.blocks[index - 1]!.section === block.section ? this.#caption : null
    const named = caption !== null || isFlowSection(block.section)
    const end = this.#readBlock(block, index, caption, named)
    this.#remember(this.prd.blocks[end - 1]!, end)
    return end
  }

  /** Headings that are links to a flow picture, and sections that are steps. */
  readSections(): void {
    const parents = new Set<Section | null>()
    for (const section of this.prd.sections) {
      const picture = pictureOfTitle(section)
      if (picture) this.#addPicture(picture, section, null)
      if (!isOrdinalStep(section.title) || parents.has(section.parent)) continue
      parents.add(section.parent)
      const siblings = section.parent?.children ?? this.prd.sections.filter((other) => other.parent === null)
      const steps = stepsOfSections(siblings)
      if (!isMaking(section.parent)) this.#addSteps(steps, section.parent ?? section, null)
    }
  }

  #readBlock(block: Block, index: number, caption: FlowCaption | null, named: boolean): number {
    for (const picture of picturesIn(block, named)) this.#addPicture(picture, block.section, caption)
    if (block.kind === 'code') this.#readFence(block, caption)
    else if (block.kind === 'table') this.#readTable(block, caption, named)
    else if (block.kind === 'paragraph' && /^\s*@start\w/.test(block.text.slice(0, 80))) return this.#readBarePlantuml(index, caption)
    else this.#readChains(block, caption, named)
    return block.kind === 'item' ? this.#readList(block, index, caption) : index + 1
  }

  #readFence(block: Block, caption: FlowCaption | null): void {
    const fence = readFence(block)
    if (fence) this.#add(fence.form, fence.graph, block.place, block.section, caption, block.text)
  }

  #readTable({table, place, section, text}: Block, caption: FlowCaption | null, named: boolean): void {
    if (!table || !named) return
    const steps = stepsOfTable(table)
    if (steps.length > 1) this.#add('list', graphOfSteps(steps), place, section, caption, text)
    for (const row of steps.length > 1 ? [] : table.rows) {
      for (const cell of row.cells) {
        const chain = cell.inherited ? null : readChain(cell.text, false)
        if (chain) this.#add('arrows', graphOfChain(chain, cell.place.line), cell.place, section, caption, cell.text)
      }
    }
  }

  /** `@startuml` without a fence: all blocks up to `@enduml`, each line in its place. */
  #readBarePlantuml(start: number, caption: FlowCaption | null): number {
    const {blocks} = this.prd
    const first = blocks[start]!
    const lines: string[] = []
    let index = start
    for (; index < blocks.length; index++) {
      const block = blocks[index]!
      if (block.section !== first.section) break
      while (lines.length < block.place.line - first.place.line) lines.push('')
      lines.push(...block.text.split('\n'))
      if (block.text.includes('@end')) break
    }
    const last = blocks[Math.min(index, blocks.length - 1)]!
    const place = {...first.place, endLine: last.place.endLine, endColumn: last.place.endColumn}
    const source = lines.join('\n')
    this.#add('plantuml', readPlantuml(source, first.place.line), place, first.section, caption, source)
    return Math.min(index + 1, blocks.length)
  }

  #readChains(block: Block, caption: FlowCaption | null, named: boolean): void {
    if (!hasArrow(block.text)) return
    for (const line of linesOfBlock(block)) {
      const chain = readChain(line.text, named)
      if (!chain || (!named && isMaking(block.section))) continue
      const own = chain.label === null ? caption : {text: chain.label, line: line.line}
      this.#add('arrows', graphOfChain(chain, line.line), placeOfLine(line), block.section, own, line.text.trim())
    }
  }

  /** Adds the list that begins here, if it lists steps. Its items are still read one by one. */
  #readList(block: Block, index: number, caption: FlowCaption | null): number {
    const before = this.prd.blocks[index - 1]
    if (before?.kind === 'item' && before.section === block.section && before.depth >= block.depth && !caption) return index + 1
    const told = caption !== null && this.#captionDepth < block.depth && !isMaking(block.section) && endsAsFlow(caption.text)
    const numbered = isFlowSection(block.section) && isOrdered(block)
    if (!told && !numbered && !isOrdinalStep(block.text)) return index + 1
    const {steps} = readList(this.prd.blocks, index)
    if (told || numbered || steps.every((step) => isOrdinalStep(step.text))) this.#addSteps(steps, block.section, caption)
    return index + 1
  }

  #addSteps(steps: readonly Step[], section: Section | null, caption: FlowCaption | null): void {
    if (steps.length < 2) return
    const [first, last] = [steps[0]!.place, steps.at(-1)!.place]
    const place = {...first, endLine: last.endLine, endColumn: last.endColumn}
    this.#add('list', graphOfSteps(steps), place, section, caption, steps.map((step) => step.text).join('\n'))
  }

  #addPicture({form, url, words, place}: Picture, section: Section | null, caption: FlowCaption | null): void {
    this.flows.push({
      form,
      url,
      source: words,
      place,
      section,
      caption,
      diagram: null,
      nodes: [],
      edges: [],
      branches: [],
      groups: [],
      problems: [],
    })
  }

  #add(form: FlowForm, graph: Graph, place: Place, section: Section | null, caption: FlowCaption | null, source: string): void {
    this.flows.push({form, ...graph, place, section, caption, url: null, source})
  }

  /** A line that names a flow and leads on to what stands below it. */
  #remember(block: Block, next: number): void {
    if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'html') return
    const words = block.text.trimEnd()
    const last = words.slice(words.lastIndexOf('\n') + 1).trim()
    const bare = block.kind !== 'item' && last.length <= longestCaption && !/[。.；;，,！!？?]/.test(last)
    const leadsOn = bare || /[:：]$/.test(last)
    if (last === '' || last.length > 2 * longestCaption || !leadsOn || !namesFlow(last)) return
    this.#caption = {text: last.replace(/[:：]$/, ''), line: block.place.endLine}
    this.#captionFor = next
    this.#captionDepth = block.kind === 'item' ? block.depth : 0
  }
}

function isFlowSection(section: Section | null): boolean {
  return section?.roles.includes('flow') ?? false
}

function isMaking(section: Section | null): boolean {
  return section?.roles.some((role) => makersRoles.has(role)) ?? false
}

function placeOfLine({runs}: Line): Place {
  const [first, last] = [runs[0]!.place, runs.at(-1)!.place]
  return {...first, endLine: last.endLine, endColumn: last.endColumn}
}
