import type {RuleWords} from '../../src/define-rule.js'

export const words = {
  summary: {
    en: 'The launch has steps: a beta, an internal launch or a gray release, and what follows.',
    'zh-Hant': '上線分步驟：內測、內部上線或分批上線，以及後續跟進。',
    'zh-Hans': '上线分步骤：内测、内部上线或灰度，以及后续跟进。',
  },
  note: {
    en: 'A launch to everybody at once can only be taken back from everybody at once.',
    'zh-Hant': '一次全量上線，出事也只能一次全部撤回。',
    'zh-Hans': '一次全量上线，出事也只能一次全部撤回。',
  },
  messages: {
    missing: {
      en: 'Missing launch plan, expected a section such as `{name}` with a beta, an internal launch or a gray release',
      'zh-Hant': '找不到上線計畫，應有「{name}」這樣的章節，寫明內測、內部上線或分批上線',
      'zh-Hans': '找不到上线计划，应有“{name}”这样的章节，写明内测、内部上线或灰度',
    },
    unexplained: {
      en: 'Waived “{name}” without a reason, expected `N/A: reason`',
      'zh-Hant': '「{name}」標為不涉及但沒有寫原因，應為「不涉及：原因」',
      'zh-Hans': '“{name}”标为不涉及但没有写原因，应为“不涉及：原因”',
    },
  },
} satisfies RuleWords
