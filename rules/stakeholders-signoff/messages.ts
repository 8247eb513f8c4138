import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'An approved PRD has the sign-off of everyone whose sign-off it lists.',
    'zh-Hant': '核准的文件，列出的每個簽核人都已簽核。',
    'zh-Hans': '审批通过的文档，列出的每个签核人都已签核。',
  },
  note: {
    en: 'An approval with empty cells is none: whoever did not sign will say so when it matters.',
    'zh-Hant': '簽核有空缺就不算核准，沒簽的人到時候會說他沒同意。',
    'zh-Hans': '签核有空缺就不算通过，没签的人到时候会说自己没同意。',
  },
  messages: {
    unsigned: {
      en: 'No sign-off of “{who}”, expected one before the document is approved',
      'zh-Hant': '「{who}」還沒簽核，文件核准前應完成',
      'zh-Hans': '“{who}”还没签核，文档审批通过前应完成',
    },
  },
} satisfies RuleWords
