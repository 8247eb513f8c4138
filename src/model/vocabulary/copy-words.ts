/** Words by which wording for users is found: headers of columns, labels of parts of a screen, what stands beside a quotation. Folded. */

/** Headers and labels of columns that fix wording. */
export const copyHeaders: ReadonlySet<string> = new Set([
  '文案',
  '文案内容',
  '提示文案',
  '提示语',
  '提示信息',
  '提示内容',
  '提示',
  '提示文字',
  '错误提示',
  '错误文案',
  '错误信息',
  '报错文案',
  '报错提示',
  '失败提示',
  '成功提示',
  'toast',
  'toast文案',
  'toast 文案',
  'toast提示',
  '按钮文案',
  '按钮文字',
  '按钮名称',
  '弹窗文案',
  '界面文案',
  '展示文案',
  '显示文案',
  '显示文字',
  '推送文案',
  '短信文案',
  '消息文案',
  '通知文案',
  '通知内容',
  '消息内容',
  '推送内容',
  '短信内容',
  '文字内容',
  '用户提示',
  '前端提示',
  '默认文案',
  '占位文案',
  '中文文案',
  '英文文案',
  '话术',
  'copy',
  'ui copy',
  'ui text',
  'text',
  'label',
  'labels',
  'message',
  'error message',
  'user message',
  'user-facing message',
  'display text',
  'button text',
  'button label',
  'microcopy',
  'placeholder text',
  'wording',
  'string',
  '文言',
  'メッセージ',
  '表示文言',
  '表示テキスト',
  'エラーメッセージ',
  '문구',
  '메시지',
  '에러 메시지',
  '오류 메시지',
  '안내 문구',
])

/** Languages as headers: where a table has several beside a key, its cells are what the product says in each. Folded. */
export const languageHeaders =
  /^(?:中文|英文|日文|韩文|简体(?:中文)?|繁体(?:中文)?|简中|繁中|英语|日语|韩语|english|chinese|(?:simplified|traditional) chinese|japanese|korean|zh(?:[-_](?:cn|tw|hk|hans|hant))?|en(?:[-_](?:us|gb))?|ja(?:[-_]jp)?|ko(?:[-_]kr)?|日本語|英語|한국어|영어)$/u
/** What keeps the wording of several languages apart. Folded. */
export const keyHeaders = /^(?:(?:i18n |string |text |copy )?keys?|键|键名|文案键|场景|位置|页面|元素|where|screen|element)$/u

/** A column whose name ends so fixes wording, whatever it is the wording of. Folded. */
export const copyHeads =
  /(?:文案|文言|话术|提示语|提示文字|提示文本|提示内容|提示信息|报错信息|显示文字|显示文本|按钮文字|按钮文本|文案内容|文言内容|문구)$|\b(?:(?:ui|ux|button|error|toast|success|display|dialog|user[- ]facing|on[- ]screen|notification|push|email|empty[- ]state)[ -](?:copy|text|wording|messages?|strings?)|microcopy|ux copy|wording|displayed (?:text|message)|text shown|message shown|shown to (?:the )?users?)$/u

