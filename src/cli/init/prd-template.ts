/** A PRD that passes the rules, to be overwritten line by line: a worked example teaches more than blanks, and blanks are findings. */
import type {Words} from '../../words.js'

const hant = `---
type: prd
status: draft
---

# 退款進度優化

<!-- 以下是一份可以通過檢查的範例，請把內容換成你的需求。章節名稱可以改，只要讀得出用途。 -->

## 背景與目標

- 公司目標：今年把客服來電量降低 20%。
- 本需求目標：退款相關來電由每週 300 通降到 150 通以下，上線後 30 天內達成。
- 衡量方式：客服系統中標記為「退款進度」的來電數。

## 不做的事

- 不改變退款的審核規則。

## 流程圖

\`\`\`mermaid
flowchart TD
  apply[用戶申請退款] --> check{訂單可退？}
  check -- 是 --> refund[退回原付款方式]
  check -- 否 --> reject[說明無法退款的原因]
  refund --> done[通知用戶到帳]
\`\`\`

## 功能需求

| 編號 | 需求 | 優先級 | 沒有它會怎樣 |
| --- | --- | --- | --- |
| R1 | 訂單頁顯示退款進度 | P0 | 用戶只能打電話詢問 |
| R2 | 到帳時推播通知 | P1 | 用戶要自己回來查看 |

## 文案

| 場景 | 文案 |
| --- | --- |
| 退款處理中 | 退款處理中，預計 3 個工作天內到帳 |
| 退款完成 | 款項已退回您的付款帳戶 |
| 無法退款 | 這筆訂單已超過退款期限 |

## 相關人員

| 角色 | 姓名 | 負責內容 |
| --- | --- | --- |
| 產品 | 王小明 | 需求與驗收 |
| 設計 | 陳怡君 | 互動與視覺 |
| 前端 | 林志豪 | 退款進度頁 |
| 後端 | 張家瑋 | 退款狀態介面 |
| 收銀台 | 吳承恩 | 原付款方式退回 |
| 支付平台 | 鄭宇軒 | 退款結果回傳 |
| 風控 | 周怡君 | 異常退款 |
| 財務 | 許文琪 | 對帳 |
| 客服 | 謝依庭 | 來電分類 |

## 埋點

| 事件 | 觸發時機 | 參數 |
| --- | --- | --- |
| refund_progress_view | 進入退款進度頁 | order_id, state |

## 通知節點

| 節點 | 對象 | 管道 | 內容 |
| --- | --- | --- | --- |
| 退款完成 | 用戶 | 推播 | 款項已退回您的付款帳戶 |

## 上線計畫

1. 內部試用：全體員工使用三天，收集問題並修正。
2. 灰度發布：先開放 5% 用戶，兩天內沒有異常再全量上線。

## 變更記錄

| 日期 | 變更內容 | 作者 |
| --- | --- | --- |
| 2026-03-02 | 初稿 | 王小明 |
`

