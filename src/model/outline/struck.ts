/** What is struck through is withdrawn: which rows, lines and headings are, for all that is written beside the struck words. */
import type {Row, Run} from '../types.js'

/** A number, an id or a box in front of what is struck. */
const countsOnly = /^\s*(?:\[[ x]\]\s*)?(?:\p{L}{0,8}[-_ ]?\d[\d.]{0,12}\s*)?(?:[:：.、)）]\s*)?$/iu
/** Behind it: a remark in brackets or after a dash, or a word that says what became of it. */
const remarksOnly =
  /^[\s\p{P}]*$|^\s*[(（【[][^()（）【】[\]]{0,80}[)）】\]][\s\p{P}]*$|^\s*[-–—]{1,2}\s?.{0,80}$|^[\s，,：:]*(?:已|移至|移到|取消|删除|刪除|作废|作廢|废弃|廢棄|不再|改到|removed\b|moved\b|dropped\b|cancell?ed\b|deleted\b|deprecated\b|descoped\b|postponed\b).{0,60}$/iu

/** The struck words of a line or a paragraph that says nothing else; null where something still stands. */
export function struckIn(runs: readonly Run[]): string | null {
  let struck = ''
  let before = ''
  let after = ''
  for (const {kind, text} of runs) {
    if (kind === 'image') return null
    if (kind === 'delete') {
      if (after.trim() !== '') return null
      struck += after + text
      after = ''
    } else if (kind === 'html') continue
    else if (struck === '') before += text
    else after += text
  }
  const withdrawn = struck.trim() !== '' && before.length <= 24 && after.length <= 100 && countsOnly.test(before) && remarksOnly.test(after)
  return withdrawn ? struck.trim() : null
}

/** The struck words of a row whose name is struck; of a table with two columns both cells, since one may stand against the other. */
export function struckRow({cells}: Row): string | null {
  const worded = cells.filter(({runs, inherited}) => !inherited && runs.some(({text}) => text.trim() !== ''))
  const named = worded.filter(
    ({runs}) =>
      !countsOnly.test(
        runs
          .map(({text}) => text)
          .join('')
          .slice(0, 40),
      ),
  )
  const decisive = cells.length <= 2 ? worded : named.length > 0 ? named.slice(0, 1) : worded
  if (decisive.length === 0) return null
  const words = decisive.map(({runs}) => struckIn(runs))
  return words.every((word) => word !== null) ? words.join(' | ') : null
}