/** What says that words reach users: right before a quotation these make it wording, however short. Folded. */
export const announces =
  /(?:提示|提醒|弹出|弹窗|弹框|报错|警告|文案|话术|toast|tooltip|snackbar|占位符?|placeholder|tone|error|alert|message|confirmation|says?|reads?|label(?:led|ed)|titled|エラー|メッセージ|文言|메시지|문구|안내)(?:信息|消息|文字|文案|文本|内容|语|用户|为|是|写着|框|窗|:|：|\(|\s|["'=]|e\.g\.|,|that|the user|with|を|は|の){0,6}$/u
/** These show many things; only a phrase behind them is wording. */
export const shows =
  /(?:显示|展示|告知|通知|回复|发送|推送|标题|shows?|showing|displays?|displayed|prompts?|send|sends|notif(?:y|ies)|title|heading|text|表示|送信|표시)(?:信息|消息|文字|文案|文本|内容|语|用户|为|是|一条|一句|:|：|\(|\s|["'=]|e\.g\.|,|a|the|user|as|を|は|の){0,6}$/u
/** Right behind a quotation. */
export const announced =
  /^\s?(?:的|之)?(?:错误|警告|阻挡)?(?:提示|警告|弹窗|弹框|toast|报错|错误(?:信息|消息|提示)|字样|文案|消息|と表示|というメッセージ|라는 메시지|error message|message|toast|alert|tooltip|placeholder|error\b)/u
/** The end of a line that introduces a message written out below it. */
export const introduced =
  /(?:消息|信息|文案|提示|话术|回复|内容|メッセージ|文言|メール|案内|message|copy|wording|reply|text|메시지|문구|안내)[^。.!?！？\n]{0,40}[:：]\s*$/u
/** The same where it says itself that what follows is wording: `建議文案：`. Folded. */
export const wordingLead =
  /(?:文案|文言|话术|提示语|(?:短信|推送|通知|邮件|消息|弹窗)(?:内容|模板|正文)|microcopy|\bcopy|\bwording|문구)\s*(?:\([^()]{0,20}\))?\s*[:：]\s*$/u
/** Labels that call what is behind them wording. Folded. */
export const wordingLabel = /(?:文案|文言|话术|提示语|microcopy|\bcopy|\bwording|문구)$/u
/** Labels of how the product speaks: what they quote is what it says. */
export const voices = /^(?:tone|voice|语气|语调|口吻|トーン|톤)/u
/** Labels of what a test looks for. */
export const expectations = /^(?:预期|期望|expected|then$|验证|测试|期待)/u

/** Labels of parts of a screen whose value is what users read. */
export const screenText: ReadonlySet<string> = new Set([
  '标题',
  '主标题',
  '副标题',
  '按钮',
  '主按钮',
  '次按钮',
  '按钮文案',
  '提示',
  '提示语',
  '提示文案',
  '底部提示',
  '文案',
  '弹窗标题',
  '弹窗内容',
  '空状态',
  '空状态提示',
  '错误提示',
  '成功提示',
  '失败提示',
  '占位符',
  '占位文字',
  '占位提示',
  '引导语',
  '欢迎语',
  '标语',
  'slogan',
  'toast',
  'title',
  'headline',
  'subtitle',
  'button',
  'cta',
  'placeholder',
  'label',
  'tooltip',
  'empty state',
  'error message',
  'success message',
  'message',
  'copy',
  'tagline',
  'ボタン',
  'タイトル',
  '버튼',
  '제목',
])

/** Titles that end so are about the wording that users see, whatever stands before. Folded. */
export const copyTitle =
  /(?:文案|文言|微文案|提示语|话术|(?:界面|页面|按钮|提示|显示|画面)(?:文字|用字|用语|文本)|(?:提示|错误|报错)(?:信息|消息)|microcopy|\b(?:ui|ux|product|interface|screen|error|in-app|button|toast|empty[- ]state|notification|email) (?:copy|texts?|strings|wording)|\b(?:i18n|localization|localisation|translation|translated|localized) (?:strings|texts?|copy)|user[- ]facing (?:copy|texts?|strings|messages)|ux writing|표시 문구|안내 문구|문구|표시 텍스트)(?:清单|列表|规范|说明|表|汇总|定义|一览|一覧|list|table|deck| 목록)?$|^(?:文案|文言)[与和及、/ (]/u
/** These titles name a feature that works on texts. */
export const copyFeature =
  /生成|编辑|修改|复制|输入|发布|撰写|优化|审核|推荐|管理|翻译|改写|润色|创作|分析|提取|识别|营销|generat|editor|copywrit|creat|translat(?:e|ion)\b(?! (?:strings|text))/u
