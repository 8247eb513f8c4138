import {defineRule} from '../../src/define-rule.js'
import {placeOfWords, reportSection} from '../../src/section-answer.js'
import {words} from './messages.js'

const steps =
  /灰度|[内內][测測]|公[测測]|[试試][点點]|放量|[内內]部上[线線]|\bbeta\b|gr[ae]y release|canary|rollout|roll out|phased|pilot|early access|feature flag|dogfood/iu

export default defineRule(
  {
    id: 'launch-plan',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'info', approved: 'info'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, world) => {
    reportSection(prd, world, 'launch', placeOfWords(prd, steps) !== null)
  },
)
