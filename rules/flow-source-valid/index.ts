import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

const messages = {empty: 'empty', 'unknown-kind': 'unknown', 'open-edge': 'open', unreadable: 'unreadable'} as const

export default defineRule(
  {
    id: 'flow-source-valid',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const {form, problems} of prd.flows) {
      if (form !== 'mermaid' && form !== 'plantuml') continue
      const name = form === 'mermaid' ? 'mermaid' : 'PlantUML'
      let unreadable = false
      for (const {kind, line, text} of problems) {
        // What our reader does not know, the renderer may: said once, and never more than a remark.
        if (kind === 'unreadable' && unreadable) continue
        unreadable ||= kind === 'unreadable'
        const place = {line, column: 1, endLine: line, endColumn: 1}
        const mild = kind === 'unreadable' ? ({atMost: 'info'} as const) : {}
        report({message: messages[kind], args: {text: text.trim().slice(0, 60), form: name}, place, actual: text, ...mild})
      }
    }
  },
)
