/** The four answers that every reader looks for: goal, flow, priority, copy. */
import {hasArrow} from './flows/arrow-chain.js'
import {fold, foldTitle} from './folding.js'
import {isNamed, labelsIn} from './labels.js'
import {priorityGroup} from './priorities.js'
import {requirementColumns} from './requirement-tables.js'
import type {Confidence, Core, CoreRole, Flow, FlowForm, Prd, PriorityForm, Role, Section} from './types.js'
import {copyTitle} from './vocabulary/copy-words.js'
import {
  firstWords,
  flowLabels,
  flowWords,
  goalLabels,
  laterWords,
  namesFirst,
  numberedPhase,
  otherDiagrams,
} from './vocabulary/core-words.js'
import {priorityNames} from './vocabulary/priority-words.js'

/** The four answers that every reader looks for. */
export function readCore(prd: Prd): Core {
  return {goal: readGoal(prd), flow: readFlow(prd), priority: readPriorities(prd), copy: readCopyAnswer(prd)}
}

/** What was found for one answer, line by line. */
class Finds<Form extends string> {
  readonly #lines = new Map<number, Form | null>()
  #certain = false

  add(line: number, form: Form | null, confidence: Confidence): void {
    if (!this.#lines.has(line)) this.#lines.set(line, form)
    if (confidence === 'certain') this.#certain = true
  }

  get size(): number {
    return this.#lines.size
  }

  get where(): number[] {
    return [...this.#lines.keys()].toSorted((a, b) => a - b)
  }

  get forms(): Form[] {
    return [...new Set([...this.#lines.values()].filter((form) => form !== null))]
  }

  get confidence(): Confidence | null {
    if (this.size === 0) return null
    return this.#certain ? 'certain' : 'likely'
  }
}

function confidenceOf(section: Section, role: CoreRole): Confidence {
  return section.readings.find((reading) => reading.role === role)?.confidence ?? 'likely'
}

/** Sections that speak of one requirement, or of how it is tested or built, do not speak for the document. */
function isDetail(section: Section | null): boolean {
  return (
    section?.roles.some(
      (role) =>
        role === 'requirements' ||
        role === 'acceptance' ||
        role === 'data' ||
        role === 'technical' ||
        role === 'schedule' ||
        role === 'changelog' ||
        role === 'users' ||
        role === 'tracking' ||
        role === 'interface',
    ) ?? false
  )
}

function readGoal(prd: Prd): Core['goal'] {
  const finds = new Finds<never>()
  for (const section of prd.sections) {
    if (section.opens.includes('goal') && !section.empty) finds.add(section.place.line, null, confidenceOf(section, 'goal'))
  }
  for (const {folded, value, line, section, strong, block} of labelsIn(prd)) {
    if (!goalLabels.has(folded) || isDetail(section)) continue
    if (value.length >= 4 || (value === '' && strong && block?.kind === 'paragraph')) finds.add(line, null, 'certain')
  }
  // Where every module says its own, readers find it there.
  const ofModules =
    finds.size > 0 ? [] : labelsIn(prd).filter(({folded, value, strong}) => strong && goalLabels.has(folded) && value.length >= 4)
  if (ofModules.length >= 2) for (const {line} of ofModules) finds.add(line, null, 'likely')
  const measurable = prd.metrics.length > 0
  return {present: finds.size > 0, confidence: finds.confidence, measurable, where: finds.where}
}

function readFlow(prd: Prd): Core['flow'] {
  const finds = new Finds<FlowForm>()
  for (const section of prd.sections) {
    if (section.opens.includes('flow')) finds.add(section.place.line, null, confidenceOf(section, 'flow'))
  }
  for (const {folded, line, section} of labelsIn(prd)) {
    if (isFlowLabel(folded) && !section?.roles.some((role) => role === 'technical' || role === 'acceptance'))
      finds.add(line, null, 'likely')
  }
  const forms = new Set<FlowForm>()
  let chart = false
  for (const flow of prd.flows) {
    if (!isFlow(flow, prd.flows)) continue
    forms.add(flow.form)
    if (flow.form === 'list') {
      if (!flow.section?.roles.includes('flow')) finds.add(flow.section?.place.line ?? flow.place.line, 'list', 'likely')
      continue
    }
    chart = true
    const {section} = flow
    if (!section?.roles.includes('flow')) finds.add(section?.place.line ?? flow.place.line, flow.form, 'certain')
  }
  return {section: finds.size > 0, chart, confidence: finds.confidence, forms: [...forms], where: finds.where}
}

/** Whether a chart or a list shows how things go for its users: by its kind, or by the words around it. */
export function isFlow(flow: Flow, flows: readonly Flow[]): boolean {
  const {form, diagram, section, caption, url, nodes} = flow
  if (diagram !== null && otherDiagrams.has(diagram.toLowerCase())) return false
  const roles = section?.roles ?? []
  const named =
    roles.includes('flow') ||
    (caption !== null && flowWords.test(fold(caption.text))) ||
    (section !== null && flowWords.test(section.folded))
  const built = roles.some(
    (role) => role === 'technical' || role === 'data' || role === 'competitors' || role === 'changelog' || role === 'references',
  )
  if (form === 'list') return named || !(built || roles.includes('acceptance'))
  if (form === 'mermaid' || form === 'plantuml' || form === 'diagram') return named || !built || diagram !== 'flowchart'
  if (form === 'arrows' && stepsIn(flows).has(flow)) return false
  if (form === 'arrows') return named || (!built && nodes.length >= 3)
  if (form === 'ascii' && !built && nodes.length >= 4 && hasArrow(flow.source)) return true
  return named || (url !== null && /flow|流程|sequence|process/i.test(url))
}

const stepsRead = new WeakMap<readonly Flow[], ReadonlySet<Flow>>()

/** Chains inside lists of other steps: they say how one step goes. */
function stepsIn(flows: readonly Flow[]): ReadonlySet<Flow> {
  const known = stepsRead.get(flows)
  if (known) return known
  const chains = new Map<Flow, Flow[]>()
  let list: Flow | null = null
  const inOrder = flows.toSorted((a, b) => a.place.line - b.place.line || Number(b.form === 'list') - Number(a.form === 'list'))
  for (const flow of inOrder) {
    if (flow.form === 'list') list = flow
    else if (flow.form === 'arrows' && list && list.section === flow.section && flow.place.line <= list.place.endLine) {
      const inside = chains.get(list)
      if (inside) inside.push(flow)
      else chains.set(list, [flow])
    }
  }
  const steps = new Set([...chains].flatMap(([{nodes}, inside]) => (inside.length < nodes.length / 2 ? inside : [])))
  stepsRead.set(flows, steps)
  return steps
}

function readPriorities(prd: Prd): Core['priority'] {
  const finds = new Finds<PriorityForm>()
  for (const section of prd.sections) {
    if (section.opens.includes('priority') && !section.empty) finds.add(section.place.line, 'section', confidenceOf(section, 'priority'))
  }
  for (const table of prd.tables) {
    const named = table.header.cells.some(({text}) => isNamed(foldTitle(text), priorityNames))
    if (named && ordersRequirements(table.section) && requirementColumns(table)) finds.add(table.header.place.line, 'column', 'certain')
  }
  addTags(prd, finds)
  addGroups(prd, finds)
  return {present: finds.size > 0, confidence: finds.confidence, forms: finds.forms, where: finds.where}
}

function isFlowLabel(folded: string): boolean {
  return flowLabels.has(folded) || (folded.length <= 12 && /(?:流程图?|流转图?|(?:^| )flow|フロー|흐름)$/u.test(folded))
}

/** Priorities of risks, tests, messages, fields and questions are none of requirements. */
function ordersRequirements(section: Section | null): boolean {
  if (!section || section.roles.includes('requirements') || section.roles.includes('priority')) return true
  return !section.roles.some(
    (role) =>
      role === 'risks' ||
      role === 'acceptance' ||
      role === 'data' ||
      role === 'technical' ||
      role === 'notifications' ||
      role === 'questions' ||
      role === 'tracking' ||
      role === 'glossary' ||
      role === 'references' ||
      role === 'changelog',
  )
}

function addTags(prd: Prd, finds: Finds<PriorityForm>): void {
  for (const {priority, priorityPlace, form, place} of prd.requirements) {
    if (priority !== null && priorityPlace && form !== 'row') finds.add(priorityPlace.line ?? place.line, 'tags', 'certain')
  }
  const tagged = prd.blocks.filter(({kind, text, section}) => kind === 'item' && leadingTag.test(text) && ordersRequirements(section))
  if (tagged.length >= 3) finds.add(tagged[0]!.place.line, 'tags', 'certain')
  for (const {folded, value, line, section} of labelsIn(prd)) {
    if (priorityNames.has(folded) && value !== '' && ordersRequirements(section)) finds.add(line, 'tags', 'certain')
  }
}

/** `[P1] 退款`, `P0: 退款`: `P2` inside a sentence is none. */
const leadingTag = /^[[【(（]?\s?P[0-4]\s?(?:[\]】)）:：]|[-–—·]\s)/u

/** Headings by priority; or by phase, where a first one and a later one both list features. */
function addGroups(prd: Prd, finds: Finds<PriorityForm>): void {
  const first: Section[] = []
  const later: Section[] = []
  for (const section of prd.sections) {
    if (section.isTitle || section.empty || section.roles.some((role) => withoutGroups.has(role))) continue
    if (priorityGroup(section.title)?.strong) finds.add(section.place.line, 'grouping', 'certain')
    const title = fold(section.title)
    if (laterWords.test(title)) {
      later.push(section)
      if (section.own[0] && namesFirst.test(fold(section.own[0].text.slice(0, 200)))) finds.add(section.place.line, 'grouping', 'likely')
    } else if (firstWords.test(title)) first.push(section)
    else if (numberedPhase.test(title) && listsFeatures(section)) (hasPhaseBeside(section) ? first : []).push(section)
  }
  addPhaseLines(prd, finds)
  const phases = first.filter(({title}) => numberedPhase.test(fold(title)))
  if (phases.length < 2 && (first.length === 0 || later.length === 0)) return
  for (const section of first.length > 0 && later.length > 0 ? [...first, ...later] : phases)
    finds.add(section.place.line, 'grouping', 'likely')
}

/** `- **MVP**：…`, `- Phase 2: …`: the lines of one section that sort features by phase. */
function addPhaseLines(prd: Prd, finds: Finds<PriorityForm>): void {
  const bySection = new Map<Section, {line: number; first: boolean}[]>()
  for (const {folded, section, line, value, block} of labelsIn(prd)) {
    const strong = priorityGroup(folded)?.strong ?? false
    const leads = strong && block?.kind === 'item'
    if (
      !section ||
      (value === '' && !leads) ||
      !(listsFeatures(section) || section.roles.includes('schedule') || section.roles.includes('priority'))
    )
      continue
    const numbered = numberedPhase.test(folded) && !section.roles.includes('schedule')
    const later = laterWords.test(folded)
    if (!strong && !numbered && !later && !firstWords.test(folded)) continue
    const lines = bySection.get(section)
    if (lines) lines.push({line, first: !later})
    else bySection.set(section, [{line, first: !later}])
  }
  for (const lines of bySection.values()) {
    if (lines.length >= 2 && lines.some(({first}) => first)) finds.add(lines[0]!.line, 'grouping', 'likely')
  }
}

const withoutGroups: ReadonlySet<Role> = new Set([
  'changelog',
  'technical',
  'data',
  'questions',
  'glossary',
  'references',
  'risks',
  'competitors',
  'background',
  'operations',
  'metrics',
  'users',
  'tracking',
])

function listsFeatures({roles}: Section): boolean {
  return roles.length === 0 || roles.some((role) => role === 'requirements' || role === 'scope' || role === 'priority')
}

/** Phase 1 says something only beside phase 2. */
function hasPhaseBeside(section: Section): boolean {
  const siblings = section.parent?.children ?? []
  const at = siblings.indexOf(section)
  return [siblings[at - 1], siblings[at + 1]].some((sibling) => sibling !== undefined && numberedPhase.test(fold(sibling.title)))
}

function readCopyAnswer(prd: Prd): Core['copy'] {
  const finds = new Finds<Core['copy']['forms'][number]>()
  for (const section of prd.sections) {
    if (section.opens.includes('copy') && !section.empty) finds.add(section.place.line, 'section', confidenceOf(section, 'copy'))
  }
  for (const {form, place, section} of prd.copy) {
    if (form === 'section') continue
    finds.add(form === 'column' ? place.line : (section?.place.line ?? place.line), form, form === 'column' ? 'certain' : 'likely')
  }
  if (prd.sections.every(({isTitle}) => isTitle)) {
    for (const {folded, value, line} of labelsIn(prd))
      if (copyTitle.test(folded) && value.length >= 4) finds.add(line, 'quoted-list', 'certain')
  }
  return {present: finds.size > 0, confidence: finds.confidence, forms: finds.forms, where: finds.where}
}
