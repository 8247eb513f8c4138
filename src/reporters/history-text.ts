/** The life of documents, for people: a line of bars, a table of versions, and figures with their formulas. */
import {changeClasses} from '../changes/types.js'
import type {Figures, Fraction} from '../engine/history/figures.js'
import type {DocumentHistory, Histories} from '../engine/history/history.js'
import type {Step} from '../engine/history/steps.js'
import {classNames} from '../names.js'
import {say, type Words} from '../words.js'
import {columnsOf} from './columns.js'
import {escapePath, escapeText} from './escape.js'
import type {TextOptions} from './lint-text.js'
import {colon, counted, countedClass, listed} from './report-words.js'

const mostSteps = 20
const bars = ' ▁▂▃▄▅▆▇█'
const buckets = 24

/** One document in full; of many, one line each. */
export function reportHistoryText({documents, incomplete}: Histories, options: TextOptions): string {
  const {language, paint} = options
  const said = incomplete ? [paint.error(say(words.incomplete, language)), `  ${say(words.fetch, language)}`, ''] : []
  const lines = documents.length === 1 ? documentLines(documents[0]!, options) : documents.map((document) => oneLine(document, options))
  return `${[...said, ...lines, '', counted('document', documents.length, language)].join('\n')}\n`
}

function documentLines(document: DocumentHistory, options: TextOptions): string[] {
  const {language, paint} = options
  const {path, deleted, rounds, steps, figures, unread, misdated} = document
  const gone = deleted ? ` ${paint.faint(say(words.deleted, language))}` : ''
  const lines = [`${paint.strong(escapePath(path))}${gone} ${sparkline(steps)}`, '']
  const shown = steps.slice(-mostSteps)
  if (shown.length < steps.length) lines.push(`  ${say(words.earlier, language, {n: steps.length - shown.length})}`)
  for (const step of shown) {
    lines.push(`  ${stepLine(step, options)}`)
    // One version may have been reviewed more than once, by one role after the other.
    for (const round of rounds.filter(({commit}) => commit === step.commit))
      lines.push(
        `  ${paint.good(escapeText(say(words.round, language, {round: round.round, date: round.at.slice(0, 10), by: round.by.join(', ')}).trim()))}`,
      )
  }
  if (unread > 0) lines.push('', paint.error(`  = ${say(words.unread, language, {n: unread})}`))
  if (misdated > 0) lines.push('', paint.warning(`  = ${say(words.misdated, language, {n: misdated})}`))
  lines.push(
    '',
    ...(figures
      ? figureLines(figures, options)
      : [paint.faint(`  ${say(rounds.length === 0 ? words.neverReviewed : words.noFigures, language)}`)]),
  )
  return lines
}

function stepLine(step: Step, {language, paint}: TextOptions): string {
  const color =
    step.maxClass === 'scope' || step.maxClass === 'substantive'
      ? paint.error
      : step.maxClass === 'clarification'
        ? paint.warning
        : paint.faint
  const kind = step.kind === 'changed' ? say(classNames[step.maxClass], language) : say(words.kinds[step.kind], language)
  return [
    step.date.slice(0, 10),
    paint.faint(step.commit.slice(0, 8)),
    color(padded(kind, 13)),
    padded(escapeText(step.author.name), 12),
    escapeText(step.subject),
  ].join('  ')
}

/** To a width in columns of the terminal: a Chinese character takes two. */
function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}

function oneLine({path, deleted, rounds, steps, figures}: DocumentHistory, {language, paint}: TextOptions): string {
  const state = deleted ? say(words.deleted, language) : rounds.length === 0 ? say(words.neverReviewed, language) : ''
  const parts = [sparkline(steps), paint.strong(escapePath(path)), say(words.versions, language, {n: steps.length}), state]
  if (figures) parts.push(classLine(figures, language), `${say(words.volatility, language)} ${shown(figures.volatility)}`)
  return parts.filter((part) => part !== '').join('  ')
}

function classLine({byClass}: Figures, language: TextOptions['language']): string {
  const counts = changeClasses
    .toReversed()
    .flatMap((name) => (byClass[name] > 0 ? [say(countedClass, language, {n: byClass[name], class: say(classNames[name], language)})] : []))
  return counts.length > 0 ? listed(counts, language) : say(words.nothing, language)
}

function figureLines(figures: Figures, {language, paint}: TextOptions): string[] {
  const line = (name: Words, value: string, formula: Words) =>
    `  ${say(name, language)}${colon(language)}${paint.strong(value)} ${paint.faint(say(formula, language))}`
  const lines = [
    `  ${say(words.since, language)}${colon(language)}${classLine(figures, language)}`,
    line(words.volatility, shown(figures.volatility), words.volatilityFormula),
    line(words.stability, shown(figures.stability), words.stabilityFormula),
    line(words.unlogged, shown(figures.unlogged), words.unloggedFormula),
    line(words.reread, shown(figures.reread), words.rereadFormula),
    line(words.rework, shown(figures.rework), words.reworkFormula),
  ]
  if (figures.hoursToFirstChange !== null) lines.push(line(words.first, hours(figures.hoursToFirstChange, language), words.firstFormula))
  if (figures.hoursToReapproval.length > 0) {
    lines.push(line(words.lag, figures.hoursToReapproval.map((one) => hours(one, language)).join(', '), words.lagFormula))
  }
  return lines
}

