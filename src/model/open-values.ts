/** Values that are left open: `TBD`, `待补充`, `??`. */
import {fold} from './folding.js'
import {openPattern, openValues} from './vocabulary/placeholder-words.js'

/** Whether a whole value is left open: `TBD`, `待补充`, `[待填写]`, `xxx`, `??`. */
export function isOpenValue(value: string, states = false): boolean {
  const folded = fold(value.slice(0, 60))
    .replace(/^[\s*_`~[(【<「{]+/u, '')
    .replace(/[\s*_`~\])】>」}。.!！…:：]{1,20}$/u, '')
  if (folded === '') return /^[?？]{2,}$/.test(value.trim())
  if (openValues.has(folded) || /^(?:x{2,}|y{3,}|\?{2,}|？{2,}|_{3,})$/.test(folded)) return true
  const pattern = openPattern.exec(folded)
  if (pattern) return !(states && pattern[2])
  const [head, ...rest] = folded.split(/[\s(（,，:：;；/-]+/, 2)
  return rest.length > 0 && folded.length <= 40 && /^(?:tbd|tbc|tba|待定|待补充|待填写)$/.test(head!)
}
