import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'Topics bring their teams: payment asks for risk and finance, privacy for legal.',
    'zh-Hant': '談到的主題要找齊相關團隊：支付找風控與財務，隱私找法務。',
    'zh-Hans': '谈到的主题要找齐相关团队：支付找风控与财务，隐私找法务。',
  },
  note: {
    en: 'The team that was not asked is the one that stops the launch. The map from topics to teams is an option.',
    'zh-Hant': '沒被問到的團隊，往往就是擋下上線的那個。主題與團隊的對應可用選項調整。',
    'zh-Hans': '没被问到的团队，往往就是拦下上线的那个。主题与团队的对应可在选项中调整。',
  },
  messages: {
    absent: {
      en: '“{topic}” is a topic here, expected {teams} among the stakeholders',
      'zh-Hant': '文件談到「{topic}」，相關人員中應有{teams}',
      'zh-Hans': '文档谈到“{topic}”，相关人员中应有{teams}',
    },
  },
} satisfies RuleWords
