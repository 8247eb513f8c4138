import {anchorsOf, isAnchorAmong, runsWithCells} from '../../src/anchors.js'
import {defineRule} from '../../src/define-rule.js'
import {localPathOf} from '../../src/local-path.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'links-resolve',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {context, report}) => {
    const flows = new Set(prd.flows.filter(({form}) => form === 'image').map(({url}) => url))
    let anchors: ReadonlySet<string> | undefined

    for (const {kind, url, place} of runsWithCells(prd)) {
      // Pictures of flows are flow-image-exists' business.
      if (!url || (kind !== 'link' && kind !== 'image') || (kind === 'image' && flows.has(url))) continue
      if (kind === 'link' && url.startsWith('#') && url.length > 1) {
        anchors ??= anchorsOf(prd)
        if (!isAnchorAmong(anchors, url)) report({message: 'anchor', args: {url}, place, actual: url})
        continue
      }
      const path = localPathOf(url)
      const presence = path === null ? 'present' : (context.presenceOf?.(path) ?? 'present')
      if (presence === 'absent' || presence === 'case') report({message: presence, args: {url}, place, actual: url})
    }
  },
)
