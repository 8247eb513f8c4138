import {defineRule} from '../../src/define-rule.js'
import {columnOf, isBlank, rowsWithWords} from '../../src/model/columns.js'
import {fold} from '../../src/model/folding.js'
import type {Block, Section} from '../../src/model/types.js'
import {words} from './messages.js'

const answerColumn = /^(?:结论|答复|回复|答案|决议|解决方案|处理结果|结果|answers?|resolution|decision|conclusion|outcome)$/u
const stateColumn = /^(?:状态|进度|status|state)$/u
/** `问题` alone may be the problem that the product solves, or one that users were asked. */
const stillOpen = /待|未[决定解确]|疑问|悬而|开放|open|tbd|unresolved|pending|to be (?:confirmed|decided)|需要?(?:确认|讨论)/u
const settled =
  /已(?:解决|确认|关闭|决定|定|答复|完成)|结论|(?:^|[\s(（])答[:：]|决定[:：]|closed|resolved|done|answered|decided|decision:|answer:|→|✅|✓|☑/iu

export default defineRule(
  {
    id: 'open-questions',
    ...words,
    tier: 1,
    severity: {draft: 'info', 'in-review': 'warning', approved: 'error'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    for (const section of prd.sections) {
      if (!section.opens.includes('questions') || section.opens.length > 1 || !stillOpen.test(fold(section.title))) continue
      const open = [...openRows(section), ...openItems(section.own)]
      if (open.length === 0) continue
      const args = {title: section.title, count: open.length, first: open[0]!.slice(0, 40)}
      report({message: 'open', args, place: section.place})
    }
  },
)

function openRows({own}: Section): string[] {
  return own.flatMap(({table}) => {
    const column = table ? Math.max(columnOf(table, answerColumn), columnOf(table, stateColumn)) : -1
    if (!table || column < 0) return []
    const [answers, states] = [columnOf(table, answerColumn), columnOf(table, stateColumn)]
    const open = rowsWithWords(table).filter(({cells}) => {
      if (answers >= 0) return isBlank(cells[answers])
      return !settled.test(fold(cells[states]?.text ?? ''))
    })
    return open.map(({cells}) => cells.find((cell, index) => index !== answers && cell.text.length > 4)?.text ?? cells[0]?.text ?? '')
  })
}

/** Items without a ticked box, an answer in words, or anything below them. */
function openItems(own: readonly Block[]): string[] {
  return own
    .filter((block, index) => block.kind === 'item' && block.depth === 1 && block.checked !== true && (own[index + 1]?.depth ?? 0) <= 1)
    .filter(({text, runs}) => !settled.test(fold(text)) && !runs.some(({kind}) => kind === 'delete'))
    .map(({text}) => text)
}
