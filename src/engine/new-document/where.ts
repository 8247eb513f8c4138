/** Where a new PRD belongs: where the repository keeps the ones it has, else where the configuration looks for them, else `prds/`. */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {approvedFolders} from '../compare.js'
import type {Config} from '../config/types.js'
import {exclusionTest, findDocuments, prdNameTest} from '../find-documents.js'
import {isGlob} from '../globs.js'
import {slugOf} from './slug.js'

export interface Surroundings {
  readonly config: Config
  /** Where PRDs are looked for: the top of the repository, or of the part of it that has a configuration of its own. */
  readonly root: string
  /** Markdown files below a folder, as absolute paths. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** `2026-03-02`: the name of last resort. */
  readonly day: string
}

/** Absolute path for a PRD of this title. A plain run finds it there, unless the configuration excludes the whole folder. */
export async function placeForNew(title: string, around: Surroundings): Promise<string> {
  const {config, root, list} = around
  const documents = await findDocuments([], {cwd: root, root, config, filter: false, list})
  const isFound = prdNameTest(config)
  // Where the configuration names the places, what merely calls itself a PRD elsewhere is no example.
  const living = documents
    .filter((document) => config.include === undefined || isFound(document.relative))
    .map(({file}) => path.relative(root, file))
    .filter((file) => !isSettled(file, config))
  const isExcluded = exclusionTest(config)
  const candidates = slugsFor(title, around.day).flatMap((slug) => pathsFor(slug, living, around))
  const relative = (file: string) => path.relative(config.folder, path.join(root, file)).split(path.sep).join('/')
  const chosen = candidates.find((file) => isFound(relative(file))) ?? candidates.find((file) => !isExcluded(relative(file)))
  return path.join(root, chosen ?? candidates[0]!)
}

/** A folder of approved documents is no place for a draft. */
function isSettled(file: string, {baseline}: Config): boolean {
  const settled = new Set([...(baseline?.folders ?? approvedFolders), 'archive', 'archived'])
  return path
    .dirname(file)
    .split(path.sep)
    .some((part) => settled.has(part.toLowerCase()))
}

/** Names that say "template" or "readme" are left out of runs, also where the product is about templates. */
function slugsFor(title: string, day: string): string[] {
  const slug = slugOf(title)
  const bare = slugOf(slug.replace(/templates?|模板|模版|範本|范本/g, ' '))
  return [slug, slug && `prd-${slug}`, bare, bare && `prd-${bare}`, `prd-${day}`].filter(Boolean)
}

function pathsFor(slug: string, living: readonly string[], {config, root}: Surroundings): string[] {
  if (living.length > 0) return [besideOthers(slug, living)]
  const configured = (config.include ?? [])
    .flatMap((glob) => fromGlob(slug, glob))
    .map((file) => path.relative(root, path.join(config.folder, file)))
    .filter((file) => !file.startsWith('..'))
  if (configured.length > 0) return configured
  const folder = ['prds', 'prd', path.join('docs', 'prds'), path.join('docs', 'prd')].find((name) => existsSync(path.join(root, name)))
  return [path.join(folder ?? 'prds', `${slug}.md`)]
}

/** `features/login/PRD.md` and `features/refund/PRD.md` make `features/<slug>/PRD.md`; else the folder that holds most, and its way of naming. */
function besideOthers(slug: string, files: readonly string[]): string {
  const [name, count] = mostCommon(files.map((file) => path.basename(file)))
  if (count > 1 && count * 2 > files.length) {
    const [folder] = mostCommon(files.filter((file) => path.basename(file) === name).map((file) => path.dirname(path.dirname(file))))
    return path.join(folder, slug, name)
  }
  const [folder] = mostCommon(files.map((file) => path.dirname(file)))
  const names = files.filter((file) => path.dirname(file) === folder).map((file) => path.parse(file).name)
  return path.join(folder, `${nameLike(names, slug)}.md`)
}

/** `prd-refund`, `refund.prd`, `0007-refund`: what more than half of the names have around them. */
function nameLike(names: readonly string[], slug: string): string {
  const most = (pattern: RegExp) => {
    const [affix, count] = mostCommon(names.flatMap((name) => pattern.exec(name)?.[0] ?? []))
    return count * 2 > names.length ? affix : null
  }
  const numbers = numbersOf(names)
  if (numbers.length * 2 > names.length) {
    const last = numbers.reduce((one, other) => (Number(other.digits) > Number(one.digits) ? other : one))
    return `${String(Number(last.digits) + 1).padStart(last.digits.length, '0')}${last.gap}${slug}`
  }
  const before = most(/^prd[-_. ]/i)
  if (before !== null) return slug.startsWith('prd-') ? slug : before + slug
  return slug + (most(/[-_. ]prd$/i) ?? '')
}

function numbersOf(names: readonly string[]): {digits: string; gap: string}[] {
  return names.flatMap((name) => {
    const [, digits, gap] = /^(\d{1,5})([-_. ])(?!\d)/.exec(name) ?? []
    return digits === undefined || gap === undefined ? [] : [{digits, gap}]
  })
}

/** The first of those that come most often; the shorter one, then the alphabet, decides. Empty with 0 where there is none. */
function mostCommon(values: readonly string[]): readonly [value: string, count: number] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [first = ['', 0] as const] = [...counts].toSorted(
    ([one, many], [other, more]) => more - many || one.length - other.length || (one < other ? -1 : 1),
  )
  return first
}

/** Paths that a glob of `include` may mean: `docs/specs/**\/*.md` → `docs/specs/<slug>.md`. */
function fromGlob(slug: string, glob: string): string[] {
  const parts = glob.split('/').filter((part) => part !== '**' && part !== '.')
  const folders = parts.slice(0, -1).map((part) => part.replace(/\{([^{},]*)(?:,[^{}]*)?\}/g, '$1').replace(/\*+/, slug))
  const last = (parts.at(-1) ?? '').replace(/\{([^{},]*)(?:,[^{}]*)?\}/g, '$1')
  const names = [`${slug}.md`, `prd-${slug}.md`, `${slug}-prd.md`, `${slug}.prd.md`, last.replace('*', slug).replaceAll('*', '')]
  const folder = folders.some((part) => isGlob(part)) ? '.' : path.join('.', ...folders)
  return (isGlob(last) ? names : [last]).filter((name) => !isGlob(name)).map((name) => path.join(folder, name))
}
