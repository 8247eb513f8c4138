import {defineRule} from '../../src/define-rule.js'
import {fold} from '../../src/model/folding.js'
import type {Place, Prd} from '../../src/model/types.js'
import {words} from './messages.js'

const money = ['收银|cashier|checkout', '支付平台|支付|payment', '风控|risk', '财务|finance']
const topics: Readonly<Record<string, readonly string[]>> = {
  '退款|refund': money,
  '支付|付款|payment': money,
  '发票|invoice': ['税务|财税|tax'],
  '隐私|用户协议|服务条款|privacy|terms of service': ['法务|合规|legal|compliance'],
  '短信|sms': ['客服|customer service|support'],
  '客诉|投诉|complaint': ['客服|customer service|support'],
  '页面|界面|page': ['前端|客户端|frontend|front-end|front end', '设计|design'],
  '接口|api': ['后端|服务端|backend|back-end|back end|server'],
}

export default defineRule(
  {
    id: 'stakeholders-triggered',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'warning', approved: 'warning'},
    defaults: {topics},
    offByDefault: true,
    since: '0.1.0',
  },
  (prd, {options, report}) => {
    const sections = prd.sections.filter(({roles}) => roles.includes('stakeholders'))
    // Without a list of people, stakeholders-required has spoken.
    if (sections.length === 0) return
    const listed = fold(sections.flatMap(({own}) => own.map(({text}) => text)).join(' '))

    for (const [topic, teams] of Object.entries(options.topics)) {
      const place = placeOfTopic(prd, topic)
      if (!place) continue
      const absent = teams.filter((team) => !team.split('|').some((name) => listed.includes(fold(name))))
      if (absent.length === 0) continue
      report({message: 'absent', args: {topic: topic.split('|')[0]!, teams: absent.map((team) => team.split('|').join('/'))}, place})
    }
  },
)

/** A topic that a title or a requirement names; in passing it concerns nobody. */
function placeOfTopic(prd: Prd, topic: string): Place | null {
  const names = topic.split('|').map(fold)
  const named = (text: string) => names.some((name) => fold(text).includes(name))
  const requirement = prd.requirements.find(({name}) => named(name))
  return requirement?.place ?? prd.sections.find(({title}) => named(title))?.place ?? null
}
