import {defineRule} from '../../src/define-rule.js'
import {words} from './messages.js'

const business =
  /商[业業]模式|盈利|[变變][现現]|[营營]收|收[费費]|定[价價]|[营營運运][运運營营]|推[广廣]|渠道|[获獲]客|business model|pricing|revenue|moneti[sz]|operations?|marketing|go-to-market|acquisition/iu

export default defineRule(
  {
    id: 'competitors-complete',
    ...words,
    tier: 3,
    severity: {draft: null, 'in-review': 'info', approved: 'info'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    const competitors = prd.sections.filter(({roles}) => roles.includes('competitors'))
    const [first] = competitors.filter(({opens, empty}) => opens.includes('competitors') && !empty)
    if (!first) return
    const told = competitors.some(({title, own}) => business.test(title) || own.some(({text}) => business.test(text)))
    if (!told) report({message: 'thin', place: first.place})
  },
)
