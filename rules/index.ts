/** Every rule, in report order. */
import type {Rule} from '../src/define-rule.js'
import brokenEmphasis from './broken-emphasis/index.js'
import churnLimit from './churn-limit/index.js'
import competitorsComplete from './competitors-complete/index.js'
import copyConsistency from './copy-consistency/index.js'
import copyEmptyCell from './copy-empty-cell/index.js'
import copyErrorStates from './copy-error-states/index.js'
import copyFrozen from './copy-frozen/index.js'
import copyKeyUnique from './copy-key-unique/index.js'
import copyLength from './copy-length/index.js'
import copyRequired from './copy-required/index.js'
import copySettled from './copy-settled/index.js'
import documentRecognized from './document-recognized/index.js'
import flowExceptions from './flow-exceptions/index.js'
import flowImageExists from './flow-image-exists/index.js'
import flowImageOnly from './flow-image-only/index.js'
import flowReachable from './flow-reachable/index.js'
import flowRequired from './flow-required/index.js'
import flowSourceValid from './flow-source-valid/index.js'
import frontMatter from './front-matter/index.js'
import goalBeforeSolution from './goal-before-solution/index.js'
import goalChain from './goal-chain/index.js'
import goalFrozen from './goal-frozen/index.js'
import goalIsSolution from './goal-is-solution/index.js'
import goalMeasurable from './goal-measurable/index.js'
import goalPerRequirement from './goal-per-requirement/index.js'
import goalRequired from './goal-required/index.js'
import historyIncomplete from './history-incomplete/index.js'
import lateCompletion from './late-completion/index.js'
import launchPlan from './launch-plan/index.js'
import linksResolve from './links-resolve/index.js'
import logWithoutChange from './log-without-change/index.js'
import nearHeading from './near-heading/index.js'
import noHiddenCharacters from './no-hidden-characters/index.js'
import noPlaceholder from './no-placeholder/index.js'
import notificationsRequired from './notifications-required/index.js'
import openQuestions from './open-questions/index.js'
import pageLogic from './page-logic/index.js'
import priorityEach from './priority-each/index.js'
import priorityInflation from './priority-inflation/index.js'
import priorityRaised from './priority-raised/index.js'
import priorityReason from './priority-reason/index.js'
import priorityRequired from './priority-required/index.js'
import priorityScale from './priority-scale/index.js'
import requirementIdReused from './requirement-id-reused/index.js'
import requirementIdUnique from './requirement-id-unique/index.js'
import requirementModuleSplit from './requirement-module-split/index.js'
import reviewNotReproducible from './review-not-reproducible/index.js'
import reviewWithChange from './review-with-change/index.js'
import scheduleComposed from './schedule-composed/index.js'
import scheduleGuess from './schedule-guess/index.js'
import scheduleSum from './schedule-sum/index.js'
import scheduleWeekday from './schedule-weekday/index.js'
import scopeStated from './scope-stated/index.js'
import scriptMixed from './script-mixed/index.js'
import sectionNotEmpty from './section-not-empty/index.js'
import sectionRequired from './section-required/index.js'
import sectionUnique from './section-unique/index.js'
import stakeholdersRequired from './stakeholders-required/index.js'
import stakeholdersSignoff from './stakeholders-signoff/index.js'
import stakeholdersTriggered from './stakeholders-triggered/index.js'
import statusConsistent from './status-consistent/index.js'
import suppressionExpired from './suppression-expired/index.js'
import suppressionReason from './suppression-reason/index.js'
import termConsistent from './term-consistent/index.js'
import trackingFields from './tracking-fields/index.js'
import trackingRequired from './tracking-required/index.js'
import unknownRule from './unknown-rule/index.js'
import unloggedChange from './unlogged-change/index.js'
import unreviewedChange from './unreviewed-change/index.js'
import unusedSuppression from './unused-suppression/index.js'
import wordingOpenEnded from './wording-open-ended/index.js'
import wordingTemporal from './wording-temporal/index.js'
import wordingVague from './wording-vague/index.js'

export const rules: readonly Rule[] = [
  documentRecognized,
  goalRequired,
  flowRequired,
  priorityRequired,
  copyRequired,
  goalBeforeSolution,
  goalMeasurable,
  goalChain,
  goalPerRequirement,
  goalIsSolution,
  competitorsComplete,
  flowSourceValid,
  flowReachable,
  flowExceptions,
  flowImageExists,
  flowImageOnly,
  priorityEach,
  priorityScale,
  priorityInflation,
  priorityReason,
  requirementIdUnique,
  requirementModuleSplit,
  copySettled,
  copyEmptyCell,
  copyKeyUnique,
  copyErrorStates,
  copyConsistency,
  copyLength,
  stakeholdersRequired,
  stakeholdersTriggered,
  stakeholdersSignoff,
  scheduleComposed,
  scheduleSum,
  scheduleGuess,
  scheduleWeekday,
  launchPlan,
  trackingRequired,
  trackingFields,
  notificationsRequired,
  sectionRequired,
  sectionNotEmpty,
  sectionUnique,
  nearHeading,
  brokenEmphasis,
  noHiddenCharacters,
  noPlaceholder,
  openQuestions,
  frontMatter,
  statusConsistent,
  linksResolve,
  pageLogic,
  scopeStated,
  wordingVague,
  wordingOpenEnded,
  wordingTemporal,
  termConsistent,
  scriptMixed,
  unreviewedChange,
  unloggedChange,
  logWithoutChange,
  lateCompletion,
  copyFrozen,
  goalFrozen,
  priorityRaised,
  requirementIdReused,
  churnLimit,
  reviewWithChange,
  reviewNotReproducible,
  historyIncomplete,
  unknownRule,
  unusedSuppression,
  suppressionReason,
  suppressionExpired,
]
