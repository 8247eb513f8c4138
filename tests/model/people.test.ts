import {describe, expect, test} from 'vitest'
import {channelsIn} from '../../src/model/notifications.js'
import {read, readWhole} from '../helpers/read.js'

describe('people', () => {
  test('A table of stakeholders, with who has signed', () => {
    const {people} = read(
      '# 退款\n\n## 相關方\n\n| 團隊 | 負責人 | 簽核 |\n|---|---|---|\n| 風控 | 王小明、陳美 | 已確認 |\n| 法務 | | |\n',
    )
    expect(people.map(({name, team, signoff}) => [name, team, signoff])).toEqual([
      ['王小明', '風控', '已確認'],
      ['陳美', '風控', '已確認'],
      [null, '法務', null],
    ])
  })

  test('Labelled lines and the front matter', async () => {
    const {people} = await readWhole('---\nreviewers: [吳佳]\n---\n\n# 退款\n\n- 產品經理：王小明\n- 測試：待定\n')
    expect(people.map(({name, team}) => [name, team])).toEqual([
      ['吳佳', 'reviewers'],
      ['王小明', '產品經理'],
    ])
  })

  test('Users of the product are none', () => {
    expect(read('# 退款\n\n## 使用者角色\n\n| 角色 | 姓名 |\n|---|---|\n| 買家 | 小美 |\n').people).toEqual([])
  })
})

test('Tracking events of tables and lists', () => {
  const {tracking} = read(
    '# 退款\n\n## 埋點\n\n| 事件名 | 觸發時機 | 參數 |\n|---|---|---|\n| refund_submit | 點擊送出 | amount |\n\n- `refund_done`：到帳時\n',
  )
  expect(tracking.map(({name, trigger, parameters}) => [name, trigger, parameters])).toEqual([
    ['refund_submit', '點擊送出', 'amount'],
    ['refund_done', '到帳時', null],
  ])
})

describe('notifications', () => {
  test('When, by what, with which words', () => {
    const {notifications} = read(
      '# 退款\n\n## 通知節點\n\n| 觸發節點 | 渠道 | 文案 | 接收人 |\n|---|---|---|---|\n| 退款到帳 | 簡訊、推播 | 退款已到帳 | 買家 |\n',
    )
    expect(notifications).toMatchObject([{when: '退款到帳', channels: ['sms', 'push'], text: '退款已到帳', audience: '買家'}])
  })

  test('Channels by their names', () => {
    expect(channelsIn('Email and in-app banner')).toEqual(['email', 'in-app'])
    expect(channelsIn('退款規則')).toEqual([])
  })
})
