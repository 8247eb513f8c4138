import {defineRule} from '../../src/define-rule.js'
import {frontMatterText} from '../../src/model/front-matter.js'
import {labelsIn} from '../../src/model/labels.js'
import {reportSection} from '../../src/section-answer.js'
import {words} from './messages.js'

const people =
  /负责人|产品经理|产品负责|项目经理|开发|研发|前端|后端|设计师|设计|测试|评审人|审批人|干系人|相关方|owner|product manager|engineer|developer|designer|reviewer|approver|stakeholder|^pm$|^qa$|team|contributor/u

export default defineRule(
  {
    id: 'stakeholders-required',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    fix: 'scaffold',
    since: '0.1.0',
  },
  (prd, world) => {
    const inFrontMatter = frontMatterText(prd.frontMatter, 'reviewers', 'owners', 'owner', 'stakeholders', 'approvers', 'team') !== null
    const named = labelsIn(prd).some(({folded, value, section}) => {
      // 「開發：10 天」 is work to be done, and names nobody.
      return people.test(folded) && /^\s*[^\s\d]/u.test(value) && !section?.roles.includes('schedule')
    })
    const reviewed = prd.sections.some(({roles, empty}) => roles.includes('review') && !empty)
    reportSection(prd, world, 'stakeholders', inFrontMatter || named || reviewed)
  },
)
