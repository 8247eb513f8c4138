/** Finds the configuration by walking up to the repository root, and reads it. */
import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../../fault.js'
import type {Words} from '../../words.js'
import type {CommitFiles} from './base-commit.js'
import {combineFiles} from './combine.js'
import {extendedFile} from './extended.js'
import {encodePointer} from './pointers.js'
import type {PlacedData} from './read-yaml.js'
import type {ConfigurableRule} from './schema.js'
import type {Config, ConfigFile, Origin, Origins} from './types.js'

/** In order of precedence nowhere: two of them in one folder are a fault. */
export const configNames = ['prd-lint.config.yml', 'prd-lint.config.yaml', 'prd-lint.config.json'] as const

/** The rules that can be configured; a run without a configuration need not load them. */
export type RuleSource = readonly ConfigurableRule[] | (() => Promise<readonly ConfigurableRule[]>)

/** The folder with `.git` at or above a folder; null outside a repository. */
export function repositoryRootOf(folder: string): string | null {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at
    if (at === path.dirname(at)) return null
  }
}

/**
 * The configuration in force in a folder. Outside a repository only the folder itself is looked at:
 * whatever lies above it belongs to somebody else.
 */
export async function readConfig(cwd: string, named: string | undefined, rules: RuleSource, commit?: CommitFiles): Promise<Config> {
  const root = repositoryRootOf(cwd)
  const file = named === undefined ? findConfig(cwd, root ?? cwd, commit?.has ?? existsSync) : path.resolve(cwd, named)
  if (file === null) return {file: null, folder: root ?? cwd}
  const folder = path.dirname(file)
  const {contents, origins} = await gather(
    file,
    {cwd, root: repositoryRootOf(folder) ?? folder, rules, count: 0, ...(commit ? {commit} : {})},
    [],
  )
  // A preset may be stricter than its rules: warnings are errors under it.
  const strict = contents.strict ?? (contents.preset === 'strict' || undefined)
  return {...contents, ...(strict === undefined ? {} : {strict}), file, folder, origins}
}

function findConfig(cwd: string, top: string, has: (file: string) => boolean): string | null {
  for (let at = cwd; ; at = path.dirname(at)) {
    const found = configNames.map((name) => path.join(at, name)).filter((file) => has(file))
    if (found.length > 1) throw new Fault(texts.two, {files: found.map((file) => path.relative(cwd, file) || file)})
    if (found[0]) return found[0]
    if (at === top || at === path.dirname(at)) return null
  }
}

function readText(file: string, shown: string): string {
  try {
    if (!statSync(file).isFile()) throw new Fault(texts.noFile, {file: shown})
    return new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof Fault) throw error
    if (error instanceof TypeError) throw new Fault(texts.notUtf8, {file: shown})
    const {code} = error as NodeJS.ErrnoException
    throw code === 'ENOENT' ? new Fault(texts.missing, {file: shown}) : new Fault(texts.unreadable, {file: shown, reason: code ?? ''})
  }
}

/** A file and all that it extends, put together. */
interface Gathered {
  readonly contents: ConfigFile
  readonly origins: Origins
}

interface Reading {
  readonly cwd: string
  /** Nothing outside of it is read. */
  readonly root: string
  readonly rules: RuleSource
  /** Files read so far. */
  count: number
  /** Read from there rather than from the work tree; what is installed is in no commit. */
  readonly commit?: CommitFiles
}

const deepest = 8
const most = 32

/** `trail` are the files that led here. */
async function gather(file: string, reading: Reading, trail: readonly string[]): Promise<Gathered> {
  const shown = path.relative(reading.cwd, file) || file
  reading.count += 1
  const {commit} = reading
  // What is installed is in no commit; where it is in one, that is what counts.
  const isInstalled = file.split(path.sep).includes('node_modules') && !commit?.has(file)
  const text = commit && !isInstalled ? await commit.read(file) : readText(file, shown)
  const {contents, places} = await parseConfig(text, shown, reading.rules)
  const {extends: named = [], ...own} = contents
  let gathered: Gathered = {contents: {}, origins: new Map()}
  for (const [index, name] of (typeof named === 'string' ? [named] : named).entries()) {
    const {line, column} = places.get(`/extends/${index}`) ?? places.get('/extends')!
    const at = `${shown}:${line}:${column}`
    const next = extendedFile(name, file, reading.root, at, commit?.has)
    const way = [...trail, file]
    if (way.includes(next)) throw new Fault(texts.circle, {at, files: wayOf([...way.slice(way.indexOf(next)), next], reading.cwd)})
    if (way.length >= deepest || reading.count >= most) throw new Fault(texts.tooMany, {at, deepest, most})
    gathered = onTop(gathered, await gather(next, reading, way))
  }
  return onTop(gathered, {contents: withPaths(own, file, trail[0] ?? file), origins: originsOf(own, places, shown)})
}

