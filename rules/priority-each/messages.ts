import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Every requirement has exactly one priority.',
    'zh-Hant': '每個需求都有而且只有一個優先級。',
    'zh-Hans': '每个需求都有而且只有一个优先级。',
  },
  note: {
    en: 'A requirement without a priority is silently the least or the most important one, depending on the reader. A merged cell or `同上` passes the priority on.',
    'zh-Hant': '沒標優先級的需求，有人當它最重要，有人當它可有可無。合併儲存格或「同上」視為沿用上一列。',
    'zh-Hans': '没标优先级的需求，有人当它最重要，有人当它可有可无。合并单元格或“同上”视为沿用上一行。',
  },
  messages: {
    none: {
      en: 'Requirement “{name}” without a priority, expected one of {scale}',
      'zh-Hant': '需求「{name}」沒有優先級，應為 {scale} 其中之一',
      'zh-Hans': '需求“{name}”没有优先级，应为 {scale} 其中之一',
    },
    several: {
      en: 'Requirement “{name}” with more than one priority `{priority}`, expected one',
      'zh-Hant': '需求「{name}」有不只一個優先級「{priority}」，應只有一個',
      'zh-Hans': '需求“{name}”有不只一个优先级“{priority}”，应只有一个',
    },
    many: {
      en: '{count} of {total} requirements without a priority, expected one for each: {names}',
      'zh-Hant': '{total} 個需求中有 {count} 個沒有優先級，應逐一標明：{names}',
      'zh-Hans': '{total} 个需求中有 {count} 个没有优先级，应逐一标明：{names}',
    },
  },
} satisfies RuleWords
