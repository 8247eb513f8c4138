import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A requirement id never comes to mean another requirement.',
    'zh-Hant': '需求編號不會改指另一個需求。',
    'zh-Hans': '需求编号不会改指另一个需求。',
  },
  note: {
    en: 'Tests, commits and chats still mean the old one. Give the new requirement a new number.',
    'zh-Hant': '測試、提交與聊天記錄說的都還是舊的那個。請給新需求新的編號。',
    'zh-Hans': '测试、提交与聊天记录说的都还是旧的那个。请给新需求新的编号。',
  },
  messages: {
    reused: {
      en: 'Id `{id}` meant “{before}” at the review, expected a new id for another requirement',
      'zh-Hant': '編號 `{id}` 在評審時指「{before}」，另一個需求應編新號',
      'zh-Hans': '编号 `{id}` 在评审时指“{before}”，另一个需求应编新号',
    },
  },
} satisfies RuleWords
