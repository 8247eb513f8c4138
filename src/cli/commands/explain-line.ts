import {type ExplainedLine, explainLine, type Quiet, type RuleOnLine} from '../../engine/explain-line.js'
import {Fault} from '../../fault.js'
import {escapePath, escapeText} from '../../reporters/escape.js'
import {severityWords} from '../../reporters/report-words.js'
import {say, type Words} from '../../words.js'
import {deliver, paintFor} from '../deliver.js'
import type {Run} from '../main.js'
import {prepare} from '../prepare.js'
import type {ExitCode} from '../world.js'

/** `prds/refund.md:12`, also with a column; null for the name of a rule. */
export function lineOperand(operand: string): {readonly file: string; readonly line: number} | null {
  const [, file, line] = /^(.{1,4000}?):(\d{1,7})(?::\d{1,7})?$/su.exec(operand) ?? []
  return file !== undefined && Number(line) > 0 ? {file, line: Number(line)} : null
}

/** Say what prd-lint reads on a line, what the rules say about it, and why the others are quiet. */
export async function runExplainLine(run: Run, {file, line}: {readonly file: string; readonly line: number}): Promise<ExitCode> {
  const {config, store, targets, limits, compare} = await prepare({...run, operands: [file], rest: []})
  const strict = config.strict ?? false
  const {lang} = run.options
  const {result, explained} = await explainLine(targets[0]!, line, {
    targets,
    store,
    config,
    limits,
    compare,
    lang,
    language: run.language,
    strict,
  })
  if (!explained) {
    const {message, remedy} = result.problem!
    throw new Fault(same('{file}: {message}'), {file, message, remedy: remedy ?? ''}, same('{remedy}'))
  }
  deliver(
    run,
    run.options.format === 'json' ? `${JSON.stringify({schemaVersion: 1, line: explained}, null, 2)}\n` : describe(explained, run),
  )
  return 0
}

function describe({path, line, text, readings, rules}: ExplainedLine, run: Run): string {
  const {language} = run
  const paint = paintFor(run)
  const kind = (name: string) => say(kindWords[name as keyof typeof kindWords], language)
  const seen = readings.flatMap(({kind: name, text: read, roles = []}) => [
    `  ${kind(name)}: ${escapeText(read.slice(0, 120))}`,
    ...roles.map(({role, confidence, evidence}) => {
      const because = evidence.map(({because: reason, weight}) => `${reason} ${weight > 0 ? '+' : ''}${Math.round(weight * 10) / 10}`)
      return paint.faint(`    ${role} (${confidence}): ${escapeText(because.join(', '))}`)
    }),
  ])
  const said = rules.flatMap(({id, findings}) =>
    findings.map(({severity, message}) => `  ${say(severityWords[severity], language)} prd-${id}: ${escapeText(message)}`),
  )
  const quiet = (Object.keys(quietWords) as Quiet[]).flatMap((reason) => {
    const list = rules.filter((rule) => rule.quiet === reason)
    if (list.length === 0) return []
    return [`${say(quietWords[reason], language)}:`, ...list.map((rule) => `  ${rule.id}${paint.faint(detailOf(rule))}`)]
  })
  return [
    `${paint.strong(`${escapePath(path)}:${line}`)}  ${escapeText(text.slice(0, 120))}`,
    '',
    `${say(texts.reads, language)}:`,
    ...(seen.length > 0 ? seen : [`  ${say(texts.none, language)}`]),
    '',
    `${say(texts.said, language)}:`,
    ...(said.length > 0 ? said : [`  ${say(texts.none, language)}`]),
    '',
    ...quiet,
    '',
  ].join('\n')
}

function detailOf({source, others}: RuleOnLine): string {
  if (source !== null) return `  (${typeof source === 'string' ? source : source.map(({file, line}) => `${file}:${line}`).join(', ')})`
  if (others.length === 0) return ''
  return `  (${others
    .slice(0, 5)
    .map(({line, message}) => `${line}: ${escapeText(message.slice(0, 60))}`)
    .join('; ')})`
}

function same(text: string): Words {
  return {en: text, 'zh-Hant': text, 'zh-Hans': text}
}

const three = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

const kindWords = {
  section: three('section', '章節', '章节'),
  block: three('block', '段落', '段落'),
  'front-matter': three('front matter', 'front matter 欄位', 'front matter 字段'),
  status: three('status', '狀態', '状态'),
  requirement: three('requirement', '需求', '需求'),
  flow: three('flow (steps / ways)', '流程（節點數／連線數）', '流程（节点数／连线数）'),
  copy: three('copy', '文案', '文案'),
  metric: three('metric', '指標', '指标'),
  person: three('person', '人員', '人员'),
  tracking: three('tracking', '埋點', '埋点'),
  notification: three('notification', '通知節點', '通知节点'),
  placeholder: three('placeholder', '待填內容', '待填内容'),
  log: three('change log', '變更記錄', '变更记录'),
  review: three('review', '評審', '评审'),
  core: three('answers', '回答了', '回答了'),
} as const

const quietWords = {
  suppressed: three('Silenced by a comment', '被註解略過', '被注释忽略'),
  elsewhere: three('Said something, but on other lines', '有意見，但在別行', '有意见，但在别的行'),
  nothing: three('Looked, and had nothing to say', '看過，沒有意見', '看过，没有意见'),
  status: three('Quiet in this status of the document', '在文件目前的狀態下不檢查', '在文档当前的状态下不检查'),
  'no-baseline': three('Nothing reviewed to compare with', '沒有評審過的內容可比較', '没有评审过的内容可比较'),
  'not-prd': three(
    'Quiet because the document does not look like a PRD',
    '文件看起來不是 PRD，因此不檢查',
    '文档看起来不像 PRD，因此不检查',
  ),
  off: three('Off', '已關閉', '已关闭'),
} satisfies Record<Quiet, Words>

const texts = {
  reads: three('What prd-lint reads here', 'prd-lint 在這一行讀到', 'prd-lint 在这一行读到'),
  said: three('What the rules say', '規則的意見', '规则的意见'),
  none: three('nothing', '沒有', '没有'),
}