/** `4/12 (33 %)`: the percentage never stands alone; of nothing there is no share. */
function shown({numerator, denominator, value}: Fraction): string {
  return value === null ? `${numerator}/${denominator} (–)` : `${numerator}/${denominator} (${Math.round(value * 100)} %)`
}

function hours(value: number, language: TextOptions['language']): string {
  return value < 48 ? say(words.hours, language, {n: value}) : say(words.days, language, {n: Math.round(value / 24)})
}

/** Changes of content over the whole life, in equal stretches of time. */
function sparkline(steps: readonly Step[]): string {
  const times = steps.map(({date}) => Date.parse(date))
  const start = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY)
  const end = times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY)
  const counts = new Array<number>(buckets).fill(0)
  for (const [at, {changes}] of steps.entries()) {
    const bucket = end === start ? buckets - 1 : Math.min(buckets - 1, Math.floor(((times[at]! - start) / (end - start)) * buckets))
    counts[bucket]! += changes.filter((change) => change.class !== 'none' && change.class !== 'editorial').length
  }
  const most = Math.max(1, ...counts)
  return counts.map((count) => bars[count === 0 ? 0 : Math.max(1, Math.round((count / most) * (bars.length - 1)))]).join('')
}

const three = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

const words = {
  incomplete: three(
    'Incomplete: the clone is shallow, what came before is unknown',
    '歷史不完整：這是 shallow clone，更早的變更不得而知',
    '历史不完整：这是浅克隆，更早的变更不得而知',
  ),
  fetch: three('Fetch the rest with `git fetch --unshallow`', '請用 `git fetch --unshallow` 取回', '请用 `git fetch --unshallow` 取回'),
  deleted: three('(deleted)', '（已刪除）', '（已删除）'),
  earlier: three('… {n} earlier versions', '…… 更早還有 {n} 個版本', '…… 更早还有 {n} 个版本'),
  versions: three('{n} versions', '{n} 個版本', '{n} 个版本'),
  round: three('── review, round {round}, {date} {by}', '── 第 {round} 輪評審 {date} {by}', '── 第 {round} 轮评审 {date} {by}'),
  unread: three(
    '{n} versions could not be read; their changes are unknown',
    '{n} 個版本無法讀取，變更不得而知',
    '{n} 个版本无法读取，变更不得而知',
  ),
  misdated: three(
    '{n} versions are dated in the future or before the one they follow: times and reviews by date are in doubt',
    '{n} 個版本的日期在未來，或早於前一個版本：時間與依日期判定的評審僅供參考',
    '{n} 个版本的日期在未来，或早于前一个版本：时间与按日期判定的评审仅供参考',
  ),
  neverReviewed: three('never reviewed', '從未評審', '从未评审'),
  noFigures: three('No figures: the reviewed text is out of reach', '無法計算指標：取不到評審時的內容', '无法计算指标：取不到评审时的内容'),
  nothing: three('no changes', '沒有變更', '没有变更'),
  since: three('Since the review', '評審之後', '评审之后'),
  volatility: three('Volatility', '需求變動率', '需求变动率'),
  volatilityFormula: three(
    '(added + removed + modified) / reviewed requirements',
    '（新增＋移除＋修改）／評審時的需求數',
    '（新增＋移除＋修改）／评审时的需求数',
  ),
  stability: three('Stability', '需求穩定度', '需求稳定度'),
  stabilityFormula: three('unchanged / reviewed requirements', '未變動／評審時的需求數', '未变动／评审时的需求数'),
  unlogged: three('Unlogged', '未記錄', '未记录'),
  unloggedFormula: three(
    'changes not in the change log / changes that belong there',
    '沒寫進修改紀錄／該寫的變更',
    '没写进修改记录／该写的变更',
  ),
  reread: three('To re-read', '需重讀', '需重读'),
  rereadFormula: three('characters in changed sections / all characters', '有變更的章節字數／全文字數', '有变更的章节字数／全文字数'),
  rework: three('Re-work', '反覆', '反复'),
  reworkFormula: three(
    'sections changed again or back / changed sections',
    '改過又改或改回的章節／有變更的章節',
    '改过又改或改回的章节／有变更的章节',
  ),
  first: three('First change after', '首次變更間隔', '首次变更间隔'),
  firstFormula: three('from the review to the first change of content', '從評審到第一次實質變更', '从评审到第一次实质变更'),
  lag: three('Re-approval lag', '重新評審間隔', '重新评审间隔'),
  lagFormula: three('from the first change to the next review', '從第一次變更到下次評審', '从第一次变更到下次评审'),
  hours: three('{n} h', '{n} 小時', '{n} 小时'),
  days: three('{n} days', '{n} 天', '{n} 天'),
  kinds: {
    created: three('created', '建立', '创建'),
    renamed: three('renamed', '改名', '改名'),
    deleted: three('deleted', '刪除', '删除'),
    restored: three('restored', '復原', '恢复'),
    replaced: three('replaced', '換新', '换新'),
  },
}
