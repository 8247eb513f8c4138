/** One document, understood: every part is read when first asked for, once, and kept with its tree. */
import type {Root} from 'mdast'
import {readCandidates} from './candidates.js'
import {readChangelog} from './changelog.js'
import {readCopy} from './copy.js'
import {readCore} from './core.js'
import {readFlows} from './flows/read-flows.js'
import {readFrontMatter} from './front-matter.js'
import {readIsPrd} from './is-prd.js'
import {readLanguage} from './language.js'
import {readMetrics} from './metrics.js'
import {readNotifications} from './notifications.js'
import {readOutline} from './outline.js'
import {readPeople} from './people.js'
import {readPlaceholders} from './placeholders.js'
import {readRequirements} from './requirements.js'
import {readReview} from './review.js'
import {readStatus} from './status.js'
import {readTitle} from './title.js'
import {readTracking} from './tracking.js'
import type {Prd, Role} from './types.js'

/** Titles of one's own, by role, from configuration. */
export type Aliases = Readonly<Partial<Record<Role, readonly string[]>>>

const cache = new WeakMap<Root, Map<string, Prd>>()

/** The model of a tree. All rules share one walk: the same tree and aliases give the same object. */
export function readPrd(tree: Root, aliases: Aliases = {}): Prd {
  const key = JSON.stringify(aliases)
  let models = cache.get(tree)
  if (!models) cache.set(tree, (models = new Map()))
  let prd = models.get(key)
  if (!prd) models.set(key, (prd = modelOf(tree, aliases)))
  return prd
}

function modelOf(tree: Root, aliases: Aliases): Prd {
  const prd: Prd = {
    tree,
    get language() {
      return once('language', () => readLanguage(tree))
    },
    get title() {
      return once('title', () => readTitle(prd)).title
    },
    get titlePlace() {
      return once('title', () => readTitle(prd)).place
    },
    get status() {
      return once('status', () => readStatus(prd)).status
    },
    get statusPlace() {
      return once('status', () => readStatus(prd)).place
    },
    get isPrd() {
      return once('isPrd', () => readIsPrd(prd))
    },
    get frontMatter() {
      return once('frontMatter', () => readFrontMatter(tree))
    },
    get sections() {
      return once('outline', () => readOutline(tree, aliases)).sections
    },
    get blocks() {
      return once('outline', () => readOutline(tree, aliases)).blocks
    },
    get tables() {
      return once('outline', () => readOutline(tree, aliases)).tables
    },
    get withdrawn() {
      return once('outline', () => readOutline(tree, aliases)).withdrawn
    },
    get core() {
      return once('core', () => readCore(prd))
    },
    get candidates() {
      return once('candidates', () => readCandidates(prd))
    },
    get requirements() {
      return once('requirements', () => readRequirements(prd))
    },
    get flows() {
      return once('flows', () => readFlows(prd))
    },
    get copy() {
      return once('copy', () => readCopy(prd))
    },
    get placeholders() {
      return once('placeholders', () => readPlaceholders(prd))
    },
    get metrics() {
      return once('metrics', () => readMetrics(prd))
    },
    get people() {
      return once('people', () => readPeople(prd))
    },
    get tracking() {
      return once('tracking', () => readTracking(prd))
    },
    get notifications() {
      return once('notifications', () => readNotifications(prd))
    },
    get changelog() {
      return once('changelog', () => readChangelog(prd))
    },
    get review() {
      return once('review', () => readReview(prd))
    },
  }
  const parts = new Map<string, unknown>()

  function once<Part>(name: string, read: () => Part): Part {
    if (!parts.has(name)) parts.set(name, read())
    return parts.get(name) as Part
  }

  return prd
}
