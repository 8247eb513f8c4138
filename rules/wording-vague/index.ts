import {defineRule} from '../../src/define-rule.js'
import {passagesOf, requirementPassages, withoutQuoted} from '../../src/passages.js'
import {words} from './messages.js'

const vague: readonly string[] = [
  ...[
    '合理',
    '适当',
    '適當',
    '酌情',
    '视情况',
    '視情況',
    '尽可能',
    '盡可能',
    '儘可能',
    '尽量',
    '盡量',
    '儘量',
    '人性化',
    '大概',
    '大致上',
    '友好的',
    '用户友好',
    '若干',
  ],
  ...[
    'appropriate',
    'appropriately',
    'user-friendly',
    'user friendly',
    'if possible',
    'where possible',
    'as needed',
    'reasonable',
    'adequate',
    'seamless',
    'seamlessly',
  ],
]

export default defineRule(
  {
    id: 'wording-vague',
    ...words,
    tier: 2,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {add: [] as readonly string[], remove: [] as readonly string[]},
    since: '0.1.0',
  },
  (prd, {options, report}) => {
    const wanted = [...vague, ...options.add].filter((word) => !options.remove.includes(word))
    const binding = new Set(requirementPassages(prd))
    for (const passage of passagesOf(prd)) {
      const text = withoutQuoted(passage.text)
      // A sentence with a number has said what it means.
      if (!binding.has(passage) || /\d/u.test(text)) continue
      const found = wanted.find((word) => stands(word, text))
      if (found !== undefined) report({message: 'vague', args: {text: found}, place: passage.place, actual: found})
    }
  },
)

function stands(word: string, text: string): boolean {
  const index = text.toLowerCase().indexOf(word.toLowerCase())
  if (index < 0) return false
  if (!/^[a-z]/iu.test(word)) return text[index - 1] !== '不'
  return !/[a-z]/iu.test(text[index - 1] ?? ' ') && !/[a-z]/iu.test(text[index + word.length] ?? ' ')
}
