/** Finds the configuration by walking up to the repository root, and reads it. */
import {existsSync, readFileSync, statSync} from 'node:fs'
import path from 'node:path'
import {Fault} from '../../fault.js'
import type {Words} from '../../words.js'
import type {ConfigurableRule} from './schema.js'
import type {Config, ConfigFile} from './types.js'

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
export async function readConfig(cwd: string, named: string | undefined, rules: RuleSource): Promise<Config> {
  const root = repositoryRootOf(cwd)
  const file = named === undefined ? findConfig(cwd, root ?? cwd) : path.resolve(cwd, named)
  if (file === null) return {file: null, folder: root ?? cwd}
  const shown = path.relative(cwd, file) || file
  const contents = await parseConfig(readText(file, shown), shown, rules)
  return {...contents, file, folder: path.dirname(file)}
}

function findConfig(cwd: string, top: string): string | null {
  for (let at = cwd; ; at = path.dirname(at)) {
    const found = configNames.map((name) => path.join(at, name)).filter((file) => existsSync(file))
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

/** The contents of a file, checked. The YAML library and the schema load only here. */
async function parseConfig(text: string, file: string, rules: RuleSource): Promise<ConfigFile> {
  const [{readYaml, YamlProblem}, {configSchema}, {checkConfig}] = await Promise.all([
    import('./read-yaml.js'),
    import('./schema.js'),
    import('./check-config.js'),
  ])
  try {
    const data = readYaml(text)
    // An empty file is an empty configuration.
    if (data.value === null) return {}
    checkConfig(data, configSchema(typeof rules === 'function' ? await rules() : rules), file)
    return data.value as ConfigFile
  } catch (error) {
    if (!(error instanceof YamlProblem)) throw error
    const {line, column} = error.position
    throw new Fault(texts.yaml, {file, line, column, problem: error.message.split('\n')[0]!})
  }
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
  yaml: {
    en: '{file}:{line}:{column}: {problem}',
    'zh-Hant': '{file}:{line}:{column}：{problem}',
    'zh-Hans': '{file}:{line}:{column}：{problem}',
  },
} satisfies Record<string, Words>
