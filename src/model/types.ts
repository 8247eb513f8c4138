/** The PRD model: what a document says, read once from its tree. Lines and columns are 1-based, offsets are UTF-16 units. */
import type {Heading, Nodes, Root} from 'mdast'

/** The languages that prd-lint speaks to people in. */
export const messageLanguages = ['zh-Hant', 'zh-Hans', 'en'] as const
export type MessageLanguage = (typeof messageLanguages)[number]

/** The language a document is written in, as far as vocabulary goes. */
export type DocumentLanguage = MessageLanguage | 'ja' | 'ko'

/** What a section is for, in the order in which readers usually meet them. */
export const roles = [
  'background',
  'goal',
  'metrics',
  'users',
  'competitors',
  'scope',
  'requirements',
  'priority',
  'flow',
  'interface',
  'copy',
  'data',
  'technical',
  'nonfunctional',
  'tracking',
  'notifications',
  'stakeholders',
  'schedule',
  'launch',
  'operations',
  'risks',
  'acceptance',
  'questions',
  'changelog',
  'review',
  'glossary',
  'references',
] as const
export type Role = (typeof roles)[number]

/** The four answers that every reader looks for. */
export const coreRoles = ['goal', 'flow', 'priority', 'copy'] as const
export type CoreRole = (typeof coreRoles)[number]

/** `certain`: exact or composed title, labelled line, unmistakable content. `likely`: the best guess. */
export type Confidence = 'certain' | 'likely'

/** unknown = in-review: what stands in the repository is taken at its word. */
export type Status = 'draft' | 'in-review' | 'approved'

/** A stretch of the source. Absent parts of a tree without positions are 1. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** One reason for one role: `weight` is in log-odds, `because` names what was seen, for `inspect --why`. */
export interface Evidence {
  readonly because: string
  readonly weight: number
}

export interface RoleReading {
  readonly role: Role
  readonly confidence: Confidence
  readonly evidence: readonly Evidence[]
}

/** How a heading misses being one in Markdown. */
export type NearHeadingKind = 'no-space' | 'full-width-hash' | 'bold' | 'bracket' | 'html' | 'quoted' | 'listed' | 'numbered'

/** A heading (or a line that acts as one) and all up to the next heading of the same or higher rank. */
export interface Section {
  /** Index in `Prd.sections`. */
  readonly index: number
  /** The heading's words as a reader sees them: inline markup removed, numbering kept. */
  readonly title: string
  /** The title without numbering, decoration and width differences, Traditional folded to Simplified, lower case: for comparing only. */
  readonly folded: string
  /** Rank 1–6; near-headings get the rank that their surroundings give them. */
  readonly depth: number
  /** Place of the heading itself. */
  readonly place: Place
  /** Last line of the section, subsections included. */
  readonly endLine: number
  /** What the section is, inherited roles included. */
  readonly roles: readonly Role[]
  /** The roles it opens: not inherited from an enclosing section of the same role. */
  readonly opens: readonly Role[]
  readonly readings: readonly RoleReading[]
  /** No content of its own and none below it. */
  readonly empty: boolean
  readonly near: NearHeadingKind | false
  readonly parent: Section | null
  readonly children: readonly Section[]
  /** Blocks between this heading and the next heading of any rank. */
  readonly own: readonly Block[]
  /** The heading node, or the paragraph/html node that acts as one. */
  readonly node: Heading | Nodes
  /** An explicit id: `{#goal}` at the end of the title, or `<!-- id: goal -->` below it. */
  readonly id: string | null
  /** True for the section of the document's title. */
  readonly isTitle: boolean
}

export type BlockKind = 'paragraph' | 'item' | 'table' | 'code' | 'image' | 'html' | 'math' | 'rule'

/** A piece of inline content. */
export interface Run {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'code' | 'link' | 'delete' | 'image' | 'break' | 'html'
  readonly text: string
  readonly place: Place
  readonly url?: string
}

