/** Typed changes of documents between revisions that the user named, or from one to the work tree or the index. */
import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Baseline} from '../changes/types.js'
import type {Repository} from '../git/repository.js'
import type {Aliases} from '../model/prd.js'
import type {Prd} from '../model/types.js'
import {changesFrom} from './compare.js'
import {settingsReader} from './config/settings.js'
import type {DiffRequest} from './diff.js'
import type {Limits} from './limits.js'
import {type Problem, sayProblem} from './problem.js'
import {decodeDocument} from './read-document.js'
import type {DiffResult} from './types.js'
import {understandWithin} from './understand.js'

export interface RevisionsRequest extends DiffRequest {
  readonly from: string
  /** Null for the work tree or the index, as `compare.to` says. */
  readonly to: string | null
  /** Which paths of a revision, relative to the top of the repository, are PRDs. */
  readonly isPrd: (path: string) => boolean
  /** How a path relative to the top of the repository is shown. */
  readonly shownOf: (root: string, path: string) => string
}

/** Documents of one revision against another one, or against the work tree or the index. */
export async function diffRevisions(request: RevisionsRequest): Promise<readonly DiffResult[]> {
  const {compare, from, to} = request
  const [{openRepository}, {resolveRevision}] = await Promise.all([import('../git/repository.js'), import('../git/revisions.js')])
  const repository = await openRepository(compare.cwd, compare.env)
  const before = await resolveRevision(repository, from)
  const after = to === null ? null : await resolveRevision(repository, to)
  const sides = after === null ? await sidesToNow(repository, before, request) : await sidesBetween(repository, before, after, request)
  const settingsOf = settingsReader(request.config)
  const results: DiffResult[] = []
  for (const side of sides) {
    results.push(await diffSides(side, before, after, request, settingsOf(side.relative).sections ?? {}))
  }
  return results
}

/** A document at two times: its text, the reason why there is none, or null where it did not exist. */
interface Sides {
  readonly shown: string
  readonly relative: string
  readonly pathBefore: string | null
  readonly before: string | Problem | null
  readonly after: string | Problem | null
}

async function diffSides(sides: Sides, from: string, to: string | null, request: RevisionsRequest, aliases: Aliases): Promise<DiffResult> {
  const {compare, limits, language} = request
  const baseline: Baseline = {source: 'revision', revision: from, round: null, date: null}
  const result = {path: sides.shown, from: {...baseline, path: sides.pathBefore}, to: {revision: to ?? compare.to}, notices: []}
  const before = await modelOf(sides.before ?? '', limits, aliases)
  const after = await modelOf(sides.after ?? '', limits, aliases)
  const problem = 'code' in before ? before : 'code' in after ? after : null
  if (problem) return {...result, changes: null, problem: sayProblem(problem, language)}
  return {...result, changes: await changesFrom(before as Prd, after as Prd), problem: null}
}

async function modelOf(side: string | Problem, limits: Limits, aliases: Aliases): Promise<Prd | Problem> {
  if (typeof side !== 'string') return side
  const understood = await understandWithin(side, limits, aliases)
  return understood.ok ? understood.prd : understood.problem
}

/** The targets as they are now, each with its text at a revision, renames followed; and what was deleted since. */
async function sidesToNow(repository: Repository, before: string, request: RevisionsRequest): Promise<readonly Sides[]> {
  const {targets, store, isPrd, shownOf} = request
  const [{blobsAt, stagedFiles}, texts] = await Promise.all([import('../git/entries.js'), textsOf(repository, request.limits)])
  try {
    const entries = await blobsAt(repository, before)
    const pathOf = (file: string) => path.relative(repository.root, file).split(path.sep).join('/')
    const renames = new Map((await stagedFiles(repository, before)).flatMap(({path: now, from}) => (from ? [[now, from] as const] : [])))
    const sides: Sides[] = []
    for (const target of targets) {
      const own = pathOf(target.file)
      const then = entries.has(own) ? own : (renames.get(own) ?? null)
      const entry = then === null ? undefined : entries.get(then)
      const read = await store.read(target.file)
      const after = read.ok ? read.text.source : read.problem.code === 'missing' && entry ? null : read.problem
      const old = entry ? await texts.read(entry.id) : null
      sides.push({shown: target.shown, relative: target.relative, pathBefore: then, before: old, after})
    }
    const seen = new Set(sides.map(({pathBefore}) => pathBefore))
    for (const [file, {id, kind}] of entries) {
      if (kind !== 'file' || seen.has(file) || !isPrd(file) || existsSync(path.join(repository.root, file))) continue
      sides.push({shown: shownOf(repository.root, file), relative: file, pathBefore: file, before: await texts.read(id), after: null})
    }
    return sides
  } finally {
    await texts.close()
  }
}

async function sidesBetween(repository: Repository, before: string, after: string, request: RevisionsRequest): Promise<readonly Sides[]> {
  const [{blobsAt, changedFiles}, texts] = await Promise.all([import('../git/entries.js'), textsOf(repository, request.limits)])
  try {
    const old = await blobsAt(repository, before)
    const changed = (await changedFiles(repository, before, after)).filter(({kind, path: file}) => kind === 'file' && request.isPrd(file))
    const sides: Sides[] = []
    for (const {path: file, from, status, id} of changed) {
      const then = from ?? (status === 'added' ? null : file)
      const entry = then === null ? undefined : old.get(then)
      sides.push({
        shown: request.shownOf(repository.root, file),
        relative: file,
        pathBefore: then,
        before: entry ? await texts.read(entry.id) : null,
        after: id === null ? null : await texts.read(id),
      })
    }
    return sides
  } finally {
    await texts.close()
  }
}

/** Texts of blobs, one git process for all. */
async function textsOf(repository: Repository, limits: Limits) {
  const {openObjects} = await import('../git/objects.js')
  const objects = openObjects(repository, limits.bytes)
  return {
    close: () => objects.close(),
    async read(id: string): Promise<string | Problem> {
      const content = await objects.read(id)
      if (!content.found) return {code: 'unreadable', args: {reason: content.reason}}
      const decoded = decodeDocument(content.bytes, {limits})
      return decoded.ok ? decoded.text.source : decoded.problem
    },
  }
}
