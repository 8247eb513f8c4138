import {defineRule} from '../../src/define-rule.js'
import {passagesOf} from '../../src/passages.js'
import {words} from './messages.js'

const qualitative = /定性\s*[:：]\s*\S|qualitative(?:ly)?\s*[:：]\s*\S/iu
const direction =
  /提[升高]|[降减減]低|下降|[减減縮缩]少|[缩縮]短|增[加长長]|翻[倍番]|increase|reduce|decrease|improve|raise|lower|shorten|fewer|faster|cut\b/iu
const metric =
  /率|[时時][长長间間]|[次人]数|次數|人數|成本|收入|[满滿]意度|nps|gmv|dau|mau|rate|time|number|cost|revenue|calls|tickets|conversion|retention/iu

export default defineRule(
  {
    id: 'goal-measurable',
    ...words,
    tier: 2,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    const {present, confidence, measurable, where} = prd.core.goal
    if (!present || confidence !== 'certain' || measurable || prd.metrics.length > 0) return
    const stated = prd.sections.some(({roles, empty}) => roles.includes('metrics') && !empty)
    const goals = passagesOf(prd).filter(({section, place}) => section?.roles.includes('goal') || where.includes(place.line))
    if (stated || goals.some(({text}) => qualitative.test(text) || (direction.test(text) && metric.test(text)))) return
    const line = where[0] ?? 1
    const section = prd.sections.find(({place}) => place.line === line)
    report({message: 'vague', place: section?.place ?? goals[0]?.place ?? prd.titlePlace})
  },
)