/** The smallest thing that a reader would point at: a paragraph, a list item without its sublist, a table, a fence, an image on a line of its own. In document order, whatever it is nested in. */
export interface Block {
  readonly index: number
  readonly kind: BlockKind
  /** The words as a reader sees them, without those struck through; for code the code, for an image its alt text, for a table its cells. */
  readonly text: string
  readonly place: Place
  /** The innermost section it stands in; null before the first heading. */
  readonly section: Section | null
  /** Inside a block quote. */
  readonly quoted: boolean
  /** Nesting of lists: 0 outside, 1 in a list, 2 in its sublist … */
  readonly depth: number
  /** `1.`, `-` … of an item. */
  readonly marker?: string
  readonly checked?: boolean | null
  readonly runs: readonly Run[]
  readonly table?: Table
  /** Language of a fence, lower case. */
  readonly lang?: string
  readonly url?: string
  readonly node: Nodes
}

/** What is struck through (`~~…~~`, `<del>`): it stands in the document and says nothing any more. */
export interface Withdrawn {
  /** A section with all that stands below it, an item or a paragraph, a row of a table. */
  readonly kind: 'section' | 'block' | 'row'
  /** The words that were struck. */
  readonly text: string
  readonly place: Place
}

export interface Cell {
  /** What it says: for a merged cell and for `同上` the words above. The runs are as written. */
  readonly text: string
  readonly place: Place
  readonly runs: readonly Run[]
  /** True where the cell repeats the one above: a merged HTML cell, or `同上`. */
  readonly inherited: boolean
}

export interface Row {
  readonly cells: readonly Cell[]
  readonly place: Place
}

/** A GFM table or an HTML one, as a grid: merged HTML cells are filled in. */
export interface Table {
  readonly form: 'gfm' | 'html'
  readonly header: Row
  readonly rows: readonly Row[]
  readonly place: Place
  readonly section: Section | null
}

export type PriorityForm = 'section' | 'column' | 'tags' | 'grouping' | 'list'

/** One unit that the document lists as to be built. */
export interface Requirement {
  /** The line of its row, heading or item. */
  readonly line: number
  readonly place: Place
  readonly id: string | null
  /** As written, without numbering. */
  readonly name: string
  /** As written; null where the document gives it none. */
  readonly priority: string | null
  /** 0 is the highest; null where the priority is absent or of no known scale. */
  readonly rank: number | null
  readonly priorityPlace: Place | null
  readonly module: string | null
  readonly form: 'row' | 'heading' | 'item'
  /** The section that lists it. */
  readonly section: Section | null
  /** The section that describes it, when it is another one. */
  readonly detail: Section | null
  /** Cells by folded header, for rows. */
  readonly fields: ReadonlyMap<string, string>
}

/** `diagram` is a chart in another text language: Graphviz, flowchart.js, js-sequence, D2. */
export type FlowForm = 'mermaid' | 'plantuml' | 'diagram' | 'image' | 'ascii' | 'arrows' | 'list' | 'link'

export interface FlowNode {
  readonly id: string
  readonly label: string
  readonly line: number
  readonly kind: 'step' | 'decision' | 'start' | 'end' | 'fork' | 'participant'
}

export interface FlowEdge {
  readonly from: string
  readonly to: string
  readonly label: string
  readonly line: number
}

/** A place where the flow can go more than one way: a decision, or an `alt`, `opt`, `par` … of a sequence. */
export interface FlowBranch {
  /** The node that decides; null for a block of a sequence diagram. */
  readonly node: string | null
  readonly label: string
  readonly line: number
  /** How many ways out are written. */
  readonly ways: number
}

/** A subgraph, partition, lane or composite state. */
export interface FlowGroup {
  readonly id: string
  readonly label: string
  readonly line: number
}

export interface FlowProblem {
  readonly line: number
  readonly kind: 'empty' | 'unknown-kind' | 'open-edge' | 'unreadable'
  readonly text: string
}

/** The words that name a flow where no heading does: the line above it, or the label in front of it. */
export interface FlowCaption {
  readonly text: string
  readonly line: number
}

export interface Flow {
  readonly form: FlowForm
  /** `flowchart`, `sequence`, `state`, `activity`, …; null for pictures. */
  readonly diagram: string | null
  readonly place: Place
  readonly section: Section | null
  readonly caption: FlowCaption | null
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
  readonly branches: readonly FlowBranch[]
  readonly groups: readonly FlowGroup[]
  /** Target of an image or a link. */
  readonly url: string | null
  readonly source: string
  /** What could not be read, each with its line. */
  readonly problems: readonly FlowProblem[]
}

