/** What the commands that read documents have in common: configuration, where the bytes come from, which documents. */
import path from 'node:path'
import type {CompareRequest} from '../engine/compare.js'
import type {CommitFiles} from '../engine/config/base-commit.js'
import {readConfig, repositoryRootOf} from '../engine/config/read-config.js'
import type {Config} from '../engine/config/types.js'
import {findDocuments, prdsAmong, type Target, targetOf} from '../engine/find-documents.js'
import {defaultLimits, type Limits} from '../engine/limits.js'
import {type DocumentStore, indexStore, inputStore, type StoreOptions, workTreeStore} from '../engine/stores.js'
import {Fault} from '../fault.js'
import type {GitProblem} from '../git/problem.js'
import {escapeText} from '../reporters/escape.js'
import {reviewSettings} from '../reviews/settings.js'
import {say, type Words} from '../words.js'
import type {Run} from './main.js'

export interface Prepared {
  readonly config: Config
  readonly limits: Limits
  /** Where and how reviewed states are looked for. */
  readonly compare: CompareRequest
  readonly store: DocumentStore
  /** The commit of `--config-from`. */
  readonly gate: CommitFiles | undefined
  readonly targets: readonly Target[]
  /** Top folder of the repository, else the working directory. */
  readonly root: string
}

/** Find out what to read and where from. */
export async function prepare(run: Run): Promise<Prepared> {
  const {options, world} = run
  const gate = options.configFrom === undefined ? undefined : await (await import('./gate.js')).openGate(run)
  const config = await readConfig(world.cwd, options.config, async () => (await import('../../rules/index.js')).rules, gate)
  const root = repositoryRootOf(world.cwd) ?? world.cwd
  if (options.configFrom !== undefined) await (await import('./gate.js')).tellGateChanges(run, options.configFrom, {config, root})
  const limits = {...defaultLimits, ...config.limits}
  const onUnlisted = ({words, args}: GitProblem) =>
    run.console.talk(`prd-lint: ${escapeText(say(texts.unlisted, run.language, {reason: say(words, run.language, args)}))}\n`)
  const storeOptions = {root, limits, encoding: options.encoding, env: world.env, onUnlisted}
  const comparison = compareRequest(run, config, limits)
  const compareIn = (store: DocumentStore): CompareRequest => ({
    ...comparison,
    isOrWas: (file) => store.isOrWas(file) || gate?.has(file) === true,
    ...(gate ? {guard: gate.commit} : {}),
  })
  const shared = {config, root, limits, gate}
  if (options.stdin) {
    const input = await prepareInput(run, config, storeOptions)
    return {...shared, ...input, compare: compareIn(input.store)}
  }
  if (options.stdinFilename !== undefined) throw new Fault(texts.filenameAlone)

  const operands = [...run.operands, ...run.rest]
  if (!options.staged) {
    const store = workTreeStore(storeOptions)
    const targets = await findDocuments(operands, {cwd: world.cwd, root, config, filter: options.filter === true, list: store.list})
    refuseTooMany(run, targets, limits)
    return {...shared, compare: compareIn(store), store, targets}
  }
  const store = await indexStore(storeOptions)
  // Without a path: what the commit under way changes, and of that the PRDs.
  const search = {cwd: world.cwd, root, config, filter: options.filter === true, list: store.list}
  const targets = operands.length > 0 ? await findDocuments(operands, search) : prdsAmong(store.staged, search)
  refuseTooMany(run, targets, limits)
  return {...shared, compare: compareIn(store), store, targets}
}

/** A lint run checks as many as it may, in shards where there are some, and names the rest; what compares documents with one another does all of it or nothing. */
function refuseTooMany({command}: Run, targets: readonly Target[], {files}: Limits): void {
  if (command !== 'lint' && targets.length > files) throw new Fault(texts.tooMany, {count: targets.length, limit: files}, texts.fewer)
}

/** What was typed outweighs what is configured. */
function compareRequest({options, world}: Run, config: Config, limits: Limits): CompareRequest {
  const typed = options.base !== undefined || options.since !== undefined
  const {base, since} = typed ? options : (config.baseline ?? {})
  if (base !== undefined && since !== undefined) throw new Fault(texts.baseAndSince)
  const {folders} = config.baseline ?? {}
  return {
    base,
    since,
    folders,
    reviews: reviewSettings(config.reviews),
    to: options.staged ? 'index' : 'worktree',
    cwd: world.cwd,
    env: world.env,
    limits,
    now: new Date(),
  }
}

async function prepareInput(run: Run, config: Config, storeOptions: StoreOptions): Promise<Pick<Prepared, 'store' | 'targets'>> {
  const {options, world} = run
  if (options.staged) throw new Fault(texts.stdinStaged)
  if (run.operands.length + run.rest.length > 0) throw new Fault(texts.stdinPaths)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of world.stdin()) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    chunks.push(bytes)
    length += bytes.length
    // One byte more than the limit is enough to say that it is too large.
    if (length > storeOptions.limits.bytes) break
  }
  const file = path.resolve(world.cwd, options.stdinFilename ?? 'stdin.md')
  const target = targetOf(file, true, {cwd: world.cwd, config})
  return {store: inputStore(Buffer.concat(chunks), storeOptions), targets: [target]}
}

const texts = {
  tooMany: {
    en: '{count} documents, expected at most {limit} in one run',
    'zh-Hant': '共有 {count} 份文件，一次最多 {limit} 份',
    'zh-Hans': '共有 {count} 份文档，一次最多 {limit} 份',
  },
  fewer: {
    en: 'Name fewer paths, narrow `include`, or raise `limits.files`',
    'zh-Hant': '請指定較少的路徑、縮小 `include`，或調高 `limits.files`',
    'zh-Hans': '请指定较少的路径、缩小 `include`，或调高 `limits.files`',
  },
  unlisted: {
    en: 'files that git ignores are not left out, as git could not be asked: {reason}',
    'zh-Hant': '無法詢問 git，因此沒有排除被忽略的檔案：{reason}',
    'zh-Hans': '无法询问 git，因此没有排除被忽略的文件：{reason}',
  },
  baseAndSince: {
    en: 'Both a revision (`base`) and a date (`since`) to compare with, expected one of them',
    'zh-Hant': '同時指定了版本（`base`）與日期（`since`），請擇一',
    'zh-Hans': '同时指定了版本（`base`）和日期（`since`），请二选一',
  },
  filenameAlone: {
    en: '`--stdin-filename` needs `--stdin`',
    'zh-Hant': '`--stdin-filename` 須與 `--stdin` 一起使用',
    'zh-Hans': '`--stdin-filename` 需要和 `--stdin` 一起用',
  },
  stdinStaged: {
    en: '`--stdin` and `--staged` cannot be used together',
    'zh-Hant': '`--stdin` 與 `--staged` 不能同時使用',
    'zh-Hans': '`--stdin` 和 `--staged` 不能同时使用',
  },
  stdinPaths: {
    en: '`--stdin` takes no paths; name the document with `--stdin-filename`',
    'zh-Hant': '`--stdin` 不接受路徑，請用 `--stdin-filename` 指定檔名',
    'zh-Hans': '`--stdin` 不接受路径，请用 `--stdin-filename` 指定文件名',
  },
} satisfies Record<string, Words>
