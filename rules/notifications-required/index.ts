import {defineRule} from '../../src/define-rule.js'
import {placeOfWords, reportSection} from '../../src/section-answer.js'
import {words} from './messages.js'

const telling =
  /通知|推[送播]|短信|[简簡][讯訊]|站[内內]信|[邮郵]件|消息提醒|notif|push message|e-?mail|\bsms\b|in-app message|webhook|알림|공지|お知らせ|プッシュ/iu

export default defineRule(
  {
    id: 'notifications-required',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {},
    fix: 'scaffold',
    since: '0.1.0',
  },
  (prd, world) => {
    reportSection(prd, world, 'notifications', placeOfWords(prd, telling) !== null)
  },
)