export interface CopyText {
  /** Key, scene or the name of what shows it; null where none is written. */
  readonly key: string | null
  readonly text: string
  readonly place: Place
  readonly section: Section | null
  readonly form: 'section' | 'column' | 'quoted-list'
}

export interface Placeholder {
  readonly line: number
  readonly column: number
  readonly text: string
  readonly place: Place
}

export interface LogEntry {
  readonly line: number
  readonly date: string | null
  readonly version: string | null
  readonly author: string | null
  readonly what: string
}

export interface Core {
  readonly goal: {
    readonly present: boolean
    readonly confidence: Confidence | null
    readonly measurable: boolean
    readonly where: readonly number[]
  }
  readonly flow: {
    readonly section: boolean
    readonly chart: boolean
    readonly confidence: Confidence | null
    readonly forms: readonly FlowForm[]
    readonly where: readonly number[]
  }
  readonly priority: {
    readonly present: boolean
    readonly confidence: Confidence | null
    readonly forms: readonly PriorityForm[]
    readonly where: readonly number[]
  }
  readonly copy: {
    readonly present: boolean
    readonly confidence: Confidence | null
    readonly forms: readonly CopyText['form'][]
    readonly where: readonly number[]
  }
}

/** A section that could be meant for a role but is not named so. */
export interface Candidate {
  readonly role: Role
  readonly line: number
  readonly title: string
}

export interface FrontMatter {
  readonly place: Place
  /** Scalars are strings as written; nested values are plain objects and arrays. */
  readonly fields: ReadonlyMap<string, unknown>
  /** Line of each field in the document. */
  readonly lines: ReadonlyMap<string, number>
  readonly error: {readonly message: string; readonly line: number; readonly column: number} | null
}

/** A number to reach. */
export interface Metric {
  readonly text: string
  readonly value: number
  readonly unit: string | null
  readonly baseline: number | null
  readonly target: number | null
  readonly deadline: string | null
  readonly place: Place
  readonly section: Section | null
}

/** Somebody, or some team, that the document names. */
export interface Person {
  /** Null where only the part or the team is written. */
  readonly name: string | null
  /** Part or team as written. */
  readonly team: string | null
  readonly place: Place
  readonly section: Section | null
  /** What a sign-off column says beside it. */
  readonly signoff: string | null
}

/** An event that the product is to record. */
export interface TrackingEvent {
  readonly name: string
  readonly trigger: string | null
  readonly parameters: string | null
  readonly place: Place
  readonly section: Section | null
}

export type NotificationChannel = 'sms' | 'email' | 'push' | 'in-app' | 'chat' | 'call'

/** A moment at which the product tells somebody something. */
export interface Notification {
  readonly when: string
  readonly channels: readonly NotificationChannel[]
  readonly text: string | null
  readonly audience: string | null
  readonly place: Place
  readonly section: Section | null
}

/** One document, understood. Every part is read when first asked for, once. */
export interface Prd {
  readonly tree: Root
  readonly language: DocumentLanguage
  readonly title: string | null
  readonly titlePlace: Place
  readonly status: Status | null
  readonly statusPlace: Place | null
  readonly isPrd: boolean
  readonly frontMatter: FrontMatter | null
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly tables: readonly Table[]
  /** Sections, blocks and rows that are struck through. They are in none of the other lists, nor are struck words in any text. */
  readonly withdrawn: readonly Withdrawn[]
  readonly core: Core
  readonly candidates: readonly Candidate[]
  readonly requirements: readonly Requirement[]
  readonly flows: readonly Flow[]
  readonly copy: readonly CopyText[]
  readonly placeholders: readonly Placeholder[]
  readonly metrics: readonly Metric[]
  readonly people: readonly Person[]
  readonly tracking: readonly TrackingEvent[]
  readonly notifications: readonly Notification[]
  readonly changelog: {
    readonly line: number
    readonly section: Section | null
    readonly table: Table | null
    readonly entries: readonly LogEntry[]
  } | null
  readonly review: {readonly line: number; readonly text: string; readonly status: Status | null; readonly date: string | null} | null
}
