import {defineRule} from '../../src/define-rule.js'
import {placeOfWords, reportSection} from '../../src/section-answer.js'
import {words} from './messages.js'

const tracking =
  /埋[点點]|打[点點]|[数數][据據]上[报報]|事件追[踪蹤]|event tracking|analytics event|instrumentation|google analytics|mixpanel|amplitude/iu

export default defineRule(
  {
    id: 'tracking-required',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    fix: 'scaffold',
    since: '0.1.0',
  },
  (prd, world) => {
    reportSection(prd, world, 'tracking', placeOfWords(prd, tracking) !== null)
  },
)
