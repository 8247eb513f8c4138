import {defineRule} from '../../src/define-rule.js'
import {firstIsoDate} from '../../src/model/dates.js'
import {fold} from '../../src/model/folding.js'
import {labelsIn} from '../../src/model/labels.js'
import {passagesOf} from '../../src/passages.js'
import {say} from '../../src/words.js'
import {design, development, words} from './messages.js'

const launch = /上线|发布(?:日期|时间)|投产|launch|go-live|release date|ship date/u
const designing = /设计|ui|交互|视觉|原型|design/u
const developing = /开发|研发|编码|前端|后端|实现|联调|development|develop|engineering|implementation|build/u

export default defineRule(
  {
    id: 'schedule-composed',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {language, report}) => {
    const label = labelsIn(prd).find(({folded, value}) => launch.test(folded) && firstIsoDate(value) !== null)
    if (!label) return
    const planned = passagesOf(prd).filter(({section}) => section?.roles.some((role) => role === 'schedule' || role === 'launch'))
    const text = fold([...planned.map(({text}) => text), ...labelsIn(prd).map(({label}) => label)].join('\n'))
    const parts = [...(designing.test(text) ? [] : [say(design, language)]), ...(developing.test(text) ? [] : [say(development, language)])]
    if (parts.length > 0) report({message: 'bare', args: {date: firstIsoDate(label.value)!, parts}, place: label.place})
  },
)
