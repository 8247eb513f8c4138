import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Lists in requirements are complete.',
    'zh-Hant': '需求中的清單要列完整。',
    'zh-Hans': '需求中的清单要列完整。',
  },
  note: {
    en: '“And so on” is built by guess, or not at all. List what belongs to it, or say by which rule.',
    'zh-Hant': '「等等」只能用猜的，或者乾脆不做。請列完整，或寫明依據什麼規則。',
    'zh-Hans': '“等等”只能靠猜着做，或者干脆不做。请列完整，或写明按什么规则。',
  },
  messages: {
    open: {
      en: 'Open-ended “{text}”, expected the complete list or its rule',
      'zh-Hant': '「{text}」沒有列完，應列完整或寫明規則',
      'zh-Hans': '“{text}”没有列完，应列完整或写明规则',
    },
  },
} satisfies RuleWords
