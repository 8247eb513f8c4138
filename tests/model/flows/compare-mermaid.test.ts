import {expect, test} from 'vitest'
import {readMermaid} from '../../../src/model/flows/mermaid.js'
import {type Reading, readWithMermaid} from '../../helpers/real-mermaid.js'

const flowcharts: Record<string, string> = {
  'labels in every shape': `flowchart TD
    a[申請退款] --> b(填寫原因)
    b --> c([提交])
    c --> d[[風控檢查]]
    d --> e[(退款庫)]
    e --> f((等待))
    f --> g(((結束)))
    d --> h{金額 > 500？}
    h --> i{{人工審核}}
    i --> j>備註]
    j --> k[/輸入/]
    k --> l[\\輸出\\]
    l --> m[/梯形\\]
    m --> n[\\倒梯形/]`,
  'quoted labels with brackets, quotes and breaks': `flowchart LR
    A["退款(部分)"] --> B["第一行<br/>第二行"]
    B --> C["金額 #quot;含運費#quot;"]
    C --> D("{特殊} [字元]")`,
  'chains and ampersands': `graph LR
    A[下單] & B[換貨] --> C[付款] --> D[出貨] & E[開立發票]
    D & E --> F[完成]`,
  'labels on links': `graph TD;
    A-->|是|B;
    A -->|"否，退回"| C;
    B -- 金額相符 --> D
    B -- 金額不符 --- E
    C -. 逾時 .-> F
    C == 重要 ==> G`,
  'every stroke and head': `flowchart LR
    A --> B
    B --- C
    C -.-> D
    D ==> E
    E --o F
    F --x G
    G <--> H
    H ----> I
    I -..-> J
    J ====> K
    K ~~~ L
    L o--o M
    M x--x N`,
  'subgraphs, directions and styles': `flowchart TB
    %% 退款主流程
    subgraph 用戶端
      direction LR
      A[申請] --> B[上傳憑證]
    end
    subgraph s2 [客服 後台]
      C{審核}
      C -->|通過| D[退款]
      C -->|駁回| E[通知用戶]
    end
    B --> C
    classDef warn fill:#f96,stroke:#333
    class E warn
    style A fill:#bbf
    linkStyle 0 stroke:#ff3
    D:::warn --> F((結束))
    click A "https://example.com" "說明"`,
  'links over line breaks': `flowchart LR
    A[申請]
      --> B[審核]
      --> C[退款]
    C -->
      D[到帳]`,
  'front matter, directive and comments': `---
title: 退款
---
%%{init: {"theme": "neutral"}}%%
flowchart TD
    %% 開始
    A[開始] --> B[結束]
    %% 結束`,
  'links to subgraphs': `flowchart LR
    subgraph pay [付款]
      P1[扣款] --> P2[記帳]
    end
    O[下單] --> pay
    pay --> R[完成]`,
  'ids with words that open statements': `flowchart TD
    endpoint[接口] --> classic[經典版]
    classic --> styleGuide[樣式] --> subgraphs[子圖]`,
  'shapes by name and named links': `flowchart TD
    A@{ shape: diam, label: "要退款嗎？" }
    B@{ shape: rect, label: "填寫原因" }
    A e1@-->|是| B
    e1@{ animate: true }`,
  'ids in Chinese without brackets': `flowchart LR
    申请 --> 审核 --> 退款
    审核 -->|驳回| 通知用户`,
  'semicolons on one line': 'graph LR; A[申請]-->B[審核]; B-->C[退款]; C-->A',
  'markdown strings and classes behind shapes': `flowchart LR
    A["\`退款 申請\`"]:::hot --> B[審核]:::cold
    classDef hot fill:#f00`,
}

