/** What can go wrong with git, as data: a code, its arguments, and words for people. */

type Words = Readonly<Record<'en' | 'zh-Hant' | 'zh-Hans', string>>

const words = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

/** Every reason for which git cannot answer, and what to type next. `{slots}` are filled from the arguments. */
const gitProblemWords = {
  'git-missing': {
    message: words('git was not found', '找不到 git', '找不到 git'),
    remedy: words(
      'Install git, or compare two files with `prd-lint diff --no-git <before> <after>`',
      '請安裝 git，或用 `prd-lint diff --no-git <前> <後>` 直接比較兩個檔案',
      '请安装 git，或用 `prd-lint diff --no-git <前> <后>` 直接比较两个文件',
    ),
  },
  'not-a-repository': {
    message: words('Not a git repository: `{path}`', '不是 git 儲存庫：`{path}`', '不是 git 仓库：`{path}`'),
    remedy: words(
      'Run prd-lint inside the repository, or compare two files with `prd-lint diff --no-git <before> <after>`',
      '請在儲存庫裡執行，或用 `prd-lint diff --no-git <前> <後>` 直接比較兩個檔案',
      '请在仓库里运行，或用 `prd-lint diff --no-git <前> <后>` 直接比较两个文件',
    ),
  },
  'bare-repository': {
    message: words(
      '`{path}` is a bare repository, expected a work tree',
      '`{path}` 是 bare 儲存庫，應為有工作目錄的儲存庫',
      '`{path}` 是 bare 仓库，应为有工作区的仓库',
    ),
    remedy: words('Run prd-lint in a clone of it', '請在它的 clone 裡執行', '请在它的 clone 里运行'),
  },
  'dubious-ownership': {
    message: words(
      'git does not trust `{path}`: it belongs to somebody else',
      'git 不信任 `{path}`：它屬於別的使用者',
      'git 不信任 `{path}`：它属于别的用户',
    ),
    remedy: words(
      'If you trust it: `git config --global --add safe.directory {path}`',
      '若信任它：`git config --global --add safe.directory {path}`',
      '如果信任它：`git config --global --add safe.directory {path}`',
    ),
  },
  'no-commits': {
    message: words('The repository has no commits yet', '儲存庫還沒有任何 commit', '仓库还没有任何提交'),
    remedy: words('Commit the document first', '請先 commit 這份文件', '请先提交这份文档'),
  },
  'unknown-revision': {
    message: words('No revision `{revision}` in this repository', '儲存庫裡沒有版本 `{revision}`', '仓库里没有版本 `{revision}`'),
    remedy: words(
      'Check its name with `git branch --all` and `git tag`, or fetch it',
      '請用 `git branch --all` 與 `git tag` 確認名稱，或先 fetch',
      '请用 `git branch --all` 和 `git tag` 确认名称，或先 fetch',
    ),
  },
  'unsafe-revision': {
    message: words(
      'Unexpected revision `{revision}`, expected a commit, branch or tag',
      '版本 `{revision}` 的寫法不對，應為 commit、分支或標籤',
      '版本 `{revision}` 的写法不对，应为提交、分支或标签',
    ),
    remedy: words(
      'Name one commit, such as `origin/main`, `v1.2` or `HEAD~3`',
      '請指定一個 commit，例如 `origin/main`、`v1.2` 或 `HEAD~3`',
      '请指定一个提交，例如 `origin/main`、`v1.2` 或 `HEAD~3`',
    ),
  },
  shallow: {
    message: words(
      'The clone is shallow: its history ends before `{revision}`',
      '這是 shallow clone：歷史在 `{revision}` 之前就斷了',
      '这是浅克隆：历史在 `{revision}` 之前就断了',
    ),
    remedy: words(
      'Fetch the rest with `git fetch --unshallow`; in CI set `fetch-depth: 0`',
      '請用 `git fetch --unshallow` 取回完整歷史；在 CI 請設 `fetch-depth: 0`',
      '请用 `git fetch --unshallow` 取回完整历史；在 CI 里设 `fetch-depth: 0`',
    ),
  },
  'missing-object': {
    message: words('Object {object} is not in this clone', '這個 clone 裡沒有物件 {object}', '这个克隆里没有对象 {object}'),
    remedy: words('Fetch it with `{command}`', '請用 `{command}` 取回', '请用 `{command}` 取回'),
  },
  'unrelated-histories': {
    message: words(
      '`{revision}` and the current commit have no common ancestor',
      '`{revision}` 與目前的 commit 沒有共同祖先',
      '`{revision}` 和当前提交没有共同祖先',
    ),
    remedy: words('Name a revision of the same history', '請指定同一段歷史裡的版本', '请指定同一段历史里的版本'),
  },
  conflict: {
    message: words(
      '`{path}` has an unresolved merge conflict in the index',
      '`{path}` 在暫存區還有未解決的合併衝突',
      '`{path}` 在暂存区还有未解决的合并冲突',
    ),
    remedy: words('Resolve it and run `git add -- {path}`', '請解決衝突後執行 `git add -- {path}`', '请解决冲突后运行 `git add -- {path}`'),
  },
  'tag-exists': {
    message: words('Tag `{tag}` exists already', '標籤 `{tag}` 已經存在', '标签 `{tag}` 已经存在'),
    remedy: words(
      'Choose another name; tags of reviews are never moved',
      '請換一個名稱；評審標籤不會被移動',
      '请换一个名称；评审标签不会被移动',
    ),
  },
  'bad-date': {
    message: words(
      'Unexpected date `{date}`, expected `2026-03-02` or `2026-03-02T15:30:00+08:00`',
      '日期 `{date}` 的寫法不對，應為 `2026-03-02` 或 `2026-03-02T15:30:00+08:00`',
      '日期 `{date}` 的写法不对，应为 `2026-03-02` 或 `2026-03-02T15:30:00+08:00`',
    ),
    remedy: words('Write the year, month and day', '請寫出年、月、日', '请写出年、月、日'),
  },
  timeout: {
    message: words('git did not answer within {seconds} s', 'git 在 {seconds} 秒內沒有回應', 'git 在 {seconds} 秒内没有响应'),
    remedy: words(
      'Try `git status` by hand; a network drive or a broken git may be in the way',
      '請手動試 `git status`；可能是網路磁碟或 git 本身的問題',
      '请手动试 `git status`；可能是网络磁盘或 git 本身的问题',
    ),
  },
  unsupported: {
    message: words(
      'This git is too old for the repository or for prd-lint: {reason}',
      '這個 git 太舊，無法讀取儲存庫：{reason}',
      '这个 git 太旧，无法读取仓库：{reason}',
    ),
    remedy: words('Install git 2.38 or later', '請安裝 git 2.38 以上版本', '请安装 git 2.38 或更高版本'),
  },
  failed: {
    message: words('git failed: {reason}', 'git 執行失敗：{reason}', 'git 运行失败：{reason}'),
    remedy: words('Check the repository with `git fsck`', '請用 `git fsck` 檢查儲存庫', '请用 `git fsck` 检查仓库'),
  },
} as const satisfies Record<string, {readonly message: Words; readonly remedy: Words}>

