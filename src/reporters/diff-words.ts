/** The words that reports of changes are made of. */
import type {Baseline, Change} from '../changes/types.js'
import type {Words} from '../words.js'

const three = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

/** How the state was found that a document is compared with. */
export const sourceWords: Readonly<Record<Baseline['source'], Words>> = {
  ledger: three(
    'reviewed {date} (round {round}, ledger)',
    '{date} 評審（第 {round} 輪，評審紀錄）',
    '{date} 评审（第 {round} 轮，评审记录）',
  ),
  'front-matter': three('reviewed {date} (front matter)', '{date} 評審（front matter）', '{date} 评审（front matter）'),
  'status-line': three('reviewed {date} (status line)', '{date} 評審（狀態欄）', '{date} 评审（状态栏）'),
  folder: three('approved {date} (folder)', '{date} 通過（資料夾）', '{date} 通过（文件夹）'),
  base: three('revision named', '指定的版本', '指定的版本'),
  since: three('as of {date}', '{date} 當時', '{date} 当时'),
  revision: three('revision named', '指定的版本', '指定的版本'),
  file: three('file', '檔案', '文件'),
}

export const diffWords = {
  worktree: three('work tree', '工作目錄', '工作区'),
  index: three('index', '暫存區', '暂存区'),
  file: three('file', '檔案', '文件'),
  line: three('line {line}', '第 {line} 行', '第 {line} 行'),
  wasLine: three('line {before} → {after}', '第 {before} → {after} 行', '第 {before} → {after} 行'),
  goneLine: three('line {before} → gone', '原第 {before} 行，已刪除', '原第 {before} 行，已删除'),
  beginning: three('(before the first heading)', '（第一個標題之前）', '（第一个标题之前）'),
  minor: three('no new meaning', '不改變意思', '不改变意思'),
  logged: three('logged', '已記錄', '已记录'),
  unlogged: three('not in the change log', '未寫入變更記錄', '未写入变更记录'),
  grace: three('within the grace', '寬限期內', '宽限期内'),
  reread: three('What must be re-read', '需要重讀', '需要重读'),
  cut: three('… and {count} more, see `prd-lint diff`', '……另有 {count} 項，見 `prd-lint diff`', '……另有 {count} 项，见 `prd-lint diff`'),
  nothing: three('no changes', '沒有變更', '没有变更'),
  coarse: three('parts too large to compare closely are shown whole', '過大的部分未逐字比較，整段列出', '过大的部分没有逐字比较，整段列出'),
  notCompared: three('not compared', '未比較', '未比较'),
  formerly: three('formerly {path}', '原路徑 {path}', '原路径 {path}'),
  total: three('{changes} in {documents}', '{documents}，{changes}', '{documents}，{changes}'),
  strongest: three('strongest: {class}', '最高等級：{class}', '最高级别：{class}'),
} as const

/** Where no meaning changed, or a register only grew, there is nothing to re-read and nothing to log. */
export function mustBeLogged({class: name}: Change): boolean {
  return name === 'clarification' || name === 'substantive' || name === 'scope'
}

/** Whether a change is in the document's change log; nothing is missing from a log that nobody keeps. */
export function logWords(change: Change, keepsLog: boolean | undefined): readonly Words[] {
  if (!mustBeLogged(change)) return []
  if (change.grace) return [diffWords.grace]
  if (change.logged) return [diffWords.logged]
  return keepsLog === false ? [] : [diffWords.unlogged]
}
