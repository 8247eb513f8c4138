import {describe, expect, test} from 'vitest'
import {inspectionOf, roleReasonsOf} from '../../src/engine/inspect.js'
import type {MessageLanguage} from '../../src/model/types.js'
import {reportInspectText} from '../../src/reporters/inspect-text.js'
import {createPaint} from '../../src/reporters/paint.js'
import {sayReasons} from '../../src/reporters/role-reasons.js'
import {read} from '../helpers/read.js'

const source = '# 退款\n\n## 目標\n\n讓退款更快。\n\n## 功能需求\n\n- R1 申請退款\n'

function report(language: MessageLanguage, why: boolean): string {
  const prd = read(source)
  return reportInspectText([inspectionOf(prd, 'refund.md')], {
    language,
    paint: createPaint(false),
    reasons: why ? [roleReasonsOf(prd)] : [],
  })
}

describe('inspect as text', () => {
  test('What is missing comes first, in words', () => {
    const lines = report('zh-Hant', false).split('\n')
    expect(lines[1]).toBe('還缺：流程圖、優先級、文案')
    expect(lines[2]).toContain('沒有數字')
  })

  test('A role that comes from the enclosing section says so, and a role is not explained by two characters of a title', () => {
    expect(sayReasons(['in:requirements'], 'zh-Hant')).toEqual(['它在「功能需求」章節裡'])
    expect(sayReasons(['word:能需', 'telling:requirements', 'start:退款'], 'en')).toEqual(['its title ends in a word for Requirements'])
    expect(sayReasons(['word:能需'], 'en')).toHaveLength(1)
    const prd = read('# 退款\n\n## 功能需求\n\n### 信用卡\n\n三天內到帳。\n')
    expect(roleReasonsOf(prd).get(5)).toEqual([{role: 'requirements', because: ['in:requirements']}])
  })

  test('Why is told where it is asked for', () => {
    expect(report('zh-Hant', true)).toContain('目標 ← 標題就是「目標」的說法')
    expect(report('en', true)).toContain('Goal ← its title is a name for Goal')
    expect(report('zh-Hant', false)).not.toContain('←')
  })
})

test.each(['zh-Hant', 'zh-Hans', 'en'] as const)('No name of a feature reaches people in %s', (language) => {
  const features = [
    'rule:open:goal',
    'alone-exact:goal',
    'column:優先級',
    'clue:date',
    'first:code-none',
    'order:2',
    'risks>goal-named',
    'bare',
  ]
  for (const said of sayReasons(features, language)) expect(said).not.toMatch(/[:>]|exact|clue|undefined|\{it\}/)
})
