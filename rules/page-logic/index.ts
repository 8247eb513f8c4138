import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'page-logic',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const {title, place, own, children, roles, isTitle} of prd.sections) {
      if (isTitle || !roles.includes('interface') || roles.includes('flow') || children.length > 0) continue
      const blocks = own.filter(({kind}) => kind !== 'html' && kind !== 'rule')
      const pictures = blocks.filter(
        ({kind, runs, text}) => kind === 'image' || (runs.some((run) => run.kind === 'image') && text.trim().length < 20),
      )
      if (pictures.length === 0 || pictures.length < blocks.length) continue
      report({message: 'bare', args: {title}, place})
    }
  },
)
