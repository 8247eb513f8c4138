/** What each version of a document changed: by fingerprint of its blobs first, then section by section. */
import {createHash} from 'node:crypto'
import {changesBetween} from '../../changes/between.js'
import {type Change, type ChangeClass, changeClasses} from '../../changes/types.js'
import type {ObjectContent, Objects} from '../../git/objects.js'
import type {Prd} from '../../model/types.js'
import {isAnotherDocument, isRestored} from '../../reviews/same-document.js'
import {type ReviewStatement, statementOf} from '../../reviews/statement.js'
import {defaultLimits} from '../limits.js'
import {decodeDocument} from '../read-document.js'
import {understandWithin} from '../understand.js'
import type {Cache} from './cache.js'
import {reduceToDifference, withoutSharedFrontMatter} from './reduce.js'
import type {LoggedVersion} from './walk.js'

/** A change without its places, as it is kept. */
type KeptChange = Pick<Change, 'id' | 'area' | 'action' | 'class' | 'section' | 'anchor' | 'what'>

/** What one step learned from two blobs, or from one. */
export interface Learned {
  readonly changes: readonly KeptChange[]
  readonly maxClass: ChangeClass
  /** The path holds another document from here on. */
  readonly replaced: boolean
  readonly statement: ReviewStatement | null
  /** The text could not be read or is not here. */
  readonly unread: boolean
}

export interface Step extends LoggedVersion, Learned {
  readonly kind: 'created' | 'changed' | 'renamed' | 'deleted' | 'restored' | 'replaced'
}

export interface StepReader {
  readonly objects: Objects
  readonly cache: Cache<Learned>
}

const nothing: Learned = {changes: [], maxClass: 'none', replaced: false, statement: null, unread: false}

/** Steps of a document, oldest first; one text is held at a time. */
export async function stepsOf(versions: readonly LoggedVersion[], reader: StepReader): Promise<Step[]> {
  const texts = textWindow(reader.objects)
  const steps: Step[] = []
  let last: LoggedVersion | null = null
  for (const [at, version] of versions.entries()) {
    if (at % ahead === 0) texts.expect(unknownTexts(versions.slice(at, at + ahead), reader.cache))
    steps.push(await stepOf(version, last, texts.read, reader.cache))
    last = version.after === null ? {...version, after: version.before} : version
  }
  return steps
}

/** Texts that are asked for at once: git answers them in one go, and no more of them are held. */
const ahead = 32

/** Blobs that the next steps will ask for, unless they are known from an earlier run. */
function unknownTexts(versions: readonly LoggedVersion[], cache: Cache<Learned>): string[] {
  return versions.flatMap(({before, after, status}) => {
    if (after === null || cache.get(keyOf(before, after, status === 'added'))) return []
    return before === null ? [after] : [before, after]
  })
}

function keyOf(before: string | null, after: string, isAdded: boolean): string {
  return `${before ?? ''}-${after}-${isAdded}`
}

type ReadText = (id: string) => Promise<string | null>

async function stepOf(version: LoggedVersion, last: LoggedVersion | null, read: ReadText, cache: Cache<Learned>): Promise<Step> {
  if (version.after === null) return {...version, ...nothing, kind: 'deleted'}
  const before = version.status === 'added' ? (last?.after ?? null) : version.before
  const key = keyOf(before, version.after, version.status === 'added')
  const known = cache.get(key)
  if (known) return {...version, ...known, kind: kindOf(version, last, known)}
  const learned = await learn(before, version.after, version.status === 'added', read)
  // What is not here today may be fetched tomorrow.
  if (!learned.unread) cache.set(key, learned)
  return {...version, ...learned, kind: kindOf(version, last, learned)}
}

function kindOf({status}: LoggedVersion, last: LoggedVersion | null, {replaced}: Learned): Step['kind'] {
  if (last === null) return 'created'
  if (replaced) return 'replaced'
  if (status === 'added') return 'restored'
  return status === 'renamed' ? 'renamed' : 'changed'
}

