import path from 'node:path'
import {rules} from '../../../rules/index.js'
import {configInForce, type Source, type Typed} from '../../engine/config/in-force.js'
import {readConfig} from '../../engine/config/read-config.js'
import {targetOf} from '../../engine/find-documents.js'
import {Fault} from '../../fault.js'
import {escapePath, escapeText} from '../../reporters/escape.js'
import {say, type Words} from '../../words.js'
import {deliver} from '../deliver.js'
import type {Run} from '../main.js'
import type {ExitCode} from '../world.js'

/** Show the configuration in force, defaults included; with `--print` also where each value comes from. */
export async function runConfig(run: Run): Promise<ExitCode> {
  const {options, world, language} = run
  const [document, ...others] = [...run.operands, ...run.rest]
  if (others.length > 0) throw new Fault(texts.oneFile)
  const written = await readConfig(world.cwd, options.config, rules)
  const {cwd} = world
  const relative = document === undefined ? null : targetOf(path.resolve(cwd, document), true, {cwd, config: written}).relative
  const {config, sources} = configInForce(written, relative, typedIn(run))
  const {file, folder} = written
  if (options.format === 'json') {
    const said = options.print ? {sources: Object.fromEntries([...sources].map(([key, source]) => [key, sourceData(source)]))} : {}
    deliver(run, `${JSON.stringify({schemaVersion: 1, file, folder, config, ...said}, null, 2)}\n`)
    return 0
  }
  const {Document, isMap, isScalar, visit} = await import('yaml')
  const yaml = new Document(config, {aliasDuplicateObjects: false})
  if (options.print) {
    visit(yaml, {
      Pair(_, pair, ancestors) {
        if (!isScalar(pair.key)) return
        const above = ancestors.filter((node) => 'key' in node).map((node) => String((node as {key: unknown}).key))
        const source = sources.get([...above, String(pair.key.value)].join('/'))
        if (source === undefined) return
        const comment = ` ${escapeText(say(sourceWords(source), language, {places: placesOf(source)}))}`
        // Beside a plain value, above everything else.
        if (isScalar(pair.value)) pair.value.comment = comment
        else pair.key.commentBefore = comment
        if (isMap(pair.value) || above.length > 0) return
      },
    })
  }
  const source = file ? escapePath(path.relative(cwd, file)) : say(texts.none, language)
  const lines = yaml.toString({lineWidth: 0}).split('\n')
  deliver(run, `# ${source}\n${lines.map(escapeText).join('\n')}`)
  return 0
}

function typedIn({options}: Run): Typed {
  return {
    ...(options.strict === undefined ? {} : {strict: options.strict}),
    ...(options.failOn === undefined ? {} : {failOn: options.failOn}),
    ...(options.lang === undefined ? {} : {lang: options.lang}),
  }
}

function sourceData(source: Source): unknown {
  return typeof source === 'string' ? source : source.map(({file, line}) => `${file}:${line}`)
}

function sourceWords(source: Source): Words {
  return typeof source === 'string' ? texts[source] : texts.places
}

function placesOf(source: Source): string[] {
  return typeof source === 'string' ? [] : source.map(({file, line}) => `${file}:${line}`)
}

const texts = {
  oneFile: {
    en: '`prd-lint config` takes at most one document',
    'zh-Hant': '`prd-lint config` 最多接受一份文件',
    'zh-Hans': '`prd-lint config` 最多接受一份文档',
  },
  none: {
    en: 'no configuration file found; these are the defaults',
    'zh-Hant': '沒有設定檔，以下為預設值',
    'zh-Hans': '没有配置文件，以下为默认值',
  },
  default: {en: 'default', 'zh-Hant': '預設值', 'zh-Hans': '默认值'},
  preset: {en: 'preset', 'zh-Hant': '預設組合（preset）', 'zh-Hans': '预设（preset）'},
  'command line': {en: 'command line', 'zh-Hant': '命令列', 'zh-Hans': '命令行'},
  places: {en: '{places}', 'zh-Hant': '{places}', 'zh-Hans': '{places}'},
} satisfies Record<string, Words>
