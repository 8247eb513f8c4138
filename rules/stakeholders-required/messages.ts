import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A PRD names the people and teams that it concerns.',
    'zh-Hant': '需求文件要列出相關的人員與團隊。',
    'zh-Hans': '需求文档要列出相关的人员与团队。',
  },
  note: {
    en: 'A team that is not named hears of the requirement when it is blocked by it. List who decides, who builds and who is affected.',
    'zh-Hant': '沒列到的團隊，往往等到被卡住才知道有這個需求。請列出誰決定、誰開發、誰受影響。',
    'zh-Hans': '没列到的团队，往往等到被卡住才知道有这个需求。请列出谁决定、谁开发、谁受影响。',
  },
  messages: {
    missing: {
      en: 'Missing stakeholders, expected a section such as `{name}`, or `reviewers` in the front matter',
      'zh-Hant': '找不到相關人員，應有「{name}」這樣的章節，或在 front matter 寫 `reviewers`',
      'zh-Hans': '找不到相关人员，应有“{name}”这样的章节，或在 front matter 写 `reviewers`',
    },
    unexplained: {
      en: 'Waived “{name}” without a reason, expected `N/A: reason`',
      'zh-Hant': '「{name}」標為不涉及但沒有寫原因，應為「不涉及：原因」',
      'zh-Hans': '“{name}”标为不涉及但没有写原因，应为“不涉及：原因”',
    },
  },
} satisfies RuleWords