const hans = `---
type: prd
status: draft
---

# 退款进度优化

<!-- 以下是一份可以通过检查的示例，请把内容换成你的需求。章节名称可以改，只要看得出用途。 -->

## 背景与目标

- 公司目标：今年把客服来电量降低 20%。
- 本需求目标：退款相关来电从每周 300 通降到 150 通以下，上线后 30 天内达成。
- 衡量方式：客服系统中标记为“退款进度”的来电数。

## 不做的事

- 不改变退款的审核规则。

## 流程图

\`\`\`mermaid
flowchart TD
  apply[用户申请退款] --> check{订单可退？}
  check -- 是 --> refund[退回原支付方式]
  check -- 否 --> reject[说明无法退款的原因]
  refund --> done[通知用户到账]
\`\`\`

## 功能需求

| 编号 | 需求 | 优先级 | 没有它会怎样 |
| --- | --- | --- | --- |
| R1 | 订单页显示退款进度 | P0 | 用户只能打电话询问 |
| R2 | 到账时推送通知 | P1 | 用户要自己回来查看 |

## 文案

| 场景 | 文案 |
| --- | --- |
| 退款处理中 | 退款处理中，预计 3 个工作日内到账 |
| 退款完成 | 款项已退回您的支付账户 |
| 无法退款 | 这笔订单已超过退款期限 |

## 相关人员

| 角色 | 姓名 | 负责内容 |
| --- | --- | --- |
| 产品 | 王小明 | 需求与验收 |
| 设计 | 陈怡君 | 交互与视觉 |
| 前端 | 林志豪 | 退款进度页 |
| 后端 | 张家玮 | 退款状态接口 |
| 收银台 | 吴承恩 | 原支付方式退回 |
| 支付平台 | 郑宇轩 | 退款结果回传 |
| 风控 | 周怡君 | 异常退款 |
| 财务 | 许文琪 | 对账 |
| 客服 | 谢依庭 | 来电分类 |

## 埋点

| 事件 | 触发时机 | 参数 |
| --- | --- | --- |
| refund_progress_view | 进入退款进度页 | order_id, state |

## 通知节点

| 节点 | 对象 | 渠道 | 内容 |
| --- | --- | --- | --- |
| 退款完成 | 用户 | 推送 | 款项已退回您的支付账户 |

## 上线计划

1. 内部试用：全体员工使用三天，收集问题并修正。
2. 灰度发布：先开放 5% 用户，两天内没有异常再全量上线。

## 变更记录

| 日期 | 变更内容 | 作者 |
| --- | --- | --- |
| 2026-03-02 | 初稿 | 王小明 |
`

const en = `---
type: prd
status: draft
---

# Refund progress

<!-- This example passes the checks; replace its content with your own. Sections may be renamed as long as their purpose can be told. -->

## Background and goal

- Company goal: 20 % fewer support calls this year.
- Goal of this work: calls about refunds fall from 300 to under 150 a week within 30 days of the launch.
- Measured by: calls tagged "refund progress" in the support system.

## Out of scope

- The rules by which refunds are approved stay as they are.

## Flow

\`\`\`mermaid
flowchart TD
  apply[Customer asks for a refund] --> check{Order refundable?}
  check -- yes --> refund[Refund to the original payment method]
  check -- no --> reject[Say why it cannot be refunded]
  refund --> done[Tell the customer that the money arrived]
\`\`\`

## Requirements

| ID | Requirement | Priority | Without it |
| --- | --- | --- | --- |
| R1 | The order page shows the progress of the refund | P0 | Customers have to call |
| R2 | A push message says that the money arrived | P1 | Customers have to come back and look |

## Copy

| Scene | Text |
| --- | --- |
| Refund in progress | Your refund is on its way and takes up to 3 working days |
| Refund done | The money is back in your account |
| Refund refused | This order is past its refund period |

## Stakeholders

| Role | Name | Does |
| --- | --- | --- |
| Product | Alex Wang | Requirements and acceptance |
| Design | Emma Chen | Interaction and visuals |
| Front end | Leo Lin | The progress page |
| Back end | Kevin Chang | The refund states |
| Cashier | Owen Wu | Refunds to the original payment method |
| Payment platform | Henry Cheng | Results of refunds |
| Risk | Iris Chou | Unusual refunds |
| Finance | Wendy Hsu | Reconciliation |
| Customer service | Tina Hsieh | Tagging of calls |

## Tracking

| Event | Trigger | Parameters |
| --- | --- | --- |
| refund_progress_view | The progress page is opened | order_id, state |

## Notifications

| Node | Audience | Channel | Content |
| --- | --- | --- | --- |
| Refund done | Customer | Push | The money is back in your account |

## Launch

1. Internal launch: all employees for three days; what they find is mended.
2. Gray release: 5 % of the customers first, everybody after two days without trouble.

## Change log

| Date | Change | Author |
| --- | --- | --- |
| 2026-03-02 | First draft | Alex Wang |
`

export const prdTemplate: Words = {en, 'zh-Hant': hant, 'zh-Hans': hans}
