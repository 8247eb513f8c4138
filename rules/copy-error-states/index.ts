import {defineRule} from '../../src/define-rule.js'
import type {Place, Prd} from '../../src/model/types.js'
import {passagesOf} from '../../src/passages.js'
import {words} from './messages.js'

interface State {
  readonly kind: 'failure' | 'nothing' | 'denied'
  readonly named: RegExp
  /** What a text for the state, or the name of its scene, is likely to say. */
  readonly told: RegExp
}

const states: readonly State[] = [
  {
    kind: 'failure',
    named: /失[败敗]|[错錯][误誤]|[异異]常|[超逾][时時]|拒[绝絕]|不通[过過]|fail|error|denied|reject|timeout|declined/iu,
    told: /失[败敗]|[错錯][误誤]|[异異]常|[无無]法|不能|未能|未成功|[超逾][时時]|抱歉|[对對]不起|重[试試]|再[试試]|稍[后後]|拒[绝絕]|不通[过過]|未通[过過]|fail|error|sorry|can['’]?t|cannot|could ?n[o'’]t|unable|try again|declined|denied|wrong|invalid|rejected/iu,
  },
  {
    kind: 'nothing',
    named: /空[状狀][态態]|[无無][数資][据料]|[没沒]有[数資][据料]|empty state|no (?:data|results?)\b/iu,
    told: /[暂暫][无無]|[尚還还][无無沒没未]|[没沒]有|空|\bno\b|none|nothing|empty|yet/iu,
  },
  {
    kind: 'denied',
    named: /[无無][权權]限|[没沒]有[权權]限|[权權]限不足|no permission|not permitted|unauthori[sz]ed|forbidden/iu,
    told: /[权權]限|[无無]法[查存]|permission|cannot|can['’]t|not allowed|access|sign in|log in/iu,
  },
]

export default defineRule(
  {
    id: 'copy-error-states',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {},
    since: '0.1.0',
  },
  (prd, {report}) => {
    // Without any copy, copy-required has spoken.
    if (prd.copy.length === 0) return
    const said = prd.copy.map(({key, text}) => `${key ?? ''} ${text}`).join('\n')
    for (const {kind, named, told} of states) {
      const found = told.test(said) ? null : placeNaming(prd, named)
      if (found) report({message: kind, args: {label: found.text.slice(0, 40)}, place: found.place})
    }
  },
)

/** Where a flow, or the logic of a page, names a state; words in quotation marks are its copy. */
function placeNaming(prd: Prd, named: RegExp): {readonly text: string; readonly place: Place} | null {
  const isOpen = (text: string) => named.test(text) && !/[「“"『]/u.test(text)
  for (const {nodes, edges, place} of prd.flows) {
    const part = [...nodes, ...edges].find(({label}) => isOpen(label))
    if (part) return {text: part.label, place: part.line > 0 ? {line: part.line, column: 1, endLine: part.line, endColumn: 1} : place}
  }
  const logic = passagesOf(prd).find(
    ({section, text}) => section?.roles.includes('interface') && !section.roles.includes('copy') && isOpen(text),
  )
  return logic ? {text: logic.text.trim(), place: logic.place} : null
}