/** What a file names lies beside that file, also where another one extends it. */
function withPaths(contents: ConfigFile, file: string, top: string): ConfigFile {
  const fromTop = (name: string) =>
    path
      .relative(path.dirname(top), path.resolve(path.dirname(file), name))
      .split(path.sep)
      .join('/')
  return {
    ...contents,
    ...(contents.template === undefined ? {} : {template: fromTop(contents.template)}),
    ...(contents.knownFindings === undefined ? {} : {knownFindings: fromTop(contents.knownFindings)}),
  }
}

function wayOf(files: readonly string[], cwd: string): string {
  return files.map((file) => path.relative(cwd, file)).join(' → ')
}

function onTop(base: Gathered, over: Gathered): Gathered {
  const shift = base.contents.overrides?.length ?? 0
  const origins = new Map(base.origins)
  for (const [key, places] of over.origins) {
    const [, index] = /^overrides\/(\d+)$/u.exec(key) ?? []
    const moved = index === undefined ? key : `overrides/${Number(index) + shift}`
    origins.set(moved, [...(origins.get(moved) ?? []), ...places])
  }
  return {contents: combineFiles(base.contents, over.contents), origins}
}

/** Keys whose parts are set one by one. */
const compound: ReadonlySet<string> = new Set(['rules', 'sections', 'glossary', 'baseline', 'reviews', 'limits', 'overrides'])

function originsOf(contents: ConfigFile, places: PlacedData['places'], file: string): Origins {
  const origins = new Map<string, readonly Origin[]>()
  for (const [key, value] of Object.entries(contents)) {
    const parts = compound.has(key) ? Object.keys(value as object) : []
    for (const part of parts.length > 0 ? parts : [null]) {
      const place = places.get(part === null ? `/${key}` : `/${key}/${encodePointer(part)}`)
      if (place) origins.set(part === null ? key : `${key}/${part}`, [{file, line: place.line}])
    }
  }
  return origins
}

/** The contents of a file, checked. The YAML library and the schema load only here. */
async function parseConfig(text: string, file: string, rules: RuleSource): Promise<Parsed> {
  const [{readYaml, YamlProblem}, {configSchema}, {checkConfig}] = await Promise.all([
    import('./read-yaml.js'),
    import('./schema.js'),
    import('./check-config.js'),
  ])
  try {
    const data = readYaml(text)
    // An empty file is an empty configuration.
    if (data.value === null) return {contents: {}, places: data.places}
    checkConfig(data, configSchema(typeof rules === 'function' ? await rules() : rules), file)
    return {contents: data.value as ConfigFile, places: data.places}
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error
    const {line, column} = error.position
    throw new Fault(texts.yaml, {file, line, column, problem: error.message.split('\n')[0]!})
  }
}

interface Parsed {
  readonly contents: ConfigFile
  readonly places: PlacedData['places']
}

const texts = {
  two: {
    en: 'Two configurations in one folder: {files}; keep one of them',
    'zh-Hant': '同一個資料夾有兩個設定檔：{files}，請只留一個',
    'zh-Hans': '同一个目录有两个配置文件：{files}，请只留一个',
  },
  noFile: {
    en: 'Configuration `{file}` is no regular file',
    'zh-Hant': '設定檔 `{file}` 不是一般檔案',
    'zh-Hans': '配置文件 `{file}` 不是普通文件',
  },
  notUtf8: {en: 'Configuration `{file}` is not UTF-8', 'zh-Hant': '設定檔 `{file}` 不是 UTF-8', 'zh-Hans': '配置文件 `{file}` 不是 UTF-8'},
  missing: {
    en: 'Configuration `{file}` was not found; `prd-lint init` writes one',
    'zh-Hant': '找不到設定檔 `{file}`，可用 `prd-lint init` 產生',
    'zh-Hans': '找不到配置文件 `{file}`，可用 `prd-lint init` 生成',
  },
  unreadable: {
    en: 'Configuration `{file}` cannot be read ({reason})',
    'zh-Hant': '無法讀取設定檔 `{file}`（{reason}）',
    'zh-Hans': '无法读取配置文件 `{file}`（{reason}）',
  },
  circle: {
    en: '{at}: `extends` goes in a circle: {files}',
    'zh-Hant': '{at}：`extends` 形成循環：{files}',
    'zh-Hans': '{at}：`extends` 形成循环：{files}',
  },
  tooMany: {
    en: '{at}: `extends` leads through too many files, expected at most {deepest} on top of one another and {most} in all',
    'zh-Hant': '{at}：`extends` 牽涉的檔案太多，最多疊 {deepest} 層、共 {most} 個',
    'zh-Hans': '{at}：`extends` 牵涉的文件太多，最多叠 {deepest} 层、共 {most} 个',
  },
  yaml: {
    en: '{file}:{line}:{column}: {problem}',
    'zh-Hant': '{file}:{line}:{column}：{problem}',
    'zh-Hans': '{file}:{line}:{column}：{problem}',
  },
} satisfies Record<string, Words>
