import {defineRule} from '../../src/define-rule.js'
import {placeOfWords, reportSection} from '../../src/section-answer.js'
import {words} from './messages.js'

const limits =
  /非目[標标]|不做|不包[含括]|不在.{0,6}[範范][圍围]|[範范][圍围][外内內]|不涉及|[暂暫]不|不支[援持]|本期[范範]|out[ -]of[ -]scope|non-?goals?|not (?:in|part of)|will not|won['’]t|excluded?|no plans?|対象外|スコープ|제외|범위/iu

export default defineRule(
  {
    id: 'scope-stated',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, world) => {
    const elsewhere = prd.sections.some(({title}) => limits.test(title)) || placeOfWords(prd, limits) !== null
    reportSection(prd, world, 'scope', elsewhere)
  },
)
