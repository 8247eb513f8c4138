/** Documents whose bytes, not whose Markdown, are the trouble; and what a run must say about each. */
export interface HostileText {
  readonly bytes: Uint8Array
  /** Code of the problem, or null where the document is to be checked. */
  readonly problem: string | null
}

const prd =
  '# 退款優化\n\n## 目標\n\n退款時長降到 2 天。\n\n## 流程圖\n\n申請 → 審核 → 到帳\n\n## 優先級\n\nP0\n\n## 文案\n\n「退款申請已送出」\n'
const utf8 = (text: string): Uint8Array => Buffer.from(text)
const hex = (digits: string): Uint8Array => Buffer.from(digits, 'hex')
const utf16 = Buffer.from(prd, 'utf16le')
const inGoal = (text: string): Uint8Array => utf8(prd.replace('## 目標', `## ${text}`))

const refused: Record<string, readonly [Uint8Array, string]> = {
  'utf-16 with mark': [Buffer.concat([hex('fffe'), utf16]), 'not-utf-8'],
  'utf-16 big-endian': [Buffer.concat([hex('feff'), Buffer.from(utf16).swap16()]), 'not-utf-8'],
  'utf-16 without mark': [utf16, 'not-utf-8'],
  big5: [hex('2320a5d8bcd00a0ab4a3a4c9c2e0b4ab0a'), 'not-utf-8'],
  gbk: [hex('2320c4bfb1ea0a0acce1c9fdd7aabbbb0a'), 'not-utf-8'],
  'a stray byte': [Buffer.concat([utf8(prd), hex('ff')]), 'broken-utf-8'],
  'a lone surrogate': [Buffer.concat([utf8(prd), hex('eda080')]), 'broken-utf-8'],
  'an overlong slash': [Buffer.concat([utf8(prd), hex('c0af')]), 'broken-utf-8'],
  'cut in a character': [utf8('# 目').subarray(0, 4), 'broken-utf-8'],
  gzip: [hex('1f8b0800000000000003'), 'binary'],
  png: [hex('89504e470d0a1a0a0000000d'), 'binary'],
  'NUL in the text': [utf8(prd.replace('2 天', '2\0天')), 'nul-character'],
  'an LFS pointer': [utf8(`version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`), 'lfs-pointer'],
  'a merge conflict': [utf8(prd.replace('P0', '<<<<<<< HEAD\nP0\n=======\nP1\n>>>>>>> topic')), 'merge-conflict'],
  'too many lines': [utf8('退款\n'.repeat(20_001)), 'too-many-lines'],
  'too many bytes': [utf8('a'.repeat(1_048_577)), 'too-large'],
}

const checked: Record<string, Uint8Array> = {
  plain: utf8(prd),
  'with mark': utf8(`\uFEFF${prd}`),
  'CRLF line ends': utf8(prd.replaceAll('\n', '\r\n')),
  'CR line ends': utf8(prd.replaceAll('\n', '\r')),
  'mixed line ends': utf8(prd.replace('\n', '\r\n')),
  empty: utf8(''),
  'a line end': utf8('\n'),
  'a mark': utf8('\uFEFF'),
  'bidi controls': inGoal('\u202e目標\u202c\u2066x\u2069'),
  'zero width': inGoal('目\u200b標\u2060\ufeff'),
  'tags and selectors': inGoal('目標\u{e0041}\ufe00'),
  'terminal sequences': inGoal('目標\x1b[2J\x1b]0;title\x07\x9b31m\x1b]8;;http://example.com\x07x\x1b]8;;\x07 TBD'),
  'workflow commands': inGoal('目標 %0A::error file=a::x\n::stop-commands::t\n\n##[error]x\n\nTBD'),
  'breakers of XML': inGoal('目標 ]]> & <b> " \x0b \ufffe TBD'),
  'mentions and HTML': inGoal('目標 @everyone #1 fixes #2 <img src=x onerror=alert(1)> </details> TBD'),
  'line separators': inGoal('目標\u2028TBD\u2029\u0085待定'),
  'links that run': utf8(`${prd}\n[x](javascript:alert(1)) [y](data:text/html,<script>) ![z](//example.com/p.png)\n`),
  'images from elsewhere': utf8(`${prd}\n![流程圖](../../../../etc/passwd) ![流程圖](/etc/passwd) ![流程圖](file:///etc/passwd)\n`),
  'images of odd names': utf8(`${prd}\n![流程圖](%00.png) ![流程圖](%ff.png) ![流程圖](%) ![流程圖](${'a'.repeat(5000)}.png)\n`),
}

export const texts: ReadonlyMap<string, HostileText> = new Map([
  ...Object.entries(refused).map(([name, [bytes, problem]]): [string, HostileText] => [name, {bytes, problem}]),
  ...Object.entries(checked).map(([name, bytes]): [string, HostileText] => [name, {bytes, problem: null}]),
])
