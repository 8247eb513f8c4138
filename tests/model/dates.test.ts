import {describe, expect, test} from 'vitest'
import {datesIn, durationsIn, firstIsoDate, weekdayOfIso} from '../../src/model/dates.js'

describe('dates', () => {
  test.each([
    ['2026-03-02', '2026-03-02'],
    ['2026/3/2 上線', '2026-03-02'],
    ['2026年3月2日', '2026-03-02'],
    ['2026.03.02', '2026-03-02'],
    ['20260302', '2026-03-02'],
    ['民國 115 年 3 月 2 日', '2026-03-02'],
    ['March 2, 2026', '2026-03-02'],
    ['2nd Mar 2026', '2026-03-02'],
    ['2026 年 3 月', '2026-03'],
    ['2026年', '2026'],
  ])('%s', (text, iso) => {
    expect(datesIn(text).map((date) => date.iso)).toEqual([iso])
  })

  test.each(['2.10.3', 'v2026', '第 3 版', '10:30', '订单 12026030212'])('%s is none', (text) => {
    expect(datesIn(text)).toEqual([])
  })

  test('A date that no calendar has is told', () => {
    expect(datesIn('2026-02-30')).toMatchObject([{exists: false, iso: null}])
    expect(datesIn('2026-13-45')).toMatchObject([{exists: false, iso: null}])
    expect(datesIn('2月29日')).toMatchObject([{exists: true, iso: null, month: 2, day: 29}])
  })

  test('The weekday beside it', () => {
    expect(datesIn('2026-03-02（週一）上線')).toMatchObject([{weekday: 1}])
    expect(datesIn('2026-03-02 (Tue)')).toMatchObject([{weekday: 2}])
    expect(weekdayOfIso('2026-03-02')).toBe(1)
  })

  test('The first full date of a text', () => {
    expect(firstIsoDate('2026年計畫，2026-03-02 上線')).toBe('2026-03-02')
    expect(firstIsoDate('盡快')).toBeNull()
  })
})

describe('durations', () => {
  test.each([
    ['開發 5 天', 5, 'day'],
    ['3 個工作日', 3, 'workday'],
    ['2.5 人日', 2.5, 'person-day'],
    ['兩週', 2, 'week'],
    ['半個月', 0.5, 'month'],
    ['3 weeks', 3, 'week'],
    ['24h', 24, 'hour'],
  ])('%s', (text, value, unit) => {
    expect(durationsIn(text)).toMatchObject([{value, unit}])
  })

  test.each(['2026年3月2日', '第 3 週', '3月', '5 days2'])('%s is none', (text) => {
    expect(durationsIn(text)).toEqual([])
  })
})
