import {describe, expect, test} from 'vitest'
import {readOutline} from '../../src/model/outline.js'
import type {Aliases} from '../../src/model/prd.js'
import {likelihoods, packModel, unpackModel} from '../../src/model/roles/linear-model.js'
import {readTitleWords} from '../../src/model/roles/read-title.js'
import {roles} from '../../src/model/types.js'
import {roleNames} from '../../src/model/vocabulary/role-names.js'
import {parseMarkdown} from '../../src/syntax.js'

const sectionsOf = (source: string, aliases: Aliases = {}) => readOutline(parseMarkdown(source), aliases).sections
/** The roles of a section of a small refund document, by its title. */
const rolesOf = (title: string, body = '退款三天內到帳，見下。') =>
  sectionsOf(`# 退款優化\n\n## ${title}\n\n${body}\n\n## 其他\n\n無\n`)[1]!.roles
const opens = (source: string) => sectionsOf(source).map(({title, opens}) => [title, ...opens])

describe('titles', () => {
  test.each([
    ['目標', ['goal']],
    ['一、產品目標', ['goal']],
    ['🎯 1. 项目目标 (Objectives)', ['goal']],
    ['核心业务目标说明', ['goal']],
    ['Goals', ['goal']],
    ['2. Business objectives', ['goal']],
    ['背景與目標', ['background', 'goal']],
    ['Background & Goals', ['background', 'goal']],
    ['流程圖', ['flow']],
    ['退款業務流程圖', ['flow']],
    ['優先順序', ['priority']],
    ['需求優先級（P0-P2）', ['priority']],
    ['文案清單', ['copy']],
    ['驗收標準', ['acceptance']],
    ['非功能需求', ['nonfunctional']],
    ['数据埋点', ['tracking']],
    ['通知節點', ['notifications']],
    ['里程碑計畫', ['schedule']],
    ['灰度发布方案', ['launch']],
    ['待確認問題', ['questions']],
    ['修訂記錄', ['changelog']],
    ['名詞解釋', ['glossary']],
    ['目标 / Goals', ['goal']],
    ['成功指標', ['metrics']],
    ['競品分析', ['competitors']],
  ])('%s is %j', (title, expected) => expect(rolesOf(title)).toEqual(expected))

  test.each([
    ['目標用戶', ['users']],
    ['目标用户画像', ['users']],
    ['非目標', ['scope']],
    ['Non-goals', ['scope']],
    ['目標範圍', ['scope']],
  ])('%s looks like a goal and is %j', (title, expected) => expect(rolesOf(title)).toEqual(expected))

  test.each(['編寫目的', '文檔目的', '文件說明', '產品概述', '目錄', 'Overview', 'Table of contents'])('%s has no role', (title) => {
    expect(rolesOf(title, '本文件供研發與測試閱讀。')).toEqual([])
  })

  test('審批流程 of a requirement and 優先級 as the logic of the product belong to the requirements', () => {
    const source =
      '# 退款優化\n\n## 功能需求\n\n### 客服排隊優先級規則\n\n會員先接。\n\n### 退款入口\n\n在訂單頁。\n\n### 退款進度\n\n三個狀態。\n'
    expect(sectionsOf(source).flatMap(({opens}) => opens)).toEqual(['requirements'])
  })

  test('版本 of the document is its change log, a version of the product is not', () => {
    expect(rolesOf('版本記錄', '| 版本 | 日期 | 修改人 |\n| - | - | - |\n| 1.0 | 2026-03-02 | 林 |')).toEqual(['changelog'])
    expect(rolesOf('版本功能差異', '- 免費版：原路退款\n- 付費版：即時退款')).not.toContain('changelog')
  })

  test.each([
    ['目的', 'goal'],
    ['機能要件', 'requirements'],
    ['非機能要件', 'nonfunctional'],
    ['スコープ外', 'scope'],
    ['画面遷移', 'flow'],
    ['受け入れ条件', 'acceptance'],
    ['変更履歴', 'changelog'],
    ['목표', 'goal'],
    ['기능 요구사항', 'requirements'],
    ['사용자 흐름', 'flow'],
    ['우선순위', 'priority'],
    ['변경 이력', 'changelog'],
  ])('%s, in Japanese or Korean, is %s', (title, role) => expect(rolesOf(title)).toEqual([role]))

  test('the last word of a title decides, unless the words before it are joined to it as equals', () => {
    const words = (title: string) =>
      readTitleWords(title, new Map())
        .parts.filter(({match}) => match === 'exact' || match === 'composed')
        .map(({meaning}) => meaning)
    expect(words('背景与目标')).toEqual(['background', 'goal'])
    expect(words('资源与预算助手')).toEqual([])
    expect(words('安全与合规')).toEqual(['nonfunctional'])
  })
  test.each([
    ['MVP 範圍 — 已完成', ['scope']],
    ['MVP scope (v0.1) — done', ['scope']],
    ['專案範疇 (Scope)', ['scope']],
    ['退款指南針 (Goals)', ['goal']],
    ['北極星 KPI', ['metrics']],
    ['用戶的特點', ['users']],
    ['Hors périmètre', ['scope']],
    ['Objetivos', ['goal']],
    ['Nichtfunktionale Anforderungen', ['nonfunctional']],
  ])('%s is read past its remark, its translation, its spaces and its language', (title, expected) => {
    expect(rolesOf(title)).toEqual(expected)
  })

  test('a purpose that is the document’s own is no goal', () => {
    expect(rolesOf('目的', '縮短退款到帳的時間。')).toEqual(['goal'])
    const inside = (body: string) => opens(`# 退款\n\n## 1. 引言\n\n### 1.1 目的\n\n${body}\n\n## 2. 功能需求\n\n退。\n`)[2]
    expect(inside('本文檔描述退款系統的功能與性能需求，供開發與測試人員閱讀。')).toEqual(['1.1 目的'])
  })
})

