import {defineRule} from '../../src/define-rule.js'
import type {Section} from '../../src/model/types.js'
import {words} from './messages.js'

export default defineRule(
  {
    id: 'near-heading',
    ...words,
    tier: 1,
    severity: {draft: 'warning', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    fix: 'safe',
    since: '0.1.0',
  },
  (prd, {report, source, offsetAt}) => {
    const near = prd.sections.filter((section) => section.near !== false)

    for (const section of near) {
      if (section.near !== 'no-space' && section.near !== 'full-width-hash') continue
      const {title, place} = section
      const start = offsetAt(place.line, place.column)
      const marks = /^[#＃]{1,6}[ \t\u3000]*/u.exec(source.slice(start, start + 20))?.[0] ?? ''
      const text = `${'#'.repeat(marks.replace(/[^#＃]/gu, '').length)} `
      const message = section.near === 'no-space' ? 'space' : 'width'
      const fix = marks === '' ? {} : {fix: {start, end: start + marks.length, text}}
      report({message, args: {title, expected: text + title}, place, ...fix})
    }

    // Teams that write all their headings so have one habit, not forty faults.
    const bold = near.filter((section) => section.near === 'bold' && section.opens.length > 0 && !isLabel(section))
    const other = near.filter((section) => isOther(section) && section.opens.length > 0)
    for (const [sections, one, several] of [
      [bold, 'bold', 'bolds'],
      [other, 'form', 'forms'],
    ] as const) {
      const [first] = sections
      if (!first) continue
      const args = {title: first.title, count: sections.length, expected: `${'#'.repeat(Math.max(2, first.depth))} ${first.title}`}
      report({message: sections.length === 1 ? one : several, args, place: first.place, atMost: 'warning'})
    }
  },
)

function isOther({near}: Section): boolean {
  return near === 'bracket' || near === 'numbered'
}

/** `**驗收標準：**` may be the label of what follows as well as its heading. */
function isLabel({title}: Section): boolean {
  return /[:：]\s*$/u.test(title)
}
