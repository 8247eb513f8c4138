import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Every substantive or scope change since the review is signed off again.',
    'zh-Hant': '評審之後的實質變更與範圍變更都要重新簽核。',
    'zh-Hans': '评审之后的实质变更与范围变更都要重新签核。',
  },
  note: {
    en: 'People build from what was reviewed. A change that nobody signed off is read by none of them: have it reviewed again and record the round (`prd-lint review`), or take it back.',
    'zh-Hant': '大家照評審過的版本開發，沒有重新簽核的改動不會有人看到。請重新評審並記錄這一輪（`prd-lint review`），或把它改回來。',
    'zh-Hans': '大家照评审过的版本开发，没有重新签核的改动不会有人看到。请重新评审并记录这一轮（`prd-lint review`），或把它改回来。',
  },
  messages: {
    substantive: {
      en: 'Changed since the review: {what} ({area}, {class}), expected a new sign-off',
      'zh-Hant': '評審後有改動：{what}（{area}，{class}），應重新簽核',
      'zh-Hans': '评审后有改动：{what}（{area}，{class}），应重新签核',
    },
    scope: {
      en: 'Scope changed since the review: {what} ({area}, {action}), expected a new sign-off',
      'zh-Hant': '評審後範圍有變：{what}（{area}，{action}），應重新簽核',
      'zh-Hans': '评审后范围有变：{what}（{area}，{action}），应重新签核',
    },
    clarification: {
      en: 'Reworded since the review: {what} ({area}, {class}), expected a row in the change log',
      'zh-Hant': '評審後有改寫：{what}（{area}，{class}），應記入變更記錄',
      'zh-Hans': '评审后有改写：{what}（{area}，{class}），应记入变更记录',
    },
    minor: {
      en: 'Editorial changes and additions to registers since the review: {count}, the first: {what}',
      'zh-Hant': '評審後有 {count} 處文字修飾或例行補記，第一處：{what}',
      'zh-Hans': '评审后有 {count} 处文字修饰或例行补记，第一处：{what}',
    },
  },
} satisfies RuleWords
