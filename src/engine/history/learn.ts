/** What two versions of a document tell: their models are read here, and nowhere else in the history. */
import {changesBetween} from '../../changes/between.js'
import {type Change, type ChangeClass, changeClasses} from '../../changes/types.js'
import {attachFrontMatter, frontMatterText} from '../../model/front-matter.js'
import {readPrd} from '../../model/prd.js'
import type {Prd} from '../../model/types.js'
import {markLogged} from '../../reviews/logged.js'
import {isAnotherDocument, isRestored} from '../../reviews/same-document.js'
import {statementOf} from '../../reviews/statement.js'
import {defaultLimits, type Limits} from '../limits.js'
import {decodeDocument} from '../read-document.js'
import {understandWithin} from '../understand.js'
import {type Measured, measure} from './figures.js'
import {knownTrees} from './known-trees.js'
import {type Learned, nothing, type Pair} from './steps.js'

/** Content by id of the blob; what is missing there is not at hand. */
export type Contents = ReadonlyMap<string, Uint8Array>

export interface Learner {
  /** What each pair tells, in their order. */
  learn(pairs: readonly Pair[], contents: Contents): Promise<Learned[]>
  /** What churn figures need to know of a reviewed text and the text now; null where one of them cannot be read. */
  measure(pair: Pair, contents: Contents): Promise<Measured | null>
}

interface Version {
  readonly source: string
  readonly prd: Prd
}

/** Versions that are held: in a pair, the one before was the one after in the pair in front of it. */
const mostVersions = 2

export function createLearner(limits: Limits = defaultLimits): Learner {
  const trees = knownTrees(limits.nesting)
  const versions = new Map<string, Version | null>()

  async function versionOf(id: string, contents: Contents): Promise<Version | null> {
    const known = versions.get(id)
    if (known !== undefined) return known
    const bytes = contents.get(id)
    const version = bytes ? await understood(bytes) : null
    if (versions.size >= mostVersions) versions.delete(versions.keys().next().value!)
    versions.set(id, version)
    return version
  }

  async function understood(bytes: Uint8Array): Promise<Version | null> {
    const decoded = decodeDocument(bytes, {limits})
    if (!decoded.ok) return null
    const {source} = decoded.text
    const tree = trees.treeOf(source)
    if (!tree) {
      const result = await understandWithin(source, limits)
      return result.ok ? {source, prd: result.prd} : null
    }
    await attachFrontMatter(tree)
    return {source, prd: readPrd(tree)}
  }

  async function learnPair({before, after, isAdded}: Pair, contents: Contents): Promise<Learned> {
    const then = before === null ? null : await versionOf(before, contents)
    const now = await versionOf(after, contents)
    if (!now) return {...nothing, unread: true}
    const said = {...nothing, statement: statementOf(now.prd), document: frontMatterText(now.prd.frontMatter, 'id')}
    if (before === null || before === after) return said
    if (!then) return {...said, unread: true}
    const isOther = isAdded ? !isRestored(then.source, now.source) : isAnotherDocument(then.source, now.source)
    if (isOther) return {...said, replaced: true}
    const changes = changesBetween(then.prd, now.prd).changes.map(keptOf)
    return {...said, changes, maxClass: strongestOf(changes)}
  }

  return {
    async learn(pairs, contents) {
      const learned: Learned[] = []
      for (const pair of pairs) learned.push(await learnPair(pair, contents))
      return learned
    },
    async measure({before, after}, contents) {
      const then = before === null ? null : await versionOf(before, contents)
      const now = await versionOf(after, contents)
      return then && now ? measure(then.prd, now.prd, markLogged(changesBetween(then.prd, now.prd), then.prd, now.prd)) : null
    },
  }
}

function keptOf({id, area, action, class: changeClass, section, anchor, what}: Change): Learned['changes'][number] {
  return {id, area, action, class: changeClass, section, anchor, what}
}

/** The strongest class of some changes. */
function strongestOf(changes: readonly Pick<Change, 'class'>[]): ChangeClass {
  return changeClasses[Math.max(0, ...changes.map((change) => changeClasses.indexOf(change.class)))] ?? 'none'
}
