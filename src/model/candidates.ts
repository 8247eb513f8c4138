/** Sections that could be meant for a core role that a document lacks. */
import type {Candidate, CoreRole, Prd} from './types.js'

/** A candidate is near by its name: a section that merely could hold the answer is none. */
const nearWords: Readonly<Record<CoreRole, RegExp>> = {
  goal: /^(?!.*(?:编写|文档|文件|撰写|本文)目的).*(?:目标|目的|价值|愿景|使命|意义|收益|期望|goal|objective|\baims?\b|purpose(?! of (?:this|the) doc)|vision|value|outcome|ゴール|목표|목적)/u,
  flow: /流程|链路|旅程|流转|flow|process|journey|walkthrough|sequence|フロー|흐름|플로우/u,
  priority: /优先|重要|紧急|必须(?:有|做|实现)|priorit|moscow|\bmust\b|\bmvp\b|우선/u,
  copy: /文案|文言|话术|提示语|措辞|用字|microcopy|\b(?:ui |ux )?copy\b|wording|\bui (?:texts?|strings)\b|문구/u,
}

/** Sections that could be meant for a core role but are not named so: the best three of each missing one. */
export function readCandidates(prd: Prd): readonly Candidate[] {
  const {goal, flow, priority, copy} = prd.core
  const missing: CoreRole[] = []
  if (!goal.present) missing.push('goal')
  if (!flow.section) missing.push('flow')
  if (!priority.present) missing.push('priority')
  if (!copy.present) missing.push('copy')
  return missing.flatMap((role) =>
    prd.sections
      .filter(
        (section) => !section.isTitle && !section.empty && !section.roles.includes('changelog') && nearWords[role].test(section.folded),
      )
      .slice(0, 3)
      .map(({place, title}) => ({role, line: place.line, title})),
  )
}
