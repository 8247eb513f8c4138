/** Why a section was given a role, in words for people: what the model saw is named by features, which say nothing to its readers. */
import {type MessageLanguage, type Role, roles} from '../model/types.js'
import {areaNames} from '../names.js'
import {say, type Words} from '../words.js'

const three = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

/** What comes before the colon of a feature; `{it}` is what comes behind. */
const kinds: Readonly<Record<string, Words>> = {
  configured: three('its title is mapped in the configuration', '設定檔這樣對應標題', '配置里这样对应标题'),
  named: three('its title is a name for {it}', '標題就是「{it}」的說法', '标题就是“{it}”的说法'),
  title: three('its title says “{it}”', '標題寫著「{it}」', '标题写着“{it}”'),
  head: three('its title ends in a word for {it}', '標題以「{it}」的說法結尾', '标题以“{it}”的说法结尾'),
  word: three('its title has “{it}” in it', '標題裡有「{it}」', '标题里有“{it}”'),
  aside: three('the brackets of its title name {it}', '標題括號裡點出「{it}」', '标题括号里点出“{it}”'),
  label: three('the words before the colon name {it}', '冒號前點出「{it}」', '冒号前点出“{it}”'),
  in: three('it stands in a section of {it}', '它在「{it}」章節裡', '它在“{it}”章节里'),
  holds: three('a section of {it} stands in it', '底下有「{it}」章節', '下面有“{it}”章节'),
  column: three('a table in it has the column “{it}”', '表格有「{it}」欄', '表格有“{it}”列'),
  has: three('it holds {it}', '內容有{it}', '内容有{it}'),
  many: three('it holds much of {it}', '內容多半是{it}', '内容多半是{it}'),
  first: three('it begins with {it}', '開頭是{it}', '开头是{it}'),
  clue: three('it speaks of {it}', '內文提到{it}', '正文提到{it}'),
  shape: three('the form of its title', '標題的寫法', '标题的写法'),
  place: three('its place in the document', '它在文件中的位置', '它在文档中的位置'),
}

/** Features that are called otherwise and mean one of these. */
const sameAs: Readonly<Record<string, string>> = {
  exact: 'named',
  composed: 'named',
  rule: 'named',
  start: 'word',
  telling: 'head',
  'head-name': 'word',
  level: 'place',
  order: 'place',
  siblings: 'place',
  children: 'place',
  parent: 'in',
}

const things: Readonly<Record<string, Words>> = {
  table: three('a table', '表格', '表格'),
  item: three('a list', '清單', '列表'),
  'numbered-item': three('numbered steps', '編號步驟', '编号步骤'),
  paragraph: three('a paragraph', '段落', '段落'),
  image: three('a picture', '圖片', '图片'),
  diagram: three('a diagram', '圖表', '图表'),
  heading: three('another heading', '下一層標題', '下一级标题'),
  html: three('HTML', 'HTML', 'HTML'),
  story: three('user stories', '使用者故事', '用户故事'),
  given: three('conditions and results', '條件與結果', '条件与结果'),
  checkbox: three('check boxes', '待勾選項目', '待勾选项'),
  date: three('dates', '日期', '日期'),
  period: three('weeks or phases', '週次或階段', '周次或阶段'),
  'verb-path': three('calls of an interface', '介面呼叫', '接口调用'),
  latency: three('response times', '回應時間', '响应时间'),
  percent: three('percentages', '百分比', '百分比'),
  arrow: three('arrows', '箭頭', '箭头'),
  link: three('links', '連結', '链接'),
  question: three('questions', '問句', '问句'),
  tech: three('technologies', '技術名詞', '技术名词'),
  screen: three('buttons and screens', '按鈕與畫面', '按钮与页面'),
  must: three('what must be supported', '要支援什麼', '要支持什么'),
  negative: three('what is not done', '不做什麼', '不做什么'),
  priority: three('priorities', '優先級', '优先级'),
  term: three('explained terms', '名詞解釋', '名词解释'),
  risk: three('risks', '風險', '风险'),
  event: three('tracked events', '埋點事件', '埋点事件'),
  money: three('money', '金額', '金额'),
  error: three('failures', '失敗與錯誤', '失败与错误'),
  field: three('types of fields', '欄位型別', '字段类型'),
  'role-word': three('administrators and users', '管理員與一般使用者', '管理员与普通用户'),
  author: three('authors', '作者', '作者'),
  test: three('tests', '測試', '测试'),
  document: three('the document itself', '文件本身', '文档本身'),
}

const code = three('a block of code', '程式碼區塊', '代码块')
const known: ReadonlySet<string> = new Set(roles)
const isRole = (text: string): text is Role => known.has(text)

/** The reasons for one role, each said once, the strongest first. */
export function sayReasons(features: readonly string[], language: MessageLanguage): string[] {
  const named = features.some((feature) => kindOf(feature) === 'named')
  // Where the whole title is a name, pieces of it are no further reason.
  const whole = features.filter((feature) => !(named && pieces.has(kindOf(feature))))
  const telling = whole.filter((feature) => !isFragment(feature))
  const said = telling.length > 0 ? telling : whole
  return [...new Set(said.map((feature) => sayReason(feature, language)))]
}

/** Two characters out of a title, wherever its words begin: they count, and explain little. */
function isFragment(feature: string): boolean {
  return /^(?:word|start):[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}$/u.test(feature)
}

const pieces: ReadonlySet<string> = new Set(['title', 'word', 'head'])

function kindOf(feature: string): string {
  const before = feature
    .split(':', 1)[0]!
    .replace(/^alone-/, '')
    .replace(/^(aside|label)-.*/, '$1')
  const kind = Object.hasOwn(sameAs, before) ? sameAs[before]! : before
  return Object.hasOwn(kinds, kind) ? kind : 'place'
}

function sayReason(feature: string, language: MessageLanguage): string {
  const it = feature.includes(':') ? feature.slice(feature.lastIndexOf(':') + 1) : ''
  const words = kinds[kindOf(feature)]!
  return say(words, language, {it: sayThing(it, language)})
}

function sayThing(it: string, language: MessageLanguage): string {
  if (Object.hasOwn(things, it)) return say(things[it]!, language)
  if (isRole(it)) return say(areaNames[it], language)
  return it.startsWith('code-') ? say(code, language) : it
}
