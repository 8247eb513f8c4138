import path from 'node:path'
import {rules} from '../../../rules/index.js'
import {approvedFolders} from '../../engine/compare.js'
import {readConfig} from '../../engine/config/read-config.js'
import {defaultExclude, defaultInclude} from '../../engine/globs.js'
import {defaultLimits} from '../../engine/limits.js'
import {levelsOf} from '../../engine/rule-levels.js'
import {Fault} from '../../fault.js'
import {escapePath} from '../../reporters/escape.js'
import {say, type Words} from '../../words.js'
import {deliver} from '../deliver.js'
import type {Run} from '../main.js'
import type {ExitCode} from '../world.js'

/** Show the configuration in force, defaults included. */
export async function runConfig(run: Run): Promise<ExitCode> {
  if (run.operands.length + run.rest.length > 0) throw new Fault(texts.noOperands)
  const config = await readConfig(run.world.cwd, run.options.config, rules)
  const {file, folder, ...contents} = config
  const effective = {
    preset: contents.preset ?? 'recommended',
    include: contents.include ?? defaultInclude,
    exclude: [...defaultExclude, ...(contents.exclude ?? [])],
    rules: Object.fromEntries(
      [...levelsOf(contents.preset, contents.rules)].map(([id, level]) => [id, entryOf(level, contents.rules?.[id])]),
    ),
    ...(contents.lang ? {lang: contents.lang} : {}),
    sections: contents.sections ?? {},
    ...(contents.status ? {status: contents.status} : {}),
    failOn: contents.failOn ?? 'error',
    strict: contents.strict ?? false,
    baseline: {folders: approvedFolders, ...contents.baseline},
    limits: {...defaultLimits, ...contents.limits},
    overrides: contents.overrides ?? [],
  }
  if (run.options.format === 'json') {
    deliver(run, `${JSON.stringify({schemaVersion: 1, file, folder, config: effective}, null, 2)}\n`)
    return 0
  }
  const {stringify} = await import('yaml')
  const source = file ? escapePath(path.relative(run.world.cwd, file)) : say(texts.none, run.language)
  deliver(run, `# ${source}\n${stringify(effective, {lineWidth: 0})}`)
  return 0
}

function entryOf(level: string, entry: unknown): unknown {
  const options = Array.isArray(entry) ? entry[1] : entry
  return typeof options === 'object' && options !== null ? [level, options] : level
}

const texts = {
  noOperands: {
    en: '`prd-lint config` takes no paths',
    'zh-Hant': '`prd-lint config` 不接受路徑',
    'zh-Hans': '`prd-lint config` 不接受路径',
  },
  none: {
    en: 'no configuration file found; these are the defaults',
    'zh-Hant': '沒有設定檔，以下為預設值',
    'zh-Hans': '没有配置文件，以下为默认值',
  },
} satisfies Record<string, Words>
