/** What a clause says of its subject: `退款期限待定`, `推播TBD`, `位置：待補`. Never what it names: `TODO清單`, `庫存待補`. */
import {fold} from './folding.js'
import {isOpenValue} from './open-values.js'
import {type Hit, isInCode, type Passage, stateName} from './placeholder-passages.js'

/** `退款期限待定，…`, `limits are to be decided.`: what a clause says of its subject, not what it names. */
const openClause =
  /(?:^|[\s，。；;,、：:（(])([^\s，。；;,、：:（(「」“”"]{2,16})(待定|待[^\s，。；;,、：:（(]{1,6}(?:确定|確定|补充|補充|提供|给出|給出|定稿|商定)|待[补補]|待补充|待補充|待完善|待细化|待細化|待明确|待明確|待商定|有待确定|有待確定|有待明确|尚未确定|尚未確定|尚未明确|尚未決定|尚未决定|未定)(?=$|[\s，。；;,.()（）！!])|\b(?:is|are|remains?|still) (TBD|TBC|to be (?:determined|decided|defined|confirmed|finali[sz]ed|specified))\b(?=\s*(?:$|[.,;)(]))/iu
/** Beside an ideograph an acronym is a word of its own. */
const behind =
  /(?:^|[\s，。；;,、：:（(])([^\s，。；;,、：:（(「」“”"]{0,15}[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(TBD|TBC|TBA|TODO)[\s.。)）!！]{0,9}$/u
const before = /^\s*(?:(TBD|TBC|TBA)([\u3400-\u9fff]{1,12})|(TODO)[补補待][\u3400-\u9fff]{1,12})[\s.。!！]{0,9}$/u
const labelled = /^[^:：，。；,;「」“”"]{1,24}[:：]\s*/u
/** `TBD表示…`, `TBD狀態`: the acronym is spoken of. */
const spokenOf = /^(?:表示|代表|指|即|为|是|的|和|与|或|等|时)|(?:状态|标签|标记|标识|清单|列表|项|项目|字段|栏位|按钮|选项|问题|公司|币)$/u
/** Who has tasks has them in a product: `我的TODO`, `新增TODO`. */
const ofTasks =
  /我的|个人|团队|全部|所有|[每今]日|今天|新增|新建|建立|创建|添加|加入|同步|查看|编辑|删除|完成|显示|打开|管理|分享|导出|支持|使用|提供|点击|进入|跳转|转|日历|提醒|任务|[个条项]$/u
/** A document about tasks means them by `TODO`. */
const tasks = /to-?do\s?(?:清单|列表|事项|功能|模块|页|卡片|任务|list|items?\b|app)|待办/iu
/** What runs short and is made up for: goods, money, papers, lessons. */
const madeUpFor = /库存|商品|货|材料|资料|名额|会员|学员|员工|[课班卡]|(?:件|款|金|额|费|票|假|签|单|考|证|缺|席|位子|记录)$/u
/** What who writes the document still owes its readers. */
const owed =
  /(?:文案|文字|标题|名称|图|稿|原型|画面|界面|样式|位置|规则|规格|逻辑|流程|步骤|说明|描述|细节|内容|定义|格式|参数|接口|公式|数值|指标|埋点|链接|文档|章节|背景|目标|范围|条件|示例|范例|推播|推送|通知|邮件模板|短信模板)$/u

/** Whether a document is about the tasks of its users. */
export function isAboutTasks(passages: readonly Passage[]): boolean {
  return passages.some(({text}) => /to-?do|待[办辦]/iu.test(text) && tasks.test(fold(text.slice(0, 500))))
}

/** What is said to be open, once for each way to say it. */
export function clausesIn(passage: Passage, aboutTasks: boolean): Hit[] {
  const hits = [clauseOf(passage), behindIn(passage, aboutTasks), beforeIn(passage, aboutTasks), labelledIn(passage)]
  return hits.filter((hit) => hit !== null && !isInCode(passage.runs, hit.index)) as Hit[]
}

function clauseOf({text, kind, states, runs}: Passage): Hit | null {
  const clause = kind === 'cell' && states ? null : openClause.exec(text)
  if (!clause || isStateOf(clause[1] ?? '') || isInCode(runs, clause.index)) return null
  const words = clause[2] ?? clause[3]!
  if (/^待[补補]$/u.test(words) && !isOwed(clause[1]!)) return null
  return {text: words, index: clause.index + clause[0].lastIndexOf(words)}
}

/** `文案待補`, not `庫存待補`. */
function isOwed(subject: string): boolean {
  const folded = fold(subject)
  return owed.test(folded) && !madeUpFor.test(folded)
}

/** `推播TBD`. */
function behindIn({text, kind, states}: Passage, aboutTasks: boolean): Hit | null {
  const glued = kind === 'heading' ? null : behind.exec(text)
  if (!glued) return null
  const [whole, subject, words] = glued
  if (isStateOf(subject!)) return null
  if (words === 'TODO' && (aboutTasks || subject!.length > 8 || (kind === 'cell' && states) || ofTasks.test(fold(subject!)))) return null
  return {text: words!, index: glued.index + whole.lastIndexOf(words!)}
}

/** `TBD推播`. */
function beforeIn({text, kind}: Passage, aboutTasks: boolean): Hit | null {
  const glued = kind === 'heading' ? null : before.exec(text)
  if (!glued || (glued[2] && spokenOf.test(fold(glued[2]))) || (glued[3] && aboutTasks)) return null
  const words = glued[1] ?? glued[3]!
  return {text: words, index: glued[0].indexOf(words)}
}

/** `位置：待補` in a cell; a line has its label apart already. */
function labelledIn({text, kind, states}: Passage): Hit | null {
  const label = kind === 'cell' ? labelled.exec(text)?.[0] : undefined
  if (label === undefined) return null
  const subject = fold(label.replace(/[:：]\s*$/u, ''))
  const value = text.slice(label.length).trim()
  if (stateName.test(subject) || /^[已未]/u.test(subject) || isStateOf(subject) || (/^待[补補]/u.test(value) && madeUpFor.test(subject)))
    return null
  return isOpenValue(value, states) ? {text: value, index: label.length} : null
}

/** `狀態變為待定`, `訂單待補充`: a state that something is in. */
function isStateOf(subject: string): boolean {
  return /状态|狀態|订单|訂單|审核|審核|审批|審批|任务|任務|工单|工單|(?:为|為|是|成|到|于|於|示|记|記|改|(?<!位)置|设|設|有|如|和|或|与|與|及|类|類|非|已|不|无|無|被|按|在|处|處|的)$/u.test(
    subject,
  )
}
