import {expect, test} from 'vitest'
import {fold, foldScript, foldTitle, splitNumbering} from '../../src/model/folding.js'
import {knownNames} from '../../src/model/roles/read-title.js'

test.each([
  ['一、背景與目標：', '背景与目标'],
  ['（一）目标', '目标'],
  ['1.2 项目目标', '项目目标'],
  ['1.2目标', '目标'],
  ['1.1.1. 目标', '目标'],
  ['第3章 需求', '需求'],
  ['第 3 章：需求', '需求'],
  ['①目标', '目标'],
  ['⑴ 目標', '目标'],
  ['1️⃣ 目标', '目标'],
  ['Chapter 2: Goals', 'goals'],
  ['II. Goals', 'goals'],
  ['📌 目標', '目标'],
  ['🎯 1. Goals & Success Metrics ✨', 'goals & success metrics'],
  ['【目標】', '目标'],
  ['３．退款流程', '退款流程'],
  ['目　標', '目 标'],
])('the number and the decoration of %s are no part of it', (title, folded) => {
  expect(foldTitle(title)).toBe(folded)
})

test.each(['2025 年目標', '3D 效果', 'P0 需求', '2.0 版本规划', '一期目标', '十大目标', '三端同步', 'A/B 测试', 'i18n', '5G 方案'])(
  '%s has no number before it',
  (title) => expect(splitNumbering(title).number).toBeNull(),
)

test.each([['目\u200b標'], ['目\ufe00標'], ['\u2f6c標'], ['目標\u{e0041}'], ['目\u00ad標'], ['\u202e目標\u202c']])(
  'what cannot be seen does not hide a word: %j',
  (title) => expect(foldTitle(title)).toBe('目标'),
)

test('Taiwan words fold into mainland ones', () => {
  expect(fold('使用者與專案計畫')).toBe(fold('用户与项目计划'))
  expect(fold('優先順序')).toBe(fold('优先级'))
})

test('characters fold one by one, so that a word never becomes another', () => {
  expect(foldScript('核心功能')).toBe('核心功能')
  expect(foldScript('後台頁面裡的優惠')).toBe('后台页面里的优惠')
  expect(foldScript(foldScript('乾隆著作'))).toBe(foldScript('乾隆著作'))
})

test('a text of one long line folds in time that grows with it', () => {
  const time = (size: number) => {
    const start = process.cpuUsage().user
    foldTitle('（'.repeat(size))
    foldTitle('目標 '.repeat(size))
    foldTitle(`${' '.repeat(size)}{#x`)
    return process.cpuUsage().user - start
  }
  time(1000)
  expect(time(200_000)).toBeLessThan(1_000_000)
})

test('every name of a section is found as it is folded', () => {
  const names = [...knownNames().keys()]
  expect(names.length).toBeGreaterThan(1500)
  expect(names.filter((name) => fold(name) !== name)).toEqual([])
})
