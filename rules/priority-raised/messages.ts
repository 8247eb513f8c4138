import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Priorities that are raised after the review are signed off.',
    'zh-Hant': '評審後調高的優先級要重新簽核。',
    'zh-Hans': '评审后调高的优先级要重新签核。',
  },
  note: {
    en: 'What is raised pushes something else out, and nobody agreed to that.',
    'zh-Hant': '有東西被調高，就有別的被擠掉，而沒有人同意過。',
    'zh-Hans': '有东西被调高，就有别的被挤掉，而没有人同意过。',
  },
  messages: {
    raised: {
      en: 'Priority raised since the review: {what}, expected a new sign-off',
      'zh-Hant': '評審後優先級調高：{what}，應重新簽核',
      'zh-Hans': '评审后优先级调高：{what}，应重新签核',
    },
  },
} satisfies RuleWords
