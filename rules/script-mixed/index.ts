import {defineRule} from '../../src/define-rule.js'
import {from, to} from '../../src/model/data/script-table.js'
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
    const foreign = prd.language === 'zh-Hant' ? simplifiedOnly() : traditionalOnly()
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

let sets: {traditional: Set<string>; simplified: Set<string>} | undefined

/** Characters that only one script uses. Those that stand in both (后 里 干 台) prove nothing. */
function readSets() {
  if (sets) return sets
  const traditional = new Set(from)
  // A Simplified character that is also written in Traditional texts has itself among its sources there; the short list is those.
  const both = new Set(
    '后里面干只台系回向丑才冲出丰谷刮胡划几家据卷克夸困累了蒙范仆千秋曲舍术松体涂万咸余郁御云沄症致制种周准借么吊表板采吃当斗发复姜尽卤朴签确升苏坛团弦须叶佣游愿岳赞脏占折征志筑着托岩布凶雇群床峰嘆胜线辟腌卜虫党灯坝极价桩据个与迹郄帘恶合注哄谣欲游于占尸舍凄溪杠扎斤沈晒温',
  )
  const simplified = new Set([...to].filter((character) => !traditional.has(character) && !both.has(character)))
  sets = {traditional, simplified}
  return sets
}

function traditionalOnly(): ReadonlySet<string> {
  return readSets().traditional
}

function simplifiedOnly(): ReadonlySet<string> {
  return readSets().simplified
}
