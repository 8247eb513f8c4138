import {describe, expect, test} from 'vitest'
import {read} from '../helpers/read.js'

const texts = (body: string) => read(`# 退款優化\n\n${body}\n`).copy.map(({place, text, form}) => [place.line, text, form])

describe('is wording that was decided', () => {
  test('a quote under the word for it', () => {
    expect(texts('## 到帳說明\n\n結果頁要說清楚退款何時到帳。\n\n建議文案：\n\n> 退款會在七天內退回原付款方式，節日順延。')).toEqual([
      [9, '退款會在七天內退回原付款方式，節日順延。', 'quoted-list'],
    ])
  })

  test('a message under the word for its channel', () => {
    expect(texts('## 到帳提醒\n\n短信内容：\n\n> 您的退款已到账，请在订单页查看。')).toEqual([
      [7, '您的退款已到账，请在订单页查看。', 'quoted-list'],
    ])
  })

  test('lines that call what they say wording', () => {
    expect(texts('## 退款頁\n\n- 送出後文案：「退款申請已送出」\n- 逾時文案：「連線逾時，請再試」').map(([, text]) => text)).toEqual([
      '退款申請已送出',
      '連線逾時，請再試',
    ])
  })

  test('a table of languages beside a key', () => {
    expect(texts('## 退款頁\n\n| Key | 繁體中文 | English |\n|---|---|---|\n| refund.sent | 退款已送出 | Refund sent |')).toEqual([
      [7, '退款已送出', 'column'],
    ])
  })
})

describe('is none', () => {
  test.each([
    ['a quote beside something else', '## 退款頁\n\n退款規則：\n\n> 退款會在七天內退回原付款方式，節日順延。'],
    ['a single line in passing', '## 退款頁\n\n- 送出後文案：「退款申請已送出」'],
    ['a quote in the background', '## 背景\n\n客戶回覆內容：\n\n> 退款真的太慢了，等了整整兩週。'],
    ['words of two languages', '## 名詞解釋\n\n| 中文 | English |\n|---|---|\n| 退款 | Refund |'],
  ])('%s', (_, body) => {
    expect(texts(body)).toEqual([])
  })
})