describe('surroundings and content', () => {
  test('a section of its parent’s role is not opened again, one of another role is', () => {
    expect(
      opens('# 退款\n\n## 功能需求\n\n### 功能清單\n\n- 退款\n\n### 埋點\n\n| 事件 | 觸發 |\n| - | - |\n| refund_click | 點擊 |\n'),
    ).toEqual([['退款'], ['功能需求', 'requirements'], ['功能清單'], ['埋點', 'tracking']])
  })

  test('what only subdivides has the roles of its parent and opens none', () => {
    const [, , child] = sectionsOf('# 退款\n\n## 功能需求\n\n### 退款入口\n\n在訂單頁。\n\n### 退款進度\n\n三個狀態。\n')
    expect(child).toMatchObject({title: '退款入口', roles: ['requirements'], opens: []})
  })

  test('the title of the document has no role', () => {
    expect(sectionsOf('# 退款需求文档\n\n## 目标\n\n三天到账。\n')[0]).toMatchObject({isTitle: true, roles: [], opens: []})
  })
})

describe('how sure', () => {
  test('a plain name is certain and says why', () => {
    const [, goal] = sectionsOf('# 退款\n\n## 目標\n\n- 三天內到帳的比例達 95%\n\n## 流程\n\n1. 申請\n')
    expect(goal!.readings).toMatchObject([{role: 'goal', confidence: 'certain'}])
    expect(goal!.readings[0]!.evidence.map(({because}) => because).join(' ')).toContain('goal')
    expect(goal!.readings[0]!.evidence.every(({weight}) => weight > 0)).toBe(true)
  })

  test('another role inside a section is at best likely', () => {
    const inner = sectionsOf('# 退款\n\n## 功能需求\n\n### 流程\n\n1. 申請\n2. 到帳\n').find(({title}) => title === '流程')
    for (const {confidence} of inner!.readings) expect(confidence).toBe('likely')
  })

  test('names from the configuration win and are certain', () => {
    const [, own] = sectionsOf('# 退款\n\n## 為什麼要退\n\n客訴太多。\n\n## 名詞解釋\n\n無\n', {goal: ['為什麼要退'], glossary: []})
    expect(own).toMatchObject({roles: ['goal'], opens: ['goal'], readings: [{role: 'goal', confidence: 'certain'}]})
  })
})

test('no two roles have the same name in one language', () => {
  const owners = new Map<string, string[]>()
  for (const role of roles) {
    for (const [language, words] of Object.entries(roleNames[role])) {
      for (const word of new Set(words.split('|'))) owners.set(`${language} ${word}`, [...(owners.get(`${language} ${word}`) ?? []), role])
    }
  }
  expect([...owners].filter(([, of]) => of.length > 1)).toEqual([])
})

test('a packed model says what it said before', () => {
  const votes = new Map<string, [number, number][]>([
    [
      'title:目标',
      [
        [0, 1.2],
        [1, -0.6],
      ],
    ],
    ['quiet', [[1, 0.01]]],
  ])
  const model = {labels: ['goal', 'none'], votes}
  const unpacked = unpackModel(packModel(model, 0.1, 0.05))
  expect(unpacked.votes.get('quiet')).toBeUndefined()
  expect([...likelihoods(unpacked, ['title:目标'])]).toEqual(
    [...likelihoods(model, ['title:目标'])].map((value) => expect.closeTo(value, 5)),
  )
})
