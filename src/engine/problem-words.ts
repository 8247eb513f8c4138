import type {Words} from '../words.js'

/** Every reason for not checking a file, and what to do about it. */
export const problemWords = {
  missing: {
    message: {en: 'File not found', 'zh-Hant': '找不到檔案', 'zh-Hans': '找不到文件'},
    remedy: {en: 'Check the path and its case', 'zh-Hant': '請確認路徑與大小寫', 'zh-Hans': '请确认路径和大小写'},
  },
  'name-not-utf-8': {
    message: {
      en: 'File not found: its name is not UTF-8',
      'zh-Hant': '找不到檔案：檔名不是 UTF-8',
      'zh-Hans': '找不到文件：文件名不是 UTF-8',
    },
    remedy: {
      en: 'Rename the file with UTF-8 characters, or pass its content with `--stdin`',
      'zh-Hant': '請用 UTF-8 字元重新命名，或以 `--stdin` 傳入內容',
      'zh-Hans': '请用 UTF-8 字符重命名，或用 `--stdin` 传入内容',
    },
  },
  'not-a-file': {
    message: {
      en: 'Unexpected {kind}, expected a regular file',
      'zh-Hant': '這是{kind}，應為一般檔案',
      'zh-Hans': '这是{kind}，应为普通文件',
    },
    remedy: {
      en: 'Name the Markdown file itself, or pass its content with `--stdin`',
      'zh-Hant': '請指定 Markdown 檔案本身，或以 `--stdin` 傳入內容',
      'zh-Hans': '请指定 Markdown 文件本身，或用 `--stdin` 传入内容',
    },
  },
  unreadable: {
    message: {en: 'File cannot be read ({reason})', 'zh-Hant': '無法讀取檔案（{reason}）', 'zh-Hans': '无法读取文件（{reason}）'},
    remedy: {
      en: 'Check the permissions of the file and of the folders above it',
      'zh-Hant': '請檢查檔案與上層資料夾的權限',
      'zh-Hans': '请检查文件和上级文件夹的权限',
    },
  },
  'outside-root': {
    message: {
      en: 'Symbolic link leads out of the repository, expected a file inside it',
      'zh-Hant': '符號連結指到儲存庫之外，應為儲存庫內的檔案',
      'zh-Hans': '符号链接指向仓库之外，应为仓库内的文件',
    },
    remedy: {
      en: 'Keep the document in the repository, or name its real path on the command line',
      'zh-Hant': '請把文件放進儲存庫，或在命令列指定真實路徑',
      'zh-Hans': '请把文档放进仓库，或在命令行指定真实路径',
    },
  },
  'too-large': {
    message: {
      en: 'Document has {actual} bytes, expected at most {limit}',
      'zh-Hant': '文件有 {actual} 位元組，上限為 {limit}',
      'zh-Hans': '文档有 {actual} 字节，上限为 {limit}',
    },
    remedy: {
      en: 'Split the document, or move embedded images into files of their own',
      'zh-Hant': '請拆分文件，或把內嵌圖片移到獨立檔案',
      'zh-Hans': '请拆分文档，或把内嵌图片移到单独的文件',
    },
  },
  'too-many-files': {
    message: {
      en: 'Document is beyond the {limit} that one run checks',
      'zh-Hant': '超過一次檢查的上限（{limit} 份文件）',
      'zh-Hans': '超过一次检查的上限（{limit} 份文档）',
    },
    remedy: {
      en: 'Share the run with `--shard`, narrow `include`, or raise `limits.files`',
      'zh-Hant': '請用 `--shard` 分批、縮小 `include`，或調高 `limits.files`',
      'zh-Hans': '请用 `--shard` 分批、缩小 `include`，或调高 `limits.files`',
    },
  },
  'too-many-lines': {
    message: {
      en: 'Document has {actual} lines, expected at most {limit}',
      'zh-Hant': '文件有 {actual} 行，上限為 {limit} 行',
      'zh-Hans': '文档有 {actual} 行，上限为 {limit} 行',
    },
    remedy: {en: 'Split the document', 'zh-Hant': '請拆分文件', 'zh-Hans': '请拆分文档'},
  },
  'not-utf-8': {
    message: {
      en: 'Not UTF-8, looks like {guess}',
      'zh-Hant': '不是 UTF-8，看起來是 {guess}',
      'zh-Hans': '不是 UTF-8，看起来是 {guess}',
    },
    remedy: {
      en: 'Convert it with `iconv -f {label} -t UTF-8`, or read it as it is with `--encoding {label}`',
      'zh-Hant': '請用 `iconv -f {label} -t UTF-8` 轉換，或以 `--encoding {label}` 直接讀取',
      'zh-Hans': '请用 `iconv -f {label} -t UTF-8` 转换，或用 `--encoding {label}` 直接读取',
    },
  },
  'broken-utf-8': {
    message: {
      en: 'Damaged UTF-8 in line {line} (byte 0x{byte})',
      'zh-Hant': '第 {line} 行的 UTF-8 已損壞（位元組 0x{byte}）',
      'zh-Hans': '第 {line} 行的 UTF-8 已损坏（字节 0x{byte}）',
    },
    remedy: {
      en: 'Retype the damaged characters and save the file as UTF-8',
      'zh-Hant': '請重新輸入損壞的字，並以 UTF-8 儲存',
      'zh-Hans': '请重新输入损坏的字，并以 UTF-8 保存',
    },
  },
  'not-in-encoding': {
    message: {
      en: 'Bytes are not valid {label}, expected the encoding of the file',
      'zh-Hant': '內容不是有效的 {label}，應為檔案實際的編碼',
      'zh-Hans': '内容不是有效的 {label}，应为文件实际的编码',
    },
    remedy: {
      en: 'Leave out `--encoding`: prd-lint then says what the bytes look like',
      'zh-Hant': '拿掉 `--encoding`，prd-lint 會說明內容看起來是什麼編碼',
      'zh-Hans': '去掉 `--encoding`，prd-lint 会说明内容看起来是什么编码',
    },
  },
  'unknown-encoding': {
    message: {
      en: 'Unknown encoding `{label}`, expected a name such as `big5`, `gbk` or `utf-16le`',
      'zh-Hant': '不認得編碼 `{label}`，應為 `big5`、`gbk`、`utf-16le` 之類的名稱',
      'zh-Hans': '不认识编码 `{label}`，应为 `big5`、`gbk`、`utf-16le` 之类的名称',
    },
    remedy: {
      en: 'Use a label of the WHATWG Encoding Standard',
      'zh-Hant': '請使用 WHATWG Encoding Standard 的名稱',
      'zh-Hans': '请使用 WHATWG Encoding Standard 的名称',
    },
  },
  'not-staged': {
    message: {
      en: 'File is not in the index, expected one that git tracks or that was added',
      'zh-Hant': '檔案不在暫存區，應為 git 已追蹤或已 add 的檔案',
      'zh-Hans': '文件不在暂存区，应为 git 已跟踪或已 add 的文件',
    },
    remedy: {
      en: 'Run `git add` on it, or leave out `--staged`',
      'zh-Hant': '請先 `git add`，或拿掉 `--staged`',
      'zh-Hans': '请先 `git add`，或去掉 `--staged`',
    },
  },
  binary: {
    message: {
      en: 'Binary content ({format}), expected Markdown text',
      'zh-Hant': '二進位內容（{format}），應為 Markdown 文字',
      'zh-Hans': '二进制内容（{format}），应为 Markdown 文本',
    },
    remedy: {
      en: 'Replace the file with its text, or exclude it in the configuration',
      'zh-Hant': '請換成文字內容，或在設定中排除',
      'zh-Hans': '请换成文本内容，或在配置中排除',
    },
  },
  'nul-character': {
    message: {
      en: 'NUL character in line {line}, expected text only (git treats the file as binary)',
      'zh-Hant': '第 {line} 行有 NUL 字元，應只有文字（git 會把它當成二進位檔）',
      'zh-Hans': '第 {line} 行有 NUL 字符，应只有文本（git 会把它当成二进制文件）',
    },
    remedy: {en: 'Remove the character', 'zh-Hant': '請移除這個字元', 'zh-Hans': '请移除这个字符'},
  },
  'lfs-pointer': {
    message: {
      en: 'Git LFS pointer, expected the document itself',
      'zh-Hant': '這是 Git LFS 指標檔，應為文件本身',
      'zh-Hans': '这是 Git LFS 指针文件，应为文档本身',
    },
    remedy: {
      en: 'Run `git lfs pull`, or take Markdown files out of LFS',
      'zh-Hant': '請執行 `git lfs pull`，或不要用 LFS 管理 Markdown',
      'zh-Hans': '请运行 `git lfs pull`，或不要用 LFS 管理 Markdown',
    },
  },
  'merge-conflict': {
    message: {
      en: 'Merge conflict in line {line}, expected one version of the text',
      'zh-Hant': '第 {line} 行有未解決的合併衝突，應只留一個版本',
      'zh-Hans': '第 {line} 行有未解决的合并冲突，应只留一个版本',
    },
    remedy: {
      en: 'Resolve the conflict and remove its markers',
      'zh-Hant': '請解決衝突並移除標記',
      'zh-Hans': '请解决冲突并删除标记',
    },
  },
  unmerged: {
    message: {
      en: 'Unresolved merge conflict in the index, expected one version of the document',
      'zh-Hant': '暫存區裡還有未解決的合併衝突，應只留一個版本',
      'zh-Hans': '暂存区里还有未解决的合并冲突，应只留一个版本',
    },
    remedy: {
      en: 'Resolve it and run `git add -- {path}`, or give the merge up with `git merge --abort`',
      'zh-Hant': '請解決衝突後執行 `git add -- {path}`，或以 `git merge --abort` 放棄合併',
      'zh-Hans': '请解决冲突后运行 `git add -- {path}`，或用 `git merge --abort` 放弃合并',
    },
  },
  'too-deep': {
    message: {
      en: 'Line {line} nests {actual} deep, expected at most {limit}',
      'zh-Hant': '第 {line} 行巢狀 {actual} 層，上限為 {limit} 層',
      'zh-Hans': '第 {line} 行嵌套 {actual} 层，上限为 {limit} 层',
    },
    remedy: {
      en: 'Flatten the quotes, lists or brackets of that line',
      'zh-Hant': '請減少該行引用、清單或括號的層數',
      'zh-Hans': '请减少该行引用、列表或括号的层数',
    },
  },
  'too-slow': {
    message: {
      en: 'Document was given up after {seconds} s: its markup takes too long to read',
      'zh-Hant': '讀取超過 {seconds} 秒而放棄：這份文件的標記過於複雜',
      'zh-Hans': '读取超过 {seconds} 秒而放弃：这份文档的标记过于复杂',
    },
    remedy: {
      en: 'Split its longest paragraphs, or put generated text in a code block',
      'zh-Hant': '請拆分最長的段落，或把產生的內容放進程式碼區塊',
      'zh-Hans': '请拆分最长的段落，或把生成的内容放进代码块',
    },
  },
  'not-understood': {
    message: {
      en: 'Document was given up: its markup takes too much memory or nests too deep',
      'zh-Hant': '放棄讀取：這份文件的標記耗用太多記憶體，或巢狀過深',
      'zh-Hans': '放弃读取：这份文档的标记占用太多内存，或嵌套过深',
    },
    remedy: {
      en: 'Split its longest paragraphs, or put generated text in a code block',
      'zh-Hant': '請拆分最長的段落，或把產生的內容放進程式碼區塊',
      'zh-Hans': '请拆分最长的段落，或把生成的内容放进代码块',
    },
  },
  exists: {
    message: {en: 'File exists already', 'zh-Hant': '檔案已存在', 'zh-Hans': '文件已存在'},
    remedy: {
      en: 'Give another name with `--output`, or overwrite it with `--force`',
      'zh-Hant': '請用 `--output` 指定別的檔名，或用 `--force` 覆寫',
      'zh-Hans': '请用 `--output` 指定别的文件名，或用 `--force` 覆盖',
    },
  },
  bug: {
    message: {
      en: 'prd-lint failed on this document in a way that it should not ({reason})',
      'zh-Hant': 'prd-lint 處理這份文件時出了不該出的錯（{reason}）',
      'zh-Hans': 'prd-lint 处理这份文档时出了不该出的错（{reason}）',
    },
    remedy: {
      en: 'Please report this with the document, if it may be shown',
      'zh-Hant': '請回報這個錯誤，文件若能公開請一併附上',
      'zh-Hans': '请反馈这个错误，文档如果能公开请一并附上',
    },
  },
  unwritable: {
    message: {en: 'File cannot be written ({reason})', 'zh-Hant': '無法寫入檔案（{reason}）', 'zh-Hans': '无法写入文件（{reason}）'},
    remedy: {
      en: 'Check the free space and the permissions of the folder; the old content is untouched',
      'zh-Hant': '請檢查剩餘空間與資料夾權限；原內容未變',
      'zh-Hans': '请检查剩余空间和文件夹权限；原内容未变',
    },
  },
} as const

/** Kinds of things that stand where a document should, for the slot `{kind}`. */
export const kindWords = {
  directory: {en: 'directory', 'zh-Hant': '資料夾', 'zh-Hans': '文件夹'},
  fifo: {en: 'named pipe', 'zh-Hant': '具名管線', 'zh-Hans': '命名管道'},
  socket: {en: 'socket', 'zh-Hant': 'socket', 'zh-Hans': '套接字'},
  device: {en: 'device', 'zh-Hant': '裝置', 'zh-Hans': '设备'},
  symlink: {en: 'symbolic link', 'zh-Hant': '符號連結', 'zh-Hans': '符号链接'},
  submodule: {en: 'submodule', 'zh-Hant': '子模組', 'zh-Hans': '子模块'},
} as const satisfies Record<string, Words>