export type GitProblemCode = keyof typeof gitProblemWords

/** A known failure of git: no stack for people, words in their language, something to type next. */
export class GitProblem extends Error {
  override readonly name = 'GitProblem'
  readonly code: GitProblemCode
  readonly args: Readonly<Record<string, string | number>>
  readonly words: Words
  readonly remedy: Words

  constructor(code: GitProblemCode, args: Readonly<Record<string, string | number>> = {}) {
    const {message, remedy} = gitProblemWords[code]
    super(message.en.replace(/\{(\w+)\}/g, (slot, name: string) => String(args[name] ?? slot)))
    this.code = code
    this.args = args
    this.words = message
    this.remedy = remedy
  }
}

/** Read git's own words, which are English since the environment says so. */
export function problemOf(stderr: string, folder: string): GitProblem {
  const line = stderr.split('\n').find((text) => /^(?:fatal|error):/.test(text)) ?? stderr.split('\n')[0] ?? ''
  const reason = line.replace(/^(?:fatal|error): /, '').slice(0, 300)
  if (/not a git repository/.test(stderr)) return new GitProblem('not-a-repository', {path: folder})
  if (/detected dubious ownership/.test(stderr)) {
    const path = /safe\.directory '?([^'\n]+)'?/.exec(stderr)?.[1] ?? folder
    return new GitProblem('dubious-ownership', {path})
  }
  if (/cannot use bare repository/.test(stderr)) return new GitProblem('bare-repository', {path: folder})
  if (/must be run in a work tree/.test(stderr)) return new GitProblem('bare-repository', {path: folder})
  if (/unknown repository extension|[Ee]xpected git repo version|unknown option|unknown switch/.test(stderr)) {
    return new GitProblem('unsupported', {reason})
  }
  return new GitProblem('failed', {reason})
}
