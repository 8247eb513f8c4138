import {reportCore} from '../../src/core-answer.js'
import {defineRule} from '../../src/define-rule.js'
import {skeleton, words} from './messages.js'

export default defineRule(
  {
    id: 'priority-required',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'error', approved: 'error'},
    defaults: {},
    fix: 'scaffold',
    since: '0.1.0',
  },
  (prd, world) => {
    reportCore(prd, world, 'priority', prd.core.priority, skeleton)
  },
)
