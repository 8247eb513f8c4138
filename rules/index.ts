/** Every rule, in report order. */
import type {Rule} from '../src/define-rule.js'
import copyRequired from './copy-required/index.js'
import documentRecognized from './document-recognized/index.js'
import flowImageExists from './flow-image-exists/index.js'
import flowRequired from './flow-required/index.js'
import goalBeforeSolution from './goal-before-solution/index.js'
import goalRequired from './goal-required/index.js'
import nearHeading from './near-heading/index.js'
import noPlaceholder from './no-placeholder/index.js'
import priorityEach from './priority-each/index.js'
import priorityRequired from './priority-required/index.js'
import sectionNotEmpty from './section-not-empty/index.js'
import suppressionExpired from './suppression-expired/index.js'
import suppressionReason from './suppression-reason/index.js'
import unknownRule from './unknown-rule/index.js'
import unloggedChange from './unlogged-change/index.js'
import unreviewedChange from './unreviewed-change/index.js'
import unusedSuppression from './unused-suppression/index.js'

export const rules: readonly Rule[] = [
  documentRecognized,
  goalRequired,
  flowRequired,
  priorityRequired,
  copyRequired,
  goalBeforeSolution,
  flowImageExists,
  priorityEach,
  sectionNotEmpty,
  nearHeading,
  noPlaceholder,
  unreviewedChange,
  unloggedChange,
  unknownRule,
  unusedSuppression,
  suppressionReason,
  suppressionExpired,
]
