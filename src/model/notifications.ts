/** When the product speaks up by itself: the rows and items of the notification sections. */
import {columnOf} from './columns.js'
import {labelOf, linesIn} from './labels.js'
import type {Notification, NotificationChannel, Prd, Table} from './types.js'

const whenColumn = /触发|节点|时机|场景|事件|条件|when|trigger|event|タイミング|시점|조건/u
const channelColumn = /渠道|方式|形式|类型|通道|channel|type|via|medium|チャネル|채널/u
const textColumn = /文案|内容|模板|话术|text|copy|message|content|body|文言|문구|내용/u
const audienceColumn = /对象|接收|收件|受众|通知人|recipient|audience|to$|who|宛先|수신/u

const channels: readonly (readonly [NotificationChannel, RegExp])[] = [
  ['sms', /短信|簡訊|简讯|\bsms\b|text message|문자/iu],
  ['email', /邮件|郵件|电子邮箱|信箱|\be-?mail\b|メール|이메일|메일/iu],
  ['push', /推送|推播|\bpush\b|プッシュ|푸시/iu],
  ['in-app', /站内信|站內信|站内|站內|应用内|應用內|弹窗|彈窗|消息中心|红点|in-?app|inbox|banner|toast|アプリ内|앱 ?내/iu],
  ['chat', /微信|企业微信|企微|公众号|服务通知|订阅消息|钉钉|飞书|line\b|slack|teams|telegram|whatsapp|카카오/iu],
  ['call', /电话|電話|语音|語音|\bcall\b|전화/iu],
]

/** Every notification that a table or a list names, in order. */
export function readNotifications(prd: Prd): readonly Notification[] {
  const nodes = [...prd.tables.flatMap(fromTable), ...fromLists(prd)]
  return nodes.toSorted((a, b) => a.place.line - b.place.line)
}

/** The ways that a text names to reach somebody. */
export function channelsIn(text: string): readonly NotificationChannel[] {
  return channels.filter(([, pattern]) => pattern.test(text)).map(([channel]) => channel)
}

function fromTable(table: Table): Notification[] {
  const when = columnOf(table, whenColumn)
  if (!table.section?.roles.includes('notifications') || when < 0) return []
  const [channel, text, audience] = [columnOf(table, channelColumn), columnOf(table, textColumn), columnOf(table, audienceColumn)]
  return table.rows.flatMap(({cells, place}) => {
    const words = cells[when]?.text.trim()
    if (!words) return []
    const all = cells.map((cell) => cell.text).join(' ')
    return [
      {
        when: words,
        channels: channelsIn(cells[channel]?.text ?? all),
        text: cells[text]?.text.trim() || null,
        audience: cells[audience]?.text.trim() || null,
        place,
        section: table.section,
      },
    ]
  })
}

function fromLists(prd: Prd): Notification[] {
  return linesIn(prd).flatMap((line) => {
    const {block} = line
    if (block.kind !== 'item' || block.depth !== 1 || !block.section?.roles.includes('notifications') || line.line !== block.place.line)
      return []
    const label = labelOf(line)
    const when = (label?.label ?? line.text).trim()
    return [{when, channels: channelsIn(line.text), text: label?.value || null, audience: null, place: block.place, section: block.section}]
  })
}
