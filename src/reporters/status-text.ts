/** The review state of documents, for people. */

import {changeClasses} from '../changes/types.js'
import type {DocumentStatus} from '../engine/review-status.js'
import type {SaidNotice} from '../engine/types.js'
import {classNames} from '../names.js'
import {say, type Words} from '../words.js'
import {escapePath, escapeText} from './escape.js'
import type {TextOptions} from './lint-text.js'
import {colon, counted, countedClass, listed} from './report-words.js'

export type SaidStatus = Omit<DocumentStatus, 'notices'> & {readonly notices: readonly SaidNotice[]}

const mostParts = 8

/** One paragraph a document: state, since when, whose signature is missing, what changed. */
export function reportStatusText(statuses: readonly SaidStatus[], options: TextOptions): string {
  return `${[...statuses.flatMap((status) => documentLines(status, options)), totalLine(statuses, options)].join('\n')}\n`
}

function documentLines(status: SaidStatus, options: TextOptions): string[] {
  const {language, paint} = options
  const {path, state, baseline, stale, changes, graceUntil, notices} = status
  const color = {approved: paint.good, stale: paint.error, 'never-reviewed': paint.faint, unknown: paint.error}[state]
  const headline = say(words[headlineOf(status)], language)
  const since = baseline
    ? say(baseline.round === null ? words.reviewed : words.round, language, {
        round: baseline.round ?? '',
        date: baseline.date?.slice(0, 10) ?? '?',
      })
    : ''
  const lines = [`${paint.strong(escapePath(path))}: ${color(headline)}${since ? paint.faint(escapeText(since)) : ''}`]
  const counts = changes
    ? changeClasses
        .toReversed()
        .flatMap((name) =>
          changes[name] > 0 ? [say(countedClass, language, {n: changes[name], class: say(classNames[name], language)})] : [],
        )
    : []
  if (counts.length > 0) lines.push(`  ${say(words.changed, language, {counts: listed(counts, language)})}`)
  for (const part of stale.slice(0, mostParts)) {
    const who = part.missing.length > 0 ? say(words.missing, language, {roles: listed(part.missing, language)}) : ''
    lines.push(`  - ${escapeText(part.title || part.key)}${colon(language)}${say(words.reasons[part.reason], language)}${escapeText(who)}`)
  }
  if (stale.length > mostParts) lines.push(`  - ${say(words.more, language, {n: stale.length - mostParts})}`)
  if (graceUntil) lines.push(`  ${paint.faint(say(words.grace, language, {until: graceUntil.slice(0, 16).replace('T', ' ')}))}`)
  for (const {message, remedy, blind} of notices) {
    const said = `  = ${escapeText(message)}`
    lines.push(blind ? paint.error(said) : paint.faint(said), paint.faint(`    ${escapeText(remedy)}`))
  }
  return lines
}

/** Where nothing changed and only signatures are missing, nobody is told of a change. */
function headlineOf({state, stale, open}: SaidStatus): SaidStatus['state'] | 'unsigned' {
  return state === 'stale' && open === 0 && stale.every(({reason}) => reason === 'unsigned') ? 'unsigned' : state
}

function totalLine(statuses: readonly SaidStatus[], {language}: TextOptions): string {
  const states = ['approved', 'unsigned', 'stale', 'never-reviewed', 'unknown'] as const
  const counts = states.flatMap((state) => {
    const count = statuses.filter((status) => headlineOf(status) === state).length
    return count > 0 ? [say(words.counted, language, {n: count, state: say(words[state], language)})] : []
  })
  return `${counted('document', statuses.length, language)}${colon(language)}${listed(counts, language)}`
}

const three = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

const words = {
  approved: three('approved', '已評審', '已评审'),
  stale: three('changed since the review', '評審後有變更', '评审后有变更'),
  unsigned: three('not fully signed off', '尚未全部簽核', '尚未全部签核'),
  'never-reviewed': three('never reviewed', '從未評審', '从未评审'),
  unknown: three('cannot be told', '無法判定', '无法判定'),
  counted: three('{n} {state}', '{state} {n} 份', '{state} {n} 份'),
  round: three(' (round {round}, {date})', '（第 {round} 輪，{date}）', '（第 {round} 轮，{date}）'),
  reviewed: three(' (reviewed {date})', '（評審於 {date}）', '（评审于 {date}）'),
  changed: three('open: {counts}', '待評審：{counts}', '待评审：{counts}'),
  missing: three(', waits for {roles}', '，等待 {roles} 簽核', '，等待 {roles} 签核'),
  more: three('and {n} more', '另有 {n} 處', '另有 {n} 处'),
  grace: three('what may be completed late (grace): until {until} UTC', '可補寫的內容寬限至 {until} UTC', '可补写的内容宽限至 {until} UTC'),
  reasons: {
    new: three('new since the review', '評審後新增', '评审后新增'),
    changed: three('changed since the review', '評審後改過', '评审后改过'),
    unsigned: three('not signed by all', '尚未全部簽核', '尚未全部签核'),
    removed: three('removed since the review', '評審後移除', '评审后移除'),
  },
}
