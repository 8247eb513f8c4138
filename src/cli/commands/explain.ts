import {readFileSync} from 'node:fs'
import {rules} from '../../../rules/index.js'
import type {Rule} from '../../define-rule.js'
import {Fault} from '../../fault.js'
import {urlOf} from '../../homepage.js'
import {nearestName} from '../../nearest.js'
import {severityWords} from '../../reporters/report-words.js'
import {say, type Words} from '../../words.js'
import {deliver, paintFor} from '../deliver.js'
import type {Run} from '../main.js'
import type {ExitCode} from '../world.js'
import {lineOperand, runExplainLine} from './explain-line.js'

/** Say what a rule asks for, why, how strictly, with which options, and show its examples. */
export async function runExplain(run: Run): Promise<ExitCode> {
  const [name, ...others] = [...run.operands, ...run.rest]
  if (name === undefined || others.length > 0) throw new Fault(texts.oneRule, {}, texts.seeRules)
  const place = lineOperand(name)
  if (place) return runExplainLine(run, place)
  const {meta} = findRule(name)
  if (run.options.format === 'json') {
    const {id, summary, note, tier, severity, defaults, since} = meta
    deliver(
      run,
      `${JSON.stringify({schemaVersion: 1, rule: {id, reported: `prd-${id}`, summary, note, tier, severity, defaults, since, url: urlOf(id)}}, null, 2)}\n`,
    )
    return 0
  }
  deliver(run, describe(meta, run))
  return 0
}

function findRule(name: string): Rule {
  const id = name.replace(/^prd-/, '')
  const rule = rules.find(({meta}) => meta.id === id)
  if (rule) return rule
  const near = nearestName(
    id,
    rules.map(({meta}) => meta.id),
  )
  throw new Fault(near ? texts.didYouMean : texts.unknown, {name, near: near ?? ''}, texts.seeRules)
}

function describe(meta: Rule['meta'], run: Run): string {
  const {language} = run
  const paint = paintFor(run)
  const severity = (['draft', 'in-review', 'approved'] as const).map((status) => {
    const level = meta.severity[status]
    return `${say(statusWords[status], language)}: ${level ? say(severityWords[level], language) : '–'}`
  })
  const options = Object.entries(meta.defaults).map(([key, value]) => `  ${key}: ${JSON.stringify(value)}`)
  const lines = [
    paint.strong(`prd-${meta.id}`),
    '',
    say(meta.summary, language),
    '',
    say(meta.note, language),
    '',
    `${say(texts.severity, language)}: ${severity.join(' · ')}`,
    ...(options.length > 0 ? [`${say(texts.options, language)}:`, ...options] : []),
    '',
    paint.faint(urlOf(meta.id)),
  ]
  const examples = examplesOf(meta.id)
  return `${lines.join('\n')}\n${examples ? `\n${examples}\n` : ''}`
}

/** The examples are the rule's tests, so they are shown as they are. Null where the package came without its readmes. */
function examplesOf(id: string): string | null {
  try {
    const readme = readFileSync(new URL(`../../rules/${id}/readme.md`, import.meta.url), 'utf8')
    const start = readme.indexOf('\n## Examples')
    return start === -1 ? null : readme.slice(start + 1).trim()
  } catch {
    return null
  }
}

const statusWords = {
  draft: {en: 'draft', 'zh-Hant': '草稿', 'zh-Hans': '草稿'},
  'in-review': {en: 'in review', 'zh-Hant': '評審中', 'zh-Hans': '评审中'},
  approved: {en: 'approved', 'zh-Hant': '已通過', 'zh-Hans': '已通过'},
} satisfies Record<string, Words>

const texts = {
  oneRule: {
    en: 'Name one rule, or one line as `<file>:<line>`',
    'zh-Hant': '請指定一條規則，或以 `<檔案>:<行號>` 指定一行',
    'zh-Hans': '请指定一条规则，或用 `<文件>:<行号>` 指定一行',
  },
  unknown: {en: 'No rule `{name}`', 'zh-Hant': '沒有 `{name}` 這條規則', 'zh-Hans': '没有 `{name}` 这条规则'},
  didYouMean: {
    en: 'No rule `{name}`, did you mean `{near}`?',
    'zh-Hant': '沒有 `{name}` 這條規則，是不是要找 `{near}`？',
    'zh-Hans': '没有 `{name}` 这条规则，是不是想找 `{near}`？',
  },
  seeRules: {en: '`prd-lint rules` lists them', 'zh-Hant': '`prd-lint rules` 會列出所有規則', 'zh-Hans': '`prd-lint rules` 会列出所有规则'},
  severity: {en: 'Severity', 'zh-Hant': '嚴重程度', 'zh-Hans': '严重程度'},
  options: {en: 'Options and their defaults', 'zh-Hant': '選項與預設值', 'zh-Hans': '选项与默认值'},
} satisfies Record<string, Words>
