import {defineRule} from '../../src/define-rule.js'
import {passagesOf} from '../../src/passages.js'
import {words} from './messages.js'

const shipping =
  /^(?:[\d一二三四五六七八九十]+[.、)]\s*)?(?:上[线線]|[开開][发發]|[实實][现現]|完成|搭建|[开開]通|新增|增加|ship|build|launch|implement|develop|release|add|create)/iu
const outcome =
  /[提升高降减減縮缩增优優改][升高低少短加化善]|以便|[从從]而|[让讓使]|避免|解[决決]|[满滿]足|[达達][到成]|\d|%|so that|in order to|improve|reduce|increase|enable|allow|help|avoid|solve|users? can|customers? can/iu

export default defineRule(
  {
    id: 'goal-is-solution',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'info'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const section of prd.sections) {
      if (!section.opens.includes('goal') || section.opens.length > 1 || section.children.length > 0) continue
      const goals = passagesOf(prd).filter((passage) => passage.section === section)
      // A list of goals may well name what is built beside what it is for.
      if (goals.length === 0 || goals.length > 3 || !goals.every(({text}) => shipping.test(text.trim()) && !outcome.test(text))) continue
      report({message: 'solution', args: {text: goals[0]!.text.trim().slice(0, 40)}, place: goals[0]!.place})
    }
  },
)
