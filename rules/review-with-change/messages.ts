import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'A review round is not recorded in the same change as the content that it approves.',
    'zh-Hant': '評審紀錄不與它所通過的改動放在同一次提交。',
    'zh-Hans': '评审记录不与它所通过的改动放在同一次提交。',
  },
  note: {
    en: 'Whoever changes a section and signs it in one commit shows nobody what was signed. Commit the change, let it be read, and record the round (`prd-lint review`) in a commit of its own.',
    'zh-Hant': '同一次提交裡又改又簽，別人看不出簽的是什麼。請先提交改動、讓人看過，再另外提交評審紀錄（`prd-lint review`）。',
    'zh-Hans': '同一次提交里又改又签，别人看不出签的是什么。请先提交改动、让人看过，再另外提交评审记录（`prd-lint review`）。',
  },
  messages: {
    together: {
      en: 'Round {round} approves content of the same change ({sections}), expected the review in a commit of its own',
      'zh-Hant': '第 {round} 輪評審通過的內容是同一次提交才改的（{sections}），評審紀錄應另外提交',
      'zh-Hans': '第 {round} 轮评审通过的内容是同一次提交才改的（{sections}），评审记录应另外提交',
    },
    many: {
      en: 'Round {round} approves content of the same change ({count} parts: {sections} …), expected the review in a commit of its own',
      'zh-Hant': '第 {round} 輪評審通過的內容是同一次提交才改的（{count} 處：{sections}……），評審紀錄應另外提交',
      'zh-Hans': '第 {round} 轮评审通过的内容是同一次提交才改的（{count} 处：{sections}……），评审记录应另外提交',
    },
  },
} satisfies RuleWords
