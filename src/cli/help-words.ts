/** What `--help` says, in every language of prd-lint. */
import type {Words} from '../words.js'

const words = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

export const commandWords = {
  program: words(
    'Lint product requirements documents (PRDs), and see what changed since their review',
    '檢查產品需求文件（PRD），並看出評審之後改了什麼',
    '检查产品需求文档（PRD），并看出评审之后改了什么',
  ),
  lint: words('check PRDs (default command)', '檢查 PRD（預設命令）', '检查 PRD（默认命令）'),
  inspect: words('show what prd-lint reads in a document', '顯示 prd-lint 從文件讀到了什麼', '显示 prd-lint 从文档里读到了什么'),
  diff: words('show what changed since the review, requirement by requirement', '逐條需求列出評審之後的變更', '逐条需求列出评审之后的变更'),
  'diff-driver': words(
    'let git show changes of PRDs by meaning (called by git)',
    '讓 git 依意思顯示 PRD 的變更（由 git 呼叫）',
    '让 git 按意思显示 PRD 的变更（由 git 调用）',
  ),
  merge: words(
    'put the results of shards together (`--shard`, `--format blob`)',
    '合併各分片的結果（`--shard`、`--format blob`）',
    '合并各分片的结果（`--shard`、`--format blob`）',
  ),
  explain: words(
    'explain a rule, or what the rules make of one line: `<file>:<line>`',
    '說明一條規則，或規則怎麼看某一行：`<檔案>:<行號>`',
    '说明一条规则，或规则怎么看某一行：`<文件>:<行号>`',
  ),
  rules: words('list the rules', '列出所有規則', '列出所有规则'),
  new: words(
    'begin a PRD: every section that the configuration asks for, in its place in the repository',
    '建立一份新的 PRD：備齊設定要求的章節，放在儲存庫慣用的位置',
    '新建一份 PRD：备齐配置要求的章节，放在仓库惯用的位置',
  ),
  derive: words(
    'read the PRDs that a team has, and propose a configuration that fits them',
    '讀團隊現有的 PRD，提出合用的設定',
    '读团队现有的 PRD，给出合用的配置',
  ),
  init: words(
    'write a configuration, a PRD template, a pre-commit entry and a CI job',
    '產生設定檔、PRD 範本、pre-commit 設定與 CI 工作',
    '生成配置文件、PRD 模板、pre-commit 配置和 CI 任务',
  ),
  review: words('record that documents were reviewed', '記錄文件已通過評審', '记录文档已通过评审'),
  status: words('show the review state of each PRD', '列出每份 PRD 的評審狀態', '列出每份 PRD 的评审状态'),
  history: words(
    'show the life of PRDs and churn figures from git',
    '從 git 看 PRD 的變更歷程與變動指標',
    '从 git 看 PRD 的变更历程和变动指标',
  ),
  log: words('draft change log rows for what is not logged', '替未記錄的變更擬修改紀錄', '替未记录的变更拟修改记录'),
  allow: words(
    'let a change pass without a new review; its id: `prd-lint diff --format markdown`',
    '放行一項變更，不需重新評審；id 見 `prd-lint diff --format markdown`',
    '放行一项变更，不需重新评审；id 见 `prd-lint diff --format markdown`',
  ),
  suppressions: words(
    'list what comments silence, and sections that are waived, each with its reason',
    '列出以註解停用的規則，以及註明「不涉及」的章節，附上原因',
    '列出用注释停用的规则，以及注明“不涉及”的章节，附上原因',
  ),
  baseline: words(
    'keep a list of known findings that do not fail: write, check or prune it (not the reviewed state of a document)',
    '維護「既有問題」清單，清單內的問題不算失敗：write、check、prune（與評審基準無關）',
    '维护“既有问题”清单，清单内的问题不算失败：write、check、prune（和评审基准无关）',
  ),
  config: words('show the configuration in force', '顯示目前生效的設定', '显示当前生效的配置'),
} as const

