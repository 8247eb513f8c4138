/**
 * What sections of each role are called, in Chinese (one script is enough: titles are folded), English, Japanese and Korean.
 * A name stands for a whole title or for one part of a combined title.
 */
import type {Role} from '../types.js'

export const roleNames: Readonly<Record<Role, string>> = {
  background:
    '背景 项目背景 产品背景 需求背景 业务背景 背景介绍 背景说明 背景描述 现状 现状分析 问题 问题陈述 问题描述 问题背景 痛点 痛点分析 用户痛点 动机 为什么做 background|context|problem|problem statement|problem definition|motivation|why|why now|rationale|current state|pain points|user problem|課題|背景と課題|現状の課題|배경|문제|문제 정의',
  goal: '目标 目的 产品目标 项目目标 业务目标 需求目标 目标与价值 价值 产品价值 业务价值 用户价值 核心价值 愿景 产品愿景 使命 价值主张 goal|goals|objective|objectives|product goals|business goals|project goals|aim|aims|purpose|vision|product vision|mission|value proposition|business value|north star|目標|ゴール|プロダクトビジョン|목표|목적|비전',
  metrics:
    '指标 成功指标 衡量指标 关键指标 核心指标 北极星指标 数据指标 业务指标 衡量标准 成功标准 success metrics|metrics|kpi|kpis|key results|okr|okrs|success criteria|success measures|key metrics|north star metric|成功指標|指標|評価指標|성공 지표|지표',
  users:
    '用户 目标用户 用户画像 用户角色 角色 用户故事 使用场景 用户场景 场景 应用场景 目标人群 用户群体 用户分析 用户旅程 角色定义 users|target users|user personas|personas|persona|user stories|user story|target audience|audience|user roles|use cases|user scenarios|scenarios|user journey|user journeys|ユーザー|ターゲットユーザー|ペルソナ|ユーザーストーリー|ユースケース|사용자|타겟 사용자|페르소나|사용자 스토리',
  competitors:
    '竞品 竞品分析 市场分析 竞品对比 竞争分析 市场调研 市场 行业分析 竞品调研 竞争格局 competitors|competitive analysis|competition|competitive landscape|market analysis|market|alternatives|競合|競合分析|市場分析|경쟁사|경쟁 분석|시장 분석',
  scope:
    '范围 需求范围 产品范围 项目范围 功能范围 非目标 范围外 不做什么 不做 不包含 不在范围 边界 约束 约束条件 限制 限制条件 假设 前提 前提条件 不包括 本期不做 产品边界 scope|in scope|out of scope|non-goals|non goals|nongoals|assumptions|constraints|limitations|boundaries|exclusions|not in scope|スコープ|スコープ外|対象範囲|対象外|非目標|制約|制約条件|前提条件|범위|비목표|제약|가정|제외 범위',
  requirements:
    '需求 功能需求 功能 功能列表 功能清单 功能说明 功能描述 功能详情 功能设计 核心功能 主要功能 产品功能 需求列表 需求清单 需求说明 需求描述 需求详情 产品需求 业务需求 详细需求 功能模块 业务规则 规则 模块 功能点 功能概述 需求概述 功能规格 功能架构 功能性需求 requirements|functional requirements|features|feature list|core features|key features|functional requirement|functionality|product requirements|functional specification|feature requirements|business rules|user requirements|feature details|機能|機能要件|要件|機能一覧|要求|要求内容|機能要求|実装対象の機能|기능|기능 요구사항|요구사항|핵심 기능|주요 기능',
  priority:
    '优先级 需求优先级 功能优先级 优先级排序 优先级划分 优先级说明 优先级定义 priority|priorities|prioritization|feature prioritization|moscow|priority matrix|優先順位|優先度|우선순위',
  flow: '流程 流程图 业务流程 业务流程图 用户流程 操作流程 核心流程 主流程 使用流程 交互流程 时序图 状态图 状态机 状态流转 泳道图 流程说明 流程设计 flow|flows|user flow|user flows|workflow|workflows|flowchart|process|process flow|business process|sequence diagram|state machine|フロー|業務フロー|画面遷移|ユーザーフロー|処理フロー|흐름|사용자 흐름|플로우|업무 흐름',
  interface:
    '界面 页面 原型 原型图 交互 交互设计 页面设计 界面设计 ui设计 视觉设计 信息架构 页面结构 线框图 设计稿 界面原型 交互说明 页面说明 页面布局 页面列表 页面清单 ui ux ui/ux 设计规范 ui|ux|ui/ux|wireframes|mockups|user interface|interface design|interaction design|visual design|information architecture|design|prototype|prototypes|screens|pages|ui design|ux design|design requirements|画面|画面設計|画面一覧|デザイン|ワイヤーフレーム|화면|화면 설계|디자인|와이어프레임',
  copy: '文案 文言 提示语 提示文案 文案说明 文案清单 界面文案 话术 语气 文案规范 错误提示 copy|ui copy|microcopy|wording|copywriting|strings|ui text|error messages|tone of voice|文言一覧|メッセージ一覧|문구|카피',
  data: '数据 数据模型 数据结构 数据设计 数据库 数据库设计 数据需求 字段 字段说明 接口 接口设计 接口说明 api api接口 接口文档 接口定义 数据字典 接口需求 数据来源 数据源 data|data model|data models|data structure|api|apis|api design|api endpoints|endpoints|database schema|schema|data requirements|integrations|integration|database design|data schema|api specification|データモデル|データ構造|データ設計|データ|데이터|데이터 모델|데이터 구조',
  technical:
    '技术 技术方案 技术架构 技术选型 技术栈 技术实现 系统架构 架构 架构设计 实现方案 技术要求 技术设计 技术需求 部署 实现 architecture|technical architecture|tech stack|technology stack|technical requirements|technical design|system architecture|implementation|implementation details|technical considerations|technical approach|technical specifications|technical implementation|技術スタック|アーキテクチャ|技術仕様|技術要件|システム構成|기술 스택|아키텍처|기술 사양',
  nonfunctional:
    '非功能需求 非功能性需求 性能 性能需求 性能要求 安全 安全性 安全需求 安全要求 兼容性 兼容性需求 可用性 可靠性 可扩展性 可维护性 合规 隐私 稳定性 无障碍 国际化 non-functional requirements|nonfunctional requirements|non functional requirements|performance|security|accessibility|reliability|scalability|compatibility|availability|compliance|privacy|performance requirements|security requirements|usability|maintainability|非機能要件|性能要件|セキュリティ|パフォーマンス|非機能要求|비기능 요구사항|성능|보안',
  tracking:
    '埋点 数据埋点 埋点设计 埋点需求 打点 数据监控 事件追踪 埋点方案 数据统计 tracking|event tracking|analytics|analytics events|instrumentation|telemetry|tracking plan|計測|分析イベント|이벤트 트래킹|분석',
  notifications:
    '通知 消息通知 推送 消息推送 通知节点 通知机制 短信通知 notifications|notification|push notifications|alerts|通知設計|알림',
  stakeholders:
    '干系人 利益相关者 相关人员 项目成员 团队 参与人员 团队成员 项目团队 负责人 相关方 人员分工 涉及团队 stakeholders|team|owners|raci|roles and responsibilities|contacts|ステークホルダー|関係者|体制|이해관계자|팀',
  schedule:
    '排期 里程碑 时间计划 项目计划 进度计划 计划 时间表 路线图 版本规划 迭代计划 开发计划 实施计划 产品路线图 版本计划 时间规划 时间安排 工期 工作量 阶段规划 开发排期 schedule|timeline|milestones|roadmap|release plan|project plan|phases|implementation plan|development phases|project timeline|phasing|estimates|スケジュール|マイルストーン|ロードマップ|フェーズ|일정|마일스톤|로드맵',
  launch:
    '上线 上线计划 发布计划 灰度 灰度发布 发布 上线方案 灰度计划 发布策略 回滚 回滚方案 上线清单 launch|launch plan|rollout|rollout plan|release|rollback|rollback plan|launch checklist|release strategy|go-to-market|rollout strategy|リリース|リリース計画|출시|배포',
  operations:
    '运营 运营计划 运营策略 商业模式 商业化 推广 营销 定价 盈利模式 增长 推广计划 运营方案 operations|business model|pricing|marketing|monetization|growth|revenue model|monetization strategy|pricing strategy|収益モデル|ビジネスモデル|運用|수익 모델|비즈니스 모델|운영',
  risks:
    '风险 风险评估 风险分析 风险与应对 依赖 依赖项 风险管理 风险应对 应对措施 依赖关系 外部依赖 潜在风险 risks|risk|risk assessment|dependencies|mitigations|risk mitigation|risk analysis|mitigation|リスク|依存関係|리스크|위험|의존성',
  acceptance:
    '验收 验收标准 验收条件 测试 测试点 测试用例 测试计划 测试要点 完成标准 完成定义 验收测试 测试策略 测试方案 acceptance criteria|acceptance|definition of done|test cases|test plan|testing|test scenarios|testing strategy|test strategy|acceptance tests|verification|受け入れ条件|受入条件|受け入れ基準|テスト|인수 조건|수용 기준|테스트',
  questions:
    '待确认 待确认问题 开放问题 待定问题 遗留问题 待讨论 问题清单 待决问题 待解决问题 未决问题 待确认事项 疑问 open questions|questions|open issues|unresolved questions|to be confirmed|outstanding questions|faq|未解決事項|未決事項|確認事項|検討事項|미해결 질문|열린 질문',
  changelog:
    '变更记录 修订记录 修改记录 修订历史 版本记录 版本历史 更新日志 变更历史 修改历史 变更日志 文档修订记录 更新记录 文档变更记录 文档历史 变更说明 文档版本 changelog|change log|revision history|version history|document history|change history|history|implementation history|変更履歴|改訂履歴|更新履歴|변경 이력|변경 기록',
  review:
    '评审 评审记录 评审意见 审批 审批记录 评审结论 签核 签字 review|approval|approvals|sign-off|signoff|review status|レビュー|承認|검토|승인',
  glossary:
    '术语 术语表 名词解释 术语定义 词汇表 名词定义 术语说明 概念 glossary|terms|terminology|definitions|key terms|key concepts|用語|用語集|用語定義|용어|용어집',
  references:
    '参考 参考资料 参考文档 参考文献 附录 相关文档 相关链接 附件 相关资料 references|reference|appendix|related documents|links|related docs|resources|further reading|appendices|参考資料|参照ドキュメント|関連ドキュメント|付録|참고|부록|참고 자료',
}
