import {rules} from '../../../rules/index.js'
import {isOnByDefault} from '../../define-rule.js'
import {readConfig} from '../../engine/config/read-config.js'
import {isOn, levelsOf} from '../../engine/rule-levels.js'
import {urlOf} from '../../homepage.js'
import {columnsOf} from '../../reporters/columns.js'
import {severityWords} from '../../reporters/report-words.js'
import {say, type Words} from '../../words.js'
import {deliver, paintFor} from '../deliver.js'
import type {Run} from '../main.js'
import type {ExitCode} from '../world.js'

/** List the rules, and how each is set in the configuration in force. */
export async function runRules(run: Run): Promise<ExitCode> {
  const config = await readConfig(run.world.cwd, run.options.config, rules)
  const levels = levelsOf(config.preset, config.rules)
  if (run.options.format === 'json') {
    const list = rules.map(({meta}) => {
      const {id, tier, severity, defaults, since, summary} = meta
      return {
        id,
        reported: `prd-${id}`,
        summary,
        tier,
        severity,
        level: levels.get(id),
        onByDefault: isOnByDefault(meta),
        fix: meta.fix ?? null,
        defaults,
        since,
        url: urlOf(id),
      }
    })
    deliver(run, `${JSON.stringify({schemaVersion: 1, rules: list}, null, 2)}\n`)
    return 0
  }
  deliver(run, tableOf(run, levels))
  return 0
}

function tableOf(run: Run, levels: ReadonlyMap<string, string>): string {
  const {language} = run
  const paint = paintFor(run)
  const widest = Math.max(...rules.map(({meta}) => meta.id.length))
  const severityIn = (severity: 'error' | 'warning' | 'info' | null) => (severity ? say(severityWords[severity], language) : '–')
  const lines = rules.map(({meta}) => {
    const level = levels.get(meta.id) ?? 'off'
    const {draft, 'in-review': inReview, approved} = meta.severity
    const set = isOn(level) && level !== 'on' ? level : [draft, inReview, approved].map(severityIn).join('/')
    const shown = isOn(level) ? set : say(texts.off, language)
    const padding = ' '.repeat(Math.max(1, 28 - columnsOf(shown)))
    const line = `${meta.id.padEnd(widest)}  ${shown}${padding}${say(meta.summary, language)}`
    return isOn(level) ? line : paint.faint(line)
  })
  const on = [...levels.values()].filter(isOn).length
  return `${say(texts.head, language)}\n\n${lines.join('\n')}\n\n${say(texts.total, language, {count: rules.length, on})}\n`
}

const texts = {
  head: {
    en: 'Severity is given for draft/in review/approved; `prd-lint explain <rule>` says more.',
    'zh-Hant': '嚴重程度依序為草稿／評審中／已通過；`prd-lint explain <規則>` 有詳細說明。',
    'zh-Hans': '严重程度依次为草稿／评审中／已通过；`prd-lint explain <规则>` 有详细说明。',
  },
  off: {en: 'off', 'zh-Hant': '關閉', 'zh-Hans': '关闭'},
  total: {en: '{count} rules, {on} on', 'zh-Hant': '共 {count} 條規則，啟用 {on} 條', 'zh-Hans': '共 {count} 条规则，启用 {on} 条'},
} satisfies Record<string, Words>
