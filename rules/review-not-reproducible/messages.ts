import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Every recorded review can be found again: its round in the ledger, its content in some revision.',
    'zh-Hant': '每一輪評審都找得回來：紀錄還在，評審的內容也在某個版本裡。',
    'zh-Hans': '每一轮评审都找得回来：记录还在，评审的内容也在某个版本里。',
  },
  note: {
    en: 'A review that nobody can look up again proves nothing. Rounds are only ever added: put those that are gone back from `git log -- {path}`. Where the content was lost by a squash or a rebase, review again, and keep the text with `prd-lint review --snapshot`.',
    'zh-Hant':
      '查不到的評審證明不了什麼。評審紀錄只增不減：請從 `git log -- {path}` 找回缺少的輪次。內容若在 squash 或 rebase 時遺失，請重新評審，並用 `prd-lint review --snapshot` 保存內容。',
    'zh-Hans':
      '查不到的评审什么也证明不了。评审记录只增不减：请从 `git log -- {path}` 找回缺少的轮次。内容若在 squash 或 rebase 时丢失，请重新评审，并用 `prd-lint review --snapshot` 保存内容。',
  },
  messages: {
    lost: {
      en: 'Review rounds were taken out of the ledger `{path}` or rewritten: {rounds}, expected rounds only to be added',
      'zh-Hant': '評審紀錄 `{path}` 少了或改了這些輪次：{rounds}，應只增不減',
      'zh-Hans': '评审记录 `{path}` 少了或改了这些轮次：{rounds}，应只增不减',
    },
    text: {
      en: 'No revision has the content that round {round} signed (`{path}`), expected to find it in the history',
      'zh-Hant': '歷史裡沒有第 {round} 輪評審的內容（`{path}`），應該找得到',
      'zh-Hans': '历史里没有第 {round} 轮评审的内容（`{path}`），应该找得到',
    },
  },
} satisfies RuleWords
