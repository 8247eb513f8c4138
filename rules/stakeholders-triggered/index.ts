import {defineRule} from '../../src/define-rule.js'
import {fold} from '../../src/model/folding.js'
import type {Place, Prd} from '../../src/model/types.js'
import {words} from './messages.js'

const topics: Readonly<Record<string, readonly string[]>> = {
  '退款|refund': ['财务|finance', '风控|risk'],
  '发票|invoice': ['税务|财务|tax|finance'],
  '隐私协议|用户协议|privacy policy|terms of service': ['法务|合规|legal|compliance'],
  '客诉|投诉|complaint': ['客服|customer service|support'],
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
