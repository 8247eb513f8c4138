import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

const reasonField = /理由|原因|[说説]明|[备備]注|[为為]什么|目[标標]|价值|reason|why|rationale|value|note|description|描述|without/iu

export default defineRule(
  {
    id: 'priority-reason',
    ...words,
    tier: 3,
    severity: {draft: null, 'in-review': 'info', approved: 'info'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const {form, rank, name, priority, place, fields} of prd.requirements) {
      if (form !== 'row' || rank !== 0) continue
      const reasoned = [...fields].some(([field, value]) => reasonField.test(field) && value.trim().length > 3)
      if (!reasoned) report({message: 'bare', args: {name, priority: priority ?? ''}, place})
    }
  },
)