Object.assign(flowcharts, {
  'labels inside and beside every stroke': `flowchart LR
    A-- 通過 -->B
    A-- 退回 ---B
    A---|待補件|B
    A-. 逾時 ..-> C
    A == 緊急 ====> D
    A -- 一 --> B -- 二 --> C
    a --> b & c--> d`,
  'comparisons and pipes in labels': `flowchart TD
    A -->|金額>100| B
    A -->|金額<=100| C
    B -->|"甲 | 乙"| D
    C --> E["愛心 #9829; 分號 #59;"]`,
  'ids of digits, dots, dashes and letters that could be heads': `flowchart TD
    1[一] --> 2[二]
    a-b --> a_b
    x --> o
    order --> xray
    A --- oB
    A --- xC`,
  'descriptions for readers': `flowchart TD
    accTitle: 退款
    accDescr {
      多行
      A --> Z
    }
    A --> B`,
  'groups of groups and links between them': `graph LR
    subgraph 前台 [客戶端]
      direction TB
      a1["步驟 1<br>說明"]-->a2
      subgraph 快取
        c1
      end
    end
    subgraph 後台["伺服器 端"]
      b1-->b2
    end
    前台-->後台
    a2-.->|非同步|b1`,
})

const sequences: Record<string, string> = {
  'participants, arrows and blocks': `sequenceDiagram
    autonumber
    participant U as 用戶
    actor S as 客服
    participant P as 支付平台
    U->>S: 申請退款
    S-->>U: 已收到
    alt 審核通過
      S->>+P: 請求退款
      P-->>-S: 退款成功
    else 審核駁回
      S-xU: 通知駁回原因
    end
    opt 逾時
      S-)U: 提醒
    end
    loop 每日
      P->>P: 對帳
    end
    Note over U,S: 三個工作日內
    par 通知用戶
      S->>U: 推播
    and 通知財務
      S->>P: 記帳
    end`,
  'boxes, critical blocks and participants that come and go': `sequenceDiagram
    box 客戶端
    participant A
    participant B
    end
    A->>+B: 申請
    B-->>-A: 收到
    A<<->>B: 雙向
    rect rgb(0, 0, 255)
    loop 每日
        B->>B: 對帳
    end
    end
    critical 建立連線
        A-->B: 連線
    option 逾時
        A-->A: 記錄
    end
    break 失敗
        A-)B: 通知
    end
    create participant C as 財務
    B->>C: 通知
    destroy C
    B-xC: 結束
    activate A
    deactivate A`,
  'participants without declaration': `sequenceDiagram
    用户->>商户: 申请
    商户-->>用户: 同意：原路退回`,
}

const states: Record<string, string> = {
  'poles, labels, choices and composites': `stateDiagram-v2
    direction LR
    [*] --> 待審核: 提交申請
    待審核 --> 已駁回: 駁回
    待審核 --> check
    state check <<choice>>
    check --> 退款中: 金額相符
    check --> 待審核: 金額不符
    退款中 --> 已退款
    已退款 --> [*]
    已駁回 --> [*]
    state "退款中" as 退款中
    note right of 退款中
      原路退回
    end note`,
  'descriptions and forks': `stateDiagram-v2
    s1 : 等待付款
    [*] --> s1
    state fork_state <<fork>>
    s1 --> fork_state
    fork_state --> 出貨
    fork_state --> 開票
    出貨 --> [*]`,
}

function reading(source: string): Reading & {readonly problems: readonly unknown[]} {
  const graph = readMermaid(source, 1)
  return {
    nodes: graph.nodes.map((node) => `${node.id}: ${node.label}`).toSorted(),
    edges: graph.edges.map((edge) => `${edge.from} > ${edge.to}: ${edge.label}`).toSorted(),
    problems: graph.problems,
  }
}

test.each(Object.entries(flowcharts))('A flowchart with %s is read as mermaid reads it', async (_, source) => {
  const theirs = await readWithMermaid(source)
  expect(theirs.edges.length).toBeGreaterThan(0)
  expect(reading(source)).toEqual({...theirs, problems: []})
})

test.each(Object.entries(sequences))('A sequence with %s is read as mermaid reads it', async (_, source) => {
  const theirs = await readWithMermaid(source)
  expect(theirs.edges.length).toBeGreaterThan(0)
  expect(reading(source)).toEqual({...theirs, problems: []})
})

test.each(Object.entries(states))('A state diagram with %s is read as mermaid reads it', async (_, source) => {
  const theirs = await readWithMermaid(source)
  const ours = reading(source)
  expect(theirs.edges.length).toBeGreaterThan(0)
  expect(ours.problems).toEqual([])
  expect(ours.edges).toEqual(theirs.edges)
  expect(ours.nodes.map((node) => node.split(': ')[0])).toEqual(theirs.nodes)
})
