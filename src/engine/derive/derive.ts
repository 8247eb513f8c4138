/** Reads a team's documents and proposes the configuration that fits them. Reads the model and the rules only: the same documents give the same proposal. */
import path from 'node:path'
import {rules} from '../../../rules/index.js'
import {isTakenForPrd} from '../../lint-context.js'
import type {Config, ConfigFile, SectionChoice} from '../config/types.js'
import {prdNameTest, type Target} from '../find-documents.js'
import {defaultInclude} from '../globs.js'
import type {Limits} from '../limits.js'
import type {Problem} from '../problem.js'
import type {DocumentStore} from '../stores.js'
import {understandWithin} from '../understand.js'
import {failingWithout, type Measured, measureRules} from './measure.js'
import {fewest, type Proposed, proposeSections} from './propose.js'
import {type Habits, readHabits} from './read-habits.js'
import type {Derived, RuleShare} from './types.js'

export interface DeriveRequest {
  readonly targets: readonly Target[]
  readonly store: DocumentStore
  readonly limits: Limits
  /** Where paths are relative to. */
  readonly root: string
  readonly now: Date
  readonly onProblem: (target: Target, problem: Problem) => void
}

/** A rule that fails more of the documents than this would stop everybody. */
const tooMany = 0.5
/** What is said of nearly every document is not heard. */
const everywhere = 0.8

export async function deriveConfig(request: DeriveRequest): Promise<Derived> {
  const {counted, leftOut, habits} = await readAll(request)
  const proposed = proposeSections(habits)
  const plain: Config = {file: null, folder: request.root}
  const recommended = await measureRules(counted, plain, request)
  const isFound = prdNameTest(plain)
  const unfound = counted.filter(({file}) => !isFound(relativeTo(request.root, file)))
  const named = configOf(proposed, new Map(), null)
  const untouched = await measureRules(counted, {...named, ...plain}, request)
  // A rule that only missed the team's words needs no mercy.
  const levels = levelsFor(untouched, counted.length)
  return {
    counted: counted.map(({shown}) => shown),
    leftOut: leftOut.map(({shown}) => shown),
    ...proposed,
    rules: rulesOf(recommended, untouched, levels),
    failing: {recommended: failingWithout(recommended, new Set()), proposed: failingWithout(untouched, levels)},
    unfound: unfound.length,
    config: configOf(proposed, levels, includeFor(unfound, request.root)),
  }
}

interface AllRead {
  readonly counted: readonly Target[]
  readonly leftOut: readonly Target[]
  readonly habits: readonly Habits[]
}

/** What is named is taken for a PRD; of what lies in a folder, only what reads as one. */
async function readAll({targets, store, limits, onProblem}: DeriveRequest): Promise<AllRead> {
  const [counted, leftOut]: [Target[], Target[]] = [[], []]
  const habits: Habits[] = []
  for (const target of targets.toSorted((one, other) => (one.file < other.file ? -1 : 1))) {
    const read = await store.read(target.file)
    const understood = read.ok ? await understandWithin(read.text.source, limits) : read
    if (!understood.ok) onProblem(target, understood.problem)
    else if (!target.named && !isTakenForPrd(understood.prd, {})) leftOut.push(target)
    else {
      counted.push(target)
      habits.push(readHabits(understood.prd))
    }
  }
  return {counted, leftOut, habits}
}

type Levels = ReadonlyMap<string, 'warning' | 'info'>

function levelsFor({rules: found}: Measured, documents: number): Levels {
  const levels = new Map<string, 'warning' | 'info'>()
  if (documents < fewest) return levels
  for (const {meta} of rules) {
    const reported = found.get(meta.id)
    if (!reported) continue
    if (reported.failing > documents * tooMany) levels.set(meta.id, 'warning')
    else if (reported.failing === 0 && reported.documents > documents * everywhere && meta.severity['in-review'] !== 'info')
      levels.set(meta.id, 'info')
  }
  return levels
}

function rulesOf(recommended: Measured, untouched: Measured, levels: Levels): RuleShare[] {
  const none = {documents: 0, failing: 0}
  return rules
    .map(({meta: {id}}) => {
      const level = levels.get(id) ?? null
      const usual = untouched.rules.get(id) ?? none
      const proposed = level === null ? usual : {...usual, failing: 0}
      return {rule: id, recommended: recommended.rules.get(id) ?? none, untouched: usual, proposed, level}
    })
    .filter(({recommended: before, proposed: after}) => before.documents > 0 || after.documents > 0)
}

function configOf({aliases, own, roles}: Proposed, levels: Levels, include: readonly string[] | null): ConfigFile {
  const sections = new Map<string, readonly string[] | SectionChoice>()
  for (const {role, required} of roles) {
    const titles = aliases.filter((alias) => alias.role === role).map(({title}) => title)
    if (required) sections.set(role, {...(titles.length > 0 ? {aliases: titles} : {}), required})
    else if (titles.length > 0) sections.set(role, titles)
  }
  for (const {title, required} of own) if (required) sections.set(title, {required})
  return {
    preset: 'recommended',
    ...(include ? {include} : {}),
    ...(levels.size > 0 ? {rules: Object.fromEntries(levels)} : {}),
    ...(sections.size > 0 ? {sections: Object.fromEntries(sections)} : {}),
  }
}

/** The built-in names and the folders of what they miss; null where they miss nothing. */
function includeFor(unfound: readonly Target[], root: string): readonly string[] | null {
  const inside = unfound.map(({file}) => relativeTo(root, file)).filter((file) => !file.startsWith('../'))
  if (inside.length === 0) return null
  const folders = [...new Set(inside.map((file) => path.posix.dirname(file)))].toSorted()
  const outer = folders.filter((folder) => !folders.some((other) => other !== '.' && folder.startsWith(`${other}/`)))
  const globs = outer.flatMap((folder) =>
    folder === '.' ? inside.filter((file) => path.posix.dirname(file) === '.').map(escapeGlob) : [`${escapeGlob(folder)}/**/*.md`],
  )
  return [...defaultInclude, ...globs]
}

function relativeTo(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/')
}

function escapeGlob(text: string): string {
  return text.replace(/[\\*?{}[\]()!]/g, '\\$&')
}
