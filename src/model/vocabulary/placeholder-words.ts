/** Words of text that is left to be filled in, folded, per language. */

/** A whole value made of one of these is open. */
export const openValues: ReadonlySet<string> = new Set([
  'tbd',
  'tbc',
  'tba',
  't.b.d',
  't.b.d.',
  'todo',
  'to do',
  'to be determined',
  'to be defined',
  'to be decided',
  'to be confirmed',
  'to be completed',
  'to be added',
  'to be provided',
  'to be filled',
  'to be filled in',
  'to be updated',
  'to be announced',
  'not yet defined',
  'not decided yet',
  'placeholder',
  'fill in',
  'fill me in',
  'coming soon',
  'fixme',
  '待定',
  '待定中',
  '未定',
  '未填',
  '未填写',
  '未补充',
  '待补',
  '待填',
  '待写',
  '占位',
  '占位符',
  '未定稿',
  '需补充',
  '后补',
  '后续补充',
  '后续完善',
  '稍后补充',
  '暂缺',
  '请填写',
  '在此填写',
  '未記入',
  '要確認',
  '要确认',
  '検討中',
  '検讨中',
  '記入予定',
  '추후 작성',
  '추후 결정',
  '작성 예정',
  '미정',
])

/** `待补充`, `待产品确认`, `待 UI 提供`: somebody is still to do it. Weak ones are also states of an order or an approval. */
export const openPattern =
  /^(?:待|有待|尚待|需|等待?)\s?[^\s，。,.;；:：、]{0,6}?\s?(补充|填写|填充|完善|编写|撰写|指派|分配|细化|提供|补全|补齐|更新|上传|添加|整理|明确|讨论|评估|决定|商定|商议|确定|梳理|输出|给出|(确认|审核|评审|设计|处理|开发))(?:中|后(?:补充|确定|再定)?|一下)?$/u

/** In brackets: `（待与设计确认后补充）`. */
export const laterPattern =
  /^(?:待|暂(?:未|缺)|稍后|之后|后续|先|尚未)[^，。,;；]{0,16}(?:补充|完善|填写|更新|细化|讨论|输出|提供|补全|補充|完善|填寫|更新|細化|討論|輸出|确定|確定|定义|定義|明确|明確)(?:$|[，。,;；])/u

/** Inside a bracket of a template these say that something is to be written there. */
export const slotPattern =
  /填|在此|此处|请|您的|你的|待|名称$|姓名$|描述|说明|简述|示例|占位|链接$|日期$|版本号$|负责人$|insert|enter|fill|your |here\b|name$|name of|description|describe|explain|list |date$|link to|link$|url$|placeholder|tbd|todo|x{2,}|title$|version$|owner$|e\.g\.|作者$/iu

/** What a template says to its writer: a sentence that begins or ends so is no content. */
export const promptPattern =
  /^(?:请|(?:在)?此处|在此|这里)?(?:简要|简单|详细|主要|清晰|逐一|逐条|用一(?:句|段)话)?地?\s?(?:描述|列出|列举|说明(?!书|文)|简述|概述|介绍|填写|阐述|写明|补充(?!材料)|定义|概括|解释(?!权)|陈述|写下)(?!\s?[:：])|请(?:详细|简要)?(?:描述|说明|列出|填写|补充)|应(?:提供|包括|说明|描述)|需要?(?:在此)?(?:说明|描述|写明)|在此(?:处)?(?:填写|描述|说明)|^(?:please )?(?:briefly )?(?:describe|list|explain|provide|summari[sz]e|outline|define|specify|identify|enter|fill in|write|include|state|add)\b|^(?:what|who|why|how|which) (?:is|are|do|does|will|should|problem)\b.{0,120}\?$/iu

/** The same where nothing sets it apart: only what can hardly be said of a product. Folded. */
export const plainPrompt =
  /^(?:请|(?:在)?此处|在此|这里)(?:简要|简单|详细|清晰|逐一|逐条|用一(?:句|段)话)?地?\s?(?:描述|列出|列举|说明|简述|概述|介绍|阐述|写明|概括|陈述|写下)(?!\s?[:：])|^(?:用一(?:句|段)话|简要|简单)地?(?:描述|说明|概括|介绍|概述)(?!\s?[:：])|^本(?:节|章|章节|部分|小节)(?:主要)?(?:应|需|用于|用来)?\s?(?:描述|列出|说明|简述|概述|介绍|阐述)|^\(?(?:please )?(?:briefly describe|describe (?:the|your|how|what|why|who|any|each)|explain (?:the|your|how|what|why|who)|provide an? (?:brief |short |high[- ]level )?(?:overview|description|summary)|a brief (?:description|overview|summary) of)\b/iu

/** In a document that is full of prompts: whole lines that tell what to write. Folded. */
export const loosePrompt =
  /^(?:概述|描述|简述|阐述|列出|列举|说明)(?!\s?[:：])[^:：]{3,80}$|^对.{1,40}进行(?:介绍|说明|描述)|^如果?.{1,60}请(?:详细|简要)?(?:描述|说明|列出|填写)|(?:是什么|有哪些|是谁|为什么|怎么做|如何衡量)[?？]$/u

/** With a number behind them, and nothing else, they are items of a template. */
export const genericNouns: ReadonlySet<string> = new Set([
  'objective',
  'goal',
  'feature',
  'persona',
  'requirement',
  'step',
  'option',
  'risk',
  'metric',
  'item',
  'user story',
  'point',
  'milestone',
  'use case',
  'scenario',
  'task',
  'question',
  '功能',
  '功能点',
  '功能模块',
  '目标',
  '需求',
  '步骤',
  '角色',
  '用户角色',
  '模块',
  '指标',
  '风险',
  '场景',
  '选项',
  '价值点',
  '要点',
  '事项',
  '示例',
  '参数',
  '字段',
])

/** As the whole value behind a generic noun. */
export const genericValues: ReadonlySet<string> = new Set([
  'description',
  'describe',
  'details',
  '描述',
  '说明',
  '内容',
  '详情',
  'text',
  '...',
  '…',
])
