import {defineRule} from '../../src/define-rule.js'
import {localPathOf} from '../../src/local-path.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'flow-image-exists',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'error', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report, context}) => {
    for (const {form, url, place} of prd.flows) {
      if (form !== 'image' || url === null) continue
      const path = localPathOf(url)
      const presence = path === null ? 'present' : (context.presenceOf?.(path) ?? 'present')
      if (presence !== 'present') report({message: presence, args: {url}, place, actual: url})

      const image = prd.blocks.flatMap(({runs}) => runs).find((run) => run.kind === 'image' && run.url === url)
      if (image && image.text.trim() === '') report({message: 'alt', args: {url}, place: image.place, atMost: 'info'})
    }
  },
)
