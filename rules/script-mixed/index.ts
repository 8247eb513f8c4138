import {defineRule} from '../../src/define-rule.js'
import {simplifiedOnly, traditionalOnly} from '../../src/model/data/one-script.js'
import type {Prd} from '../../src/model/types.js'
import {say} from '../../src/words.js'
import {simplifiedName, traditionalName, words} from './messages.js'

export default defineRule(
  {
    id: 'script-mixed',
    ...words,
    tier: 1,
    severity: {draft: null, 'in-review': 'info', approved: 'warning'},
    defaults: {atLeast: 3},
    since: '0.1.0',
  },
  (prd, {options, language, report}) => {
    if (prd.language !== 'zh-Hant' && prd.language !== 'zh-Hans') return
    const foreign = prd.language === 'zh-Hant' ? readSets().simplified : readSets().traditional
    const found = new Map<string, Prd['blocks'][number]>()
    for (const block of prd.blocks) {
      if (block.kind === 'code' || block.quoted || block.section?.roles.includes('copy')) continue
      for (const {kind, text} of block.runs) {
        if (kind === 'code' || kind === 'link' || kind === 'html') continue
        for (const character of text) if (foreign.has(character) && !found.has(character)) found.set(character, block)
      }
    }

    if (found.size < options.atLeast) return
    const script = say(prd.language === 'zh-Hant' ? simplifiedName : traditionalName, language)
    const characters = [...found.keys()].slice(0, 8).join('')
    report({message: 'mixed', args: {script, characters}, place: [...found.values()][0]!.place, actual: characters})
  },
)

let sets: {readonly traditional: ReadonlySet<string>; readonly simplified: ReadonlySet<string>} | undefined

function readSets() {
  sets ??= {traditional: new Set(traditionalOnly), simplified: new Set(simplifiedOnly)}
  return sets
}