async function learn(before: string | null, after: string, isAdded: boolean, read: ReadText): Promise<Learned> {
  const now = await read(after)
  if (now === null) return {...nothing, unread: true}
  const statement = await statementIn(now)
  if (before === null || before === after) return {...nothing, statement}
  const then = await read(before)
  if (then === null) return {...nothing, statement, unread: true}
  if (isAdded ? !isRestored(then, now) : isAnotherDocument(then, now)) return {...nothing, statement, replaced: true}
  const [one, other] = await Promise.all(reduceToDifference(...withoutSharedFrontMatter(then, now)).map(modelOf))
  if (!one || !other) return {...nothing, statement, unread: true}
  const {changes} = changesBetween(one, other)
  const kept = changes.map(({id, area, action, class: changeClass, section, anchor, what}) => ({
    id,
    area,
    action,
    class: changeClass,
    section,
    anchor,
    what,
  }))
  return {changes: kept, maxClass: strongestOf(kept), replaced: false, statement, unread: false}
}

/** Models by text. Who works on one section again and again has the last text before and the next one after it; in a document of many sections that is many versions later. */
const models = new Map<string, Prd | null>()
const mostCharacters = 1 << 18
let characters = 0

async function modelOf(source: string): Promise<Prd | null> {
  const known = models.get(source)
  if (known !== undefined) return known
  const understood = await understandWithin(source, defaultLimits)
  const prd = understood.ok ? understood.prd : null
  models.set(source, prd)
  characters += source.length
  for (const oldest of models.keys()) {
    if (characters <= mostCharacters || oldest === source) break
    models.delete(oldest)
    characters -= oldest.length
  }
  return prd
}

/** The strongest class of some changes. */
function strongestOf(changes: readonly Pick<Change, 'class'>[]): ChangeClass {
  return changeClasses[Math.max(0, ...changes.map((change) => changeClasses.indexOf(change.class)))] ?? 'none'
}

const statements = new Map<string, ReviewStatement | null>()
const headLines = 40
const frontMatter = /^---\n(?:.*\n){0,60}?(?:status|state|reviewed|approved)\w*:.*\n(?:.*\n){0,60}?---\n/i

/** Documents speak of their review in their front matter or in their first lines; those are read once, however many versions share them. */
async function statementIn(source: string): Promise<ReviewStatement | null> {
  const head = frontMatter.exec(source.slice(0, 8000))?.[0] ?? source.split('\n', headLines).join('\n')
  const key = createHash('sha256').update(head).digest('hex')
  const known = statements.get(key)
  if (known !== undefined) return known
  const understood = await understandWithin(head, defaultLimits)
  const statement = understood.ok ? statementOf(understood.prd) : null
  if (statements.size > 5000) statements.clear()
  statements.set(key, statement)
  return statement
}

interface TextWindow {
  readonly read: ReadText
  /** Ask for texts before they are read; what was asked for before and is not among them is let go. */
  readonly expect: (ids: readonly string[]) => void
}

/** The texts at hand: those asked for ahead, and the last two, since the text after one step is the text before the next. */
function textWindow(objects: Objects): TextWindow {
  let expected = new Map<string, Promise<ObjectContent>>()
  const last = new Map<string, string | null>()

  async function read(id: string): Promise<string | null> {
    const known = last.get(id)
    if (known !== undefined) return known
    const content = await (expected.get(id) ?? objects.read(id))
    const decoded = content.found ? decodeDocument(content.bytes) : null
    const text = decoded?.ok ? decoded.text.source : null
    last.set(id, text)
    if (last.size > 2) last.delete(last.keys().next().value!)
    return text
  }

  return {
    read,
    expect(ids) {
      const next = new Map<string, Promise<ObjectContent>>()
      for (const id of ids) if (!last.has(id) && !next.has(id)) next.set(id, expected.get(id) ?? settled(objects.read(id)))
      expected = next
    },
  }
}

/** A failure is told to whoever reads; nobody may. */
function settled(content: Promise<ObjectContent>): Promise<ObjectContent> {
  content.catch(() => undefined)
  return content
}