export const optionWords = {
  paths: words(
    'files, folders or globs; none: every PRD of the repository',
    '檔案、資料夾或 glob；不寫則檢查整個儲存庫的 PRD',
    '文件、目录或 glob；不写则检查整个仓库的 PRD',
  ),
  files: words('files to read', '要讀取的檔案', '要读取的文件'),
  rule: words('id of a rule', '規則的 id', '规则的 id'),
  from: words(
    'revision to compare from (default: the reviewed state)',
    '比較的起點版本（預設：評審時的內容）',
    '比较的起点版本（默认：评审时的内容）',
  ),
  to: words('revision to compare to (default: the work tree)', '比較的終點版本（預設：工作目錄）', '比较的终点版本（默认：工作区）'),
  diffPaths: words('after `--`: only these documents', '寫在 `--` 之後：只看這些文件', '写在 `--` 之后：只看这些文档'),
  format: words('output format', '輸出格式', '输出格式'),
  output: words('write the result to a file instead of standard output', '把結果寫入檔案，而非標準輸出', '把结果写入文件，而不是标准输出'),
  config: words('use this configuration file', '使用這個設定檔', '使用这个配置文件'),
  lang: words('language of messages (default: the document’s own)', '訊息語言（預設：跟隨文件）', '消息语言（默认：跟随文档）'),
  failOn: words(
    'lowest severity that makes the exit code 1 (default: error)',
    '從哪個嚴重程度起以 1 結束（預設：error）',
    '从哪个严重程度起以 1 退出（默认：error）',
  ),
  failOnChange: words(
    'exit with 1 from this class of change on: error = substantive or scope, warning = clarification (default: never)',
    '從哪一級變更起以 1 結束：error＝實質或範圍變更，warning＝補充說明（預設：never）',
    '从哪一级变更起以 1 退出：error＝实质或范围变更，warning＝补充说明（默认：never）',
  ),
  color: words('colour the output even when it is not a terminal', '即使輸出不是終端機也上色', '即使输出不是终端也着色'),
  noColor: words('do not colour the output', '輸出不上色', '输出不着色'),
  staged: words(
    'check what is in the index, byte for byte, as a commit would take it',
    '檢查暫存區（index）裡即將提交的內容',
    '检查暂存区（index）里即将提交的内容',
  ),
  diffStaged: words('compare to what is in the index', '與暫存區（index）的內容比較', '与暂存区（index）的内容比较'),
  why: words(
    'say why each section was taken for what it is (text format)',
    '說明每個章節為什麼這樣判讀（文字格式）',
    '说明每个章节为什么这样判读（文本格式）',
  ),
  stdin: words('read one document from standard input', '從標準輸入讀取一份文件', '从标准输入读取一份文档'),
  stdinFilename: words(
    'path under which the document from standard input is checked',
    '標準輸入的文件以這個路徑檢查',
    '标准输入的文档按这个路径检查',
  ),
  fix: words('fix what can be fixed without a change of meaning', '自動修正不影響文意的問題', '自动修正不影响文意的问题'),
  scaffold: words(
    'add the sections that are missing, with placeholders to fill in',
    '補上缺少的章節，內容以佔位文字待填',
    '补上缺少的章节，内容用占位文字待填',
  ),
  dryRun: words(
    'with `--fix` or `--scaffold`: print the changes as a diff and write nothing',
    '與 `--fix` 或 `--scaffold` 併用：只印出 diff，不寫入檔案',
    '和 `--fix` 或 `--scaffold` 一起用：只打印 diff，不写入文件',
  ),
  strict: words('treat warnings as errors', '把警告當成錯誤', '把警告当成错误'),
  filter: words('of the paths named, check only the PRDs', '指定的路徑中只檢查 PRD', '指定的路径中只检查 PRD'),
  encoding: words('encoding of the documents, where it is not UTF-8', '文件的編碼（非 UTF-8 時）', '文档的编码（不是 UTF-8 时）'),
  passWithNoFiles: words('exit with 0 when there is no PRD to check', '沒有 PRD 可檢查時以 0 結束', '没有 PRD 可检查时以 0 退出'),
  base: words('compare with this revision as the reviewed state', '以這個版本作為評審時的內容', '以这个版本作为评审时的内容'),
  since: words(
    'compare with the last revision of this date',
    '以這個日期的最後版本作為評審時的內容',
    '以这个日期的最后版本作为评审时的内容',
  ),
  noGit: words('compare two files, without git', '直接比較兩個檔案，不使用 git', '直接比较两个文件，不使用 git'),
  writeConfig: words('write the configuration to prd-lint.config.yml', '把設定寫入 prd-lint.config.yml', '把配置写入 prd-lint.config.yml'),
  deriveOutput: words(
    'write the configuration (or the JSON) to this file',
    '把設定（或 JSON）寫到這個檔案',
    '把配置（或 JSON）写到这个文件',
  ),
  newLang: words(
    'language of the PRD and of messages (default: the configuration’s, else the title’s)',
    'PRD 與訊息的語言（預設：依設定，否則依標題）',
    'PRD 和消息的语言（默认：按配置，否则按标题）',
  ),
  newOutput: words('write to this file, or into this folder', '寫到這個檔案或資料夾', '写到这个文件或目录'),
  force: words('overwrite files that exist', '覆寫已存在的檔案', '覆盖已存在的文件'),
  ci: words(
    'CI that a job is written for (default: as the repository looks)',
    '要產生哪一種 CI 設定（預設：依儲存庫判斷）',
    '要生成哪种 CI 配置（默认：按仓库判断）',
  ),
  sections: words(
    'sign only these, separated by commas: section roles, keys, or `req/R7`',
    '只簽核這些章節，以逗號分隔：章節角色、鍵或 `req/R7`',
    '只签核这些章节，以逗号分隔：章节角色、键或 `req/R7`',
  ),
  as: words('role that signs (default: reviewer)', '以哪個角色簽核（預設：reviewer）', '以哪个角色签核（默认：reviewer）'),
  by: words('who signs (default: the committer’s e-mail)', '簽核人（預設：commit 用的 email）', '签核人（默认：提交用的 email）'),
  tag: words('also make a git tag of this name', '同時建立這個名稱的 git 標籤', '同时创建这个名称的 git 标签'),
  snapshot: words('keep the reviewed text beside the ledger', '把評審時的內容存在評審紀錄旁', '把评审时的内容存在评审记录旁'),
  forceReview: words(
    'record the review although the document has errors or nobody named the role',
    '即使文件有錯誤、或設定沒有這個角色，也記錄評審',
    '即使文档有错误、或配置里没有这个角色，也记录评审',
  ),
  change: words('id of the change and the documents that have it', '變更的 id 與所在文件', '变更的 id 和所在文档'),
  reason: words('why the change may pass', '為什麼可以放行', '为什么可以放行'),
  write: words('write the rows into the documents', '把擬好的紀錄寫進文件', '把拟好的记录写进文档'),
  configFrom: words(
    'read the configuration from this revision, not from the work tree',
    '從這個版本讀取設定，而非工作目錄',
    '从这个版本读取配置，而不是工作区',
  ),
  shard: words(
    'check only one part of the documents, such as 2/8; `auto` asks the CI system',
    '只檢查其中一份，例如 2/8；`auto` 由 CI 系統決定',
    '只检查其中一份，例如 2/8；`auto` 由 CI 系统决定',
  ),
  cache: words(
    'keep results, and check only what changed since (default)',
    '保留結果，下次只檢查有變的文件（預設）',
    '保留结果，下次只检查有变化的文档（默认）',
  ),
  noCache: words('read everything anew', '不使用快取，全部重讀', '不使用缓存，全部重读'),
  print: words('say where each value comes from', '註明每個值從哪裡來', '注明每个值从哪里来'),
  help: words('show this help', '顯示說明', '显示帮助'),
  version: words('show the version', '顯示版本', '显示版本'),
} as const

/** What stands behind an option that takes one of some values. */
export const listWords = {
  joint: words(', ', '、', '、'),
  choices: words(' (one of: {choices})', '（可用：{choices}）', '（可用：{choices}）'),
  choicesAndDefault: words(
    ' (one of: {choices}; default: {value})',
    '（可用：{choices}；預設：{value}）',
    '（可用：{choices}；默认：{value}）',
  ),
} as const

/** Headings of commander's help, by their English text. */
export const helpTitles: Readonly<Record<string, Words>> = {
  'Usage:': words('Usage:', '用法：', '用法：'),
  'Arguments:': words('Arguments:', '參數：', '参数：'),
  'Options:': words('Options:', '選項：', '选项：'),
  'Commands:': words('Commands:', '命令：', '命令：'),
}
