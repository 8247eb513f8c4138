/** The repository around a folder: found once, then pinned, so that every later question goes to the same one and to the same index. */
import {existsSync, readdirSync, readFileSync, realpathSync} from 'node:fs'
import path from 'node:path'
import {type Environment, environmentOf} from './environment.js'
import {GitProblem} from './problem.js'
import {type Place, runGit} from './process.js'

export interface Repository extends Place {
  /** Top folder of the work tree; git always runs here, and every path of this layer is relative to it, with `/`. */
  readonly root: string
  readonly gitDir: string
  /** Shared by all worktrees; the same folder as `gitDir` without linked ones. */
  readonly commonDir: string
  /** Where a cache that lives and dies with the repository belongs. */
  readonly cacheFolder: string
  /** Full id of the checked-out commit; null before the first commit. */
  readonly head: string | null
  /** The history was cut off by `--depth`. */
  readonly shallow: boolean
  /** Objects were left out by `--filter`; what is missing is not fetched. */
  readonly partial: boolean
  /** Somebody replaced objects (`git replace`, grafts); they are read as they were all the same. */
  readonly replaced: boolean
  readonly objectFormat: 'sha1' | 'sha256'
}

const defaultPatience = 60_000

/** Find the repository of a folder. Throws a `GitProblem` where there is none, or none that may be read. */
export async function openRepository(folder: string, env: Environment, patience = defaultPatience): Promise<Repository> {
  const environment = environmentOf(env)
  const facts = await readFacts({folder, environment, patience})
  const root = asReached(folder, rootOf(facts, environment))
  return {
    ...facts,
    folder: root,
    root,
    patience,
    partial: isPartial(facts.commonDir),
    replaced: isReplaced(facts.commonDir),
    environment: pinned(environment, facts.gitDir, root),
  }
}

interface Facts extends Pick<Repository, 'gitDir' | 'commonDir' | 'cacheFolder' | 'head' | 'shallow' | 'objectFormat'> {
  readonly top: string
}

/** One process. What can hold a line break comes last, the commit in front of it. */
async function readFacts(place: Place): Promise<Facts> {
  const lines = String(
    await runGit(place, [
      'rev-parse',
      '--is-shallow-repository',
      '--show-object-format',
      '--path-format=absolute',
      '--show-toplevel',
      '--absolute-git-dir',
      '--git-common-dir',
      '--git-path',
      'prd-lint',
      '--revs-only',
      'HEAD',
    ]),
  ).split('\n')
  lines.pop()
  const [shallow, objectFormat] = lines.splice(0, 2)
  const head = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(lines.at(-1) ?? '') ? (lines.pop() ?? null) : null
  const [top, gitDir, commonDir, cacheFolder] = lines
  // A line break in the name of a folder: git has no `-z` here, and guessing could mean the wrong repository.
  if (lines.length !== 4 || !top || !gitDir || !commonDir || !cacheFolder) {
    throw new GitProblem('unsupported', {reason: 'line break in the path of the repository'})
  }
  return {
    head,
    shallow: shallow === 'true',
    objectFormat: objectFormat === 'sha256' ? 'sha256' : 'sha1',
    top,
    gitDir,
    commonDir,
    cacheFolder,
  }
}

/**
 * In the hook of a linked worktree git sets GIT_DIR alone, and then takes the
 * current folder for the top of the work tree, which is wrong for a hook that
 * changed folders. The administrative folder knows better.
 */
function rootOf({top, gitDir}: Facts, environment: Readonly<Record<string, string>>): string {
  if (!environment['GIT_DIR'] || environment['GIT_WORK_TREE']) return top
  const link = path.join(gitDir, 'gitdir')
  if (existsSync(link)) return path.dirname(path.resolve(gitDir, readFileSync(link, 'utf8').trim()))
  return path.basename(gitDir) === '.git' ? path.dirname(gitDir) : top
}

/** Git names the top by its real path; a caller who came through a link compares paths as they came. */
function asReached(folder: string, root: string): string {
  try {
    const reached = path.resolve(folder, path.relative(realpathSync.native(folder), root))
    return realpathSync.native(reached) === root ? reached : root
  } catch {
    return root
  }
}

/** The answers of discovery, said to every later process. Hooks give the index relative to the top of the work tree. */
function pinned(environment: Record<string, string>, gitDir: string, root: string): Record<string, string> {
  const index = environment['GIT_INDEX_FILE']
  return {
    ...environment,
    GIT_DIR: gitDir,
    GIT_WORK_TREE: root,
    ...(index === undefined ? {} : {GIT_INDEX_FILE: path.resolve(root, index)}),
  }
}

/** A promisor pack is what a partial clone leaves behind, whatever its remote is called. */
function isPartial(commonDir: string): boolean {
  try {
    return readdirSync(path.join(commonDir, 'objects', 'pack')).some((name) => name.endsWith('.promisor'))
  } catch {
    return false
  }
}

function isReplaced(commonDir: string): boolean {
  if (existsSync(path.join(commonDir, 'info', 'grafts'))) return true
  try {
    if (readdirSync(path.join(commonDir, 'refs', 'replace')).length > 0) return true
  } catch {
    // No such folder: nothing is replaced, unless the references are packed.
  }
  try {
    return readFileSync(path.join(commonDir, 'packed-refs'), 'latin1').includes(' refs/replace/')
  } catch {
    return false
  }
}
