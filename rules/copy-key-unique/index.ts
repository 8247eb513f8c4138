import {defineRule} from '../../src/define-rule.js'
import type {CopyText} from '../../src/model/types.js'
import {words} from './messages.js'

/** A key of a string table, not the name of a page that has many texts. */
const key = /^(?=.+?[._-][\w-])[a-z][\w-]*(?:\.[\w-]+)*$/iu

export default defineRule(
  {
    id: 'copy-key-unique',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    const seen = new Map<string, CopyText>()
    for (const copy of prd.copy) {
      if (copy.key === null || copy.key.length > 80 || !key.test(copy.key)) continue
      const first = seen.get(copy.key)
      if (!first) seen.set(copy.key, copy)
      // Languages stand side by side in one row.
      else if (first.place.line !== copy.place.line && first.text !== copy.text) {
        report({
          message: 'repeated',
          args: {key: copy.key, line: first.place.line},
          place: copy.place,
          actual: copy.text,
          expected: [first.text],
        })
      }
    }
  },
)
