/** Which documents a run looks at: those named, those below folders, or all PRDs of the repository. */
import {closeSync, existsSync, openSync, readSync, statSync} from 'node:fs'
import path from 'node:path'
import type {Config} from './config/types.js'
import {defaultExclude, defaultInclude, isGlob, isMarkdownName, type Matches, matcherOf} from './globs.js'

/** A document to look at. */
export interface Target {
  /** Absolute path. */
  readonly file: string
  /** Relative to the working directory, with `/`: what people see. */
  readonly shown: string
  /** Relative to the configuration's folder, with `/`: what globs see. */
  readonly relative: string
  /** Asked for by name, so looked at whatever it is. */
  readonly named: boolean
}

export interface Search {
  readonly cwd: string
  /** Top folder of the repository, else the working directory. */
  readonly root: string
  readonly config: Config
  /** Take operands that are no PRDs out again, as a hook needs that is given every changed file. */
  readonly filter: boolean
  /** Markdown files below a folder, as absolute paths: from git where there is one. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** The first bytes of a file, where front matter stands. */
  readonly headOf?: (file: string) => string
}

/** In the order of the operands, each document once; below a folder by path. */
export async function findDocuments(operands: readonly string[], search: Search): Promise<readonly Target[]> {
  const isPrd = prdTest(search)
  const found = new Map<string, Target>()
  const add = (file: string, named: boolean) => {
    if (!found.has(file)) found.set(file, targetOf(file, named, search))
  }
  for (const operand of operands.length > 0 ? operands : [search.root]) {
    const file = path.resolve(search.cwd, operand)
    if (isFolder(file)) {
      for (const below of await search.list(file)) if (isPrd(below)) add(below, false)
    } else if (!existsSync(file) && isGlob(operand)) {
      for (const match of await matchesOf(operand, search)) if (!search.filter || isPrd(match)) add(match, true)
    } else if (!search.filter || isPrd(file)) {
      add(file, true)
    }
  }
  return [...found.values()]
}

/** The PRDs among files that are known by their absolute paths, whatever lies there on disk. */
export function prdsAmong(files: readonly string[], search: Pick<Search, 'cwd' | 'config' | 'headOf'>): readonly Target[] {
  return [...new Set(files)].filter(prdTest(search)).map((file) => targetOf(file, false, search))
}

/** How a file is called: to people, and to globs. */
export function targetOf(file: string, named: boolean, {cwd, config}: Pick<Search, 'cwd' | 'config'>): Target {
  return {file, named, shown: slashed(path.relative(cwd, file)) || file, relative: slashed(path.relative(config.folder, file))}
}

/** Is a file one of the PRDs: by its name, or because its front matter says so. */
function prdTest(search: Pick<Search, 'config' | 'headOf'>): Matches {
  const isLike = likenessTest(search)
  const {isExcluded} = nameTests(search.config)
  return (file) => !isExcluded(slashed(path.relative(search.config.folder, file))) && isLike(file)
}

/** A test of absolute paths: PRDs by name or front matter, excluded or not. */
export function likenessTest({config, headOf = readHead}: Pick<Search, 'config' | 'headOf'>): Matches {
  const {isIncluded} = nameTests(config)
  return (file) => {
    const relative = slashed(path.relative(config.folder, file))
    return isMarkdownName(relative) && (isIncluded(relative) || saysPrd(headOf(file)))
  }
}

/** A test of paths relative to the configuration's folder: PRDs by their names alone. */
export function prdNameTest(config: Config): Matches {
  const {isIncluded, isExcluded} = nameTests(config)
  return (relative) => isMarkdownName(relative) && !isExcluded(relative) && isIncluded(relative)
}

/** A test of paths relative to the configuration's folder: what is no PRD whatever it says of itself, such as a template. */
export function exclusionTest(config: Config): Matches {
  return nameTests(config).isExcluded
}

function nameTests(config: Config): {readonly isIncluded: Matches; readonly isExcluded: Matches} {
  return {
    isIncluded: matcherOf(config.include ?? defaultInclude),
    isExcluded: matcherOf([...defaultExclude, ...(config.exclude ?? [])]),
  }
}

async function matchesOf(glob: string, {cwd, list}: Search): Promise<readonly string[]> {
  const matches = matcherOf([slashed(path.normalize(glob))])
  const parts = slashed(glob).split('/')
  // A glob may lead out of the working directory with `../`, but only as far as its first wildcard.
  const folder = path.resolve(cwd, ...parts.slice(0, parts.findIndex(isGlob)))
  return isFolder(folder) ? (await list(folder)).filter((file) => matches(slashed(path.relative(cwd, file)))) : []
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory()
  } catch {
    // Absent, a loop of links, no permission: no folder to look into; reading it says why.
    return false
  }
}

/** `type: prd` in the front matter. */
function saysPrd(head: string): boolean {
  if (!/^\uFEFF?---\r?\n/.test(head)) return false
  const end = head.indexOf('\n---', 3)
  const block = end === -1 ? head : head.slice(0, end)
  return /^type:[ \t]{0,8}(["']?)prd\1[ \t]*\r?$/im.test(block)
}

const headLength = 2048

function readHead(file: string): string {
  try {
    // Regular files only: opening a pipe would wait for a writer.
    if (!statSync(file).isFile()) return ''
    const handle = openSync(file, 'r')
    try {
      const buffer = Buffer.alloc(headLength)
      return buffer.toString('utf8', 0, readSync(handle, buffer, 0, headLength, 0))
    } finally {
      closeSync(handle)
    }
  } catch {
    // What cannot be read here is reported when it is named, or when its name says that it is a PRD.
    return ''
  }
}

function slashed(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/')
}
