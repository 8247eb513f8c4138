import type {Words} from '../words.js'

const words = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

/**
 * What is said about a baseline. `blind`: the comparison that was asked for could
 * not be made, or not wholly; where it was asked for, the run ends with 2.
 */
export const baselineNotices = {
  'never-reviewed': {
    blind: false,
    message: words(
      'Never reviewed: no ledger, no `reviewed` date, no approved status',
      '從未評審：沒有評審紀錄、`reviewed` 日期或通過的狀態',
      '从未评审：没有评审记录、`reviewed` 日期或通过的状态',
    ),
    remedy: words(
      'Record a review with `prd-lint review {path}`, or compare with `--base <rev>`',
      '請用 `prd-lint review {path}` 記錄評審，或以 `--base <rev>` 指定比較對象',
      '请用 `prd-lint review {path}` 记录评审，或用 `--base <rev>` 指定比较对象',
    ),
  },
  'out-of-reach': {
    blind: false,
    message: words(
      'The document states a review but is not in this git repository: changes since then were not looked for',
      '文件寫明已評審，但不在這個 git 儲存庫裡：沒有檢查評審後的變更',
      '文档写明已评审，但不在这个 git 仓库里：没有检查评审后的变更',
    ),
    remedy: words('Run prd-lint in its repository', '請在它的儲存庫裡執行', '请在它的仓库里运行'),
  },
  'never-committed': {
    blind: false,
    message: words('Not in the history yet', '還沒有 commit 過', '还没有提交过'),
    remedy: words('Nothing to compare until it is committed', '提交之後才有得比較', '提交之后才能比较'),
  },
  'not-in-baseline': {
    blind: false,
    message: words('The document did not exist at {revision}', '{revision} 當時還沒有這份文件', '{revision} 时还没有这份文档'),
    remedy: words('All of it is new since then', '整份都是之後新增的', '整份都是之后新增的'),
  },
  'another-document': {
    blind: false,
    message: words(
      'At {revision} this path held another document',
      '{revision} 時這個路徑放的是另一份文件',
      '{revision} 时这个路径放的是另一份文档',
    ),
    remedy: words('All of this one is new since then', '目前這份都是之後新增的', '当前这份都是之后新增的'),
  },
  'review-not-committed': {
    blind: false,
    message: words('The review is stated in what is not committed yet', '評審狀態寫在尚未 commit 的內容裡', '评审状态写在尚未提交的内容里'),
    remedy: words('Changes count from this content on', '之後的變更以這份內容為準', '之后的变更以这份内容为准'),
  },
  'history-cut': {
    blind: true,
    message: words(
      'The clone is shallow: the reviewed state lies before its history',
      '這是 shallow clone：評審時的內容在可見歷史之前',
      '这是浅克隆：评审时的内容在可见历史之前',
    ),
    remedy: words(
      'Fetch it with `git fetch --unshallow`; in CI set `fetch-depth: 0`',
      '請用 `git fetch --unshallow` 取回；在 CI 請設 `fetch-depth: 0`',
      '请用 `git fetch --unshallow` 取回；在 CI 里设 `fetch-depth: 0`',
    ),
  },
  'text-out-of-reach': {
    blind: true,
    message: words(
      'The reviewed text is not in this clone (object {object})',
      '這個 clone 裡沒有評審時的內容（物件 {object}）',
      '这个克隆里没有评审时的内容（对象 {object}）',
    ),
    remedy: words('Fetch it with `{command}`', '請用 `{command}` 取回', '请用 `{command}` 取回'),
  },
  'reviewed-text-unseen': {
    blind: false,
    message: words(
      'The text of round {round} is not in this clone: sections are judged by their fingerprints',
      '這個 clone 裡沒有第 {round} 輪評審的內容：各章節以指紋判定',
      '这个克隆里没有第 {round} 轮评审的内容：各章节按指纹判定',
    ),
    remedy: words(
      'To see what changed in them, fetch it with `{command}`',
      '想看章節裡改了什麼，請用 `{command}` 取回',
      '想看章节里改了什么，请用 `{command}` 取回',
    ),
  },
  'baseline-unreadable': {
    blind: true,
    message: words('The reviewed text cannot be read: {reason}', '無法讀取評審時的內容：{reason}', '无法读取评审时的内容：{reason}'),
    remedy: words(
      'Compare with another revision: `--base <rev>`',
      '請改與其他版本比較：`--base <rev>`',
      '请改与其他版本比较：`--base <rev>`',
    ),
  },
  'git-failed': {
    blind: true,
    message: words(
      'Changes since the review were not looked for: {reason}',
      '沒有檢查評審後的變更：{reason}',
      '没有检查评审后的变更：{reason}',
    ),
    remedy: words('Check the repository with `git status`', '請用 `git status` 檢查儲存庫', '请用 `git status` 检查仓库'),
  },
  'future-review': {
    blind: true,
    message: words('The stated review ({date}) lies in the future', '評審日期 {date} 在未來', '评审日期 {date} 在未来'),
    remedy: words('Correct the date', '請更正日期', '请更正日期'),
  },
  'replaced-objects': {
    blind: false,
    message: words(
      'This repository replaces objects (`git replace` or grafts); prd-lint reads the originals',
      '儲存庫裡有被取代的物件（`git replace` 或 grafts）；prd-lint 讀的是原本的內容',
      '仓库里有被替换的对象（`git replace` 或 grafts）；prd-lint 读的是原来的内容',
    ),
    remedy: words('List them with `git replace --list`', '可用 `git replace --list` 查看', '可用 `git replace --list` 查看'),
  },
} as const satisfies Record<string, {readonly blind: boolean; readonly message: Words; readonly remedy: Words}>

export type BaselineNoticeCode = keyof typeof baselineNotices
