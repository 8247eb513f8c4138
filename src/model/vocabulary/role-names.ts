/**
 * What sections of each role are called. A name stands for a whole title, for one part of a combined title,
 * and, with words of `title-modifiers.ts` around it, for a composed one: 「核心业务目标说明」 is 业务目标.
 * Chinese in one script is enough: titles are folded before they are compared. Names are separated by `|`.
 */
import type {Role} from '../types.js'

type Language = 'zh' | 'en' | 'ja' | 'ko'

export const roleNames: Readonly<Record<Role, Readonly<Record<Language, string>>>> = {
  background: {
    zh: '背景|项目背景|产品背景|需求背景|业务背景|立项背景|缘起|由来|起因|现状|痛点|问题|问题陈述|问题定义|动机|为什么做|为什么要做|为什么需要|需求来源|立项原因|机会|契机|面临的问题|存在的问题|要解决的问题|解决的问题|现有问题|当前问题|市场背景|用户痛点|业务痛点|核心痛点|问题与机会|旧系统分析|背景与现状|背景和动机|战略背景|背景与战略契合|旧版问题|现状问题|业务现状|用户问题|问题对应|灵感来源|项目缘起',
    en: 'background|context|problem|problem statement|the problem|problem definition|motivation|why|why now|rationale|current state|current situation|pain points|user problem|user problems|the challenge|challenge|opportunity|problem overview|background information|problem to be solved|problems|existing situation|history and context|business context|problem context|background and strategic fit|strategic fit|problem to solve|customer problem|inspiration|need|user needs|user pain points|why are we doing this|business need',
    ja: '背景|課題|現状|背景と課題|解決する課題|解決したい課題|問題|問題定義|なぜ作るのか|経緯',
    ko: '배경|문제|문제 정의|문제점|현황|추진 배경|기획 배경|페인 포인트|해결하려는 문제',
  },
  goal: {
    zh: '目标|目的|产品目标|项目目标|业务目标|需求目标|目标与价值|价值|产品价值|业务价值|用户价值|核心价值|愿景|产品愿景|使命|价值主张|核心理念|产品宗旨|预期目标|目标愿景|期望目标|目标效果|预期收益|预期价值|预期效果|收益|业务收益|好处|意义|项目意义|价值定位|核心目标|主要目标|系统目标|设计目标|总体目标|解决的痛点|价值宣言|核心价值宣言|一句话目标|北极星|希望达成的效果|战略目标|产品价值主张|要达成的结果',
    en: 'objectif|objectifs|objectif du projet|objectifs du projet|objetivo|objetivos|objetivo del proyecto|objetivo do projeto|ziel|ziele|projektziel|projektziele|goal|goals|objective|objectives|aim|aims|purpose|vision|mission|product vision|vision statement|value proposition|business value|user value|value|benefits|business goals|project goals|product goals|desired outcome|desired outcomes|outcomes|intent|business objectives|expected benefits|primary goal|what we want to achieve|goals and objectives|user goals|core value|project goal|overall goal|desired results|primary objectives|strategic goals|success vision|product purpose|project purpose|project objectives',
    ja: '目標|目的|ゴール|ビジョン|プロダクトビジョン|提供価値|狙い|ねらい|実現したいこと|達成したいこと|コンセプト',
    ko: '목표|목적|비전|핵심 가치|제품 목표|기대 효과|가치 제안|프로젝트 목표|프로젝트 비전|서비스 목표|제품 비전',
  },
  metrics: {
    zh: '指标|成功指标|衡量指标|关键指标|核心指标|北极星指标|业务指标|数据指标|结果指标|过程指标|约束指标|衡量标准|成功标准|评估指标|度量指标|指标体系|考核指标|关键结果|kpi|okr|成效指标|效果衡量|衡量方式|效果评估|护栏指标|成功定义|北极星kpi|核心kpi|成功衡量|衡量成功|目标指标|量化指标|目标值|量化目标|效果指标|验证指标|成功的衡量标准',
    en: 'metrics|success metrics|key metrics|kpi|kpis|key performance indicators|key results|okr|okrs|success measures|success measurement|measuring success|measures of success|how we measure success|north star|north star metric|success indicators|guardrail metrics|performance metrics|metrics and kpis|measurement|target metrics|how to measure success|success kpis|measurable outcomes|evaluation metrics|outcome metrics',
    ja: '成功指標|指標|評価指標|kpi|効果測定|成功の定義|成功基準',
    ko: '성공 지표|지표|핵심 지표|성과 지표|kpi|성공 기준',
  },
  users: {
    zh: '用户|目标用户|用户画像|目标用户画像|用户角色|角色|用户故事|使用场景|用户场景|应用场景|场景|业务场景|典型场景|核心场景|目标人群|目标客户|目标群体|用户群体|用户分析|用户旅程|用户特征|用户特点|用户类型|用户体系|角色定义|角色与权限|角色权限|人物志|受众|目标受众|用例|用户研究|用户调研|用户细分|客户画像|用户类别|用户分层|用户旅程地图|参与者|场景举例|典型用户|面向用户|服务对象|适用人群|客户角色|角色说明|角色与用户|典型用户需求|目标用户与场景|核心用户|用户是谁|用户群|角色职责|权限角色|角色描述|用户角色描述',
    en: 'users|target users|user|user personas|personas|persona|user stories|user story|target audience|audience|user roles|roles|use cases|use case|user scenarios|scenarios|user journey|user journeys|customer journey|actors|customers|target customers|who is this for|who will benefit|user types|user profiles|user segments|user research|usage scenarios|key scenarios|epics and user stories|customer personas|job stories|jobs to be done|target market and users|primary users|intended users|intended audience and users|beneficiaries|target market|user needs and stories|user groups|user definitions|roles and permissions',
    ja: 'ユーザー|ターゲット|ターゲットユーザー|対象ユーザー|想定ユーザー|ペルソナ|ユーザーストーリー|ユースケース|利用シーン|想定利用者|利用者|ユーザーシナリオ',
    ko: '사용자|타겟 사용자|타겟|타깃|페르소나|사용자 스토리|유저 스토리|사용자 시나리오|유스케이스|대상 사용자|타겟 유저|사용 시나리오',
  },
  competitors: {
    zh: '竞品|竞品分析|市场分析|竞品对比|竞争分析|市场调研|市场|行业分析|竞品调研|竞争格局|竞争对手|市场机会|市场规模|行业现状|市场现状|对标|对标分析|产品市场|竞争优势|差异化|市场竞争|竞对分析|市场前景|战略差异化|竞品参考|同类产品|替代方案|竞争力分析|市场评估|市场定位',
    en: 'competitors|competitive analysis|competition|competitive landscape|market analysis|market|market research|market opportunity|market size|alternatives|competitor analysis|competitive advantage|competitive positioning|differentiation|market overview|existing solutions|landscape|related work|prior art|comparison with competitors|market assessment|market and competition|existing alternatives|alternatives considered|market positioning',
    ja: '競合|競合分析|市場分析|市場|ポジショニング|ポジショニングと競合|競合比較|差別化',
    ko: '경쟁사|경쟁 분석|경쟁사 분석|시장 분석|시장|차별점|차별화|경쟁 서비스',
  },
  scope: {
    zh: '范围|需求范围|产品范围|项目范围|功能范围|范围界定|范围定义|业务范围|非目标|范围外|范围内|范围之外|不做什么|不做|明确不做|不包含|不包括|不在范围|不在本期范围|非范围|不涉及|边界|系统边界|产品边界|约束|约束条件|限制|限制条件|已知限制|局限|已知问题|假设|假设条件|前提|前提条件|本期范围|mvp范围|mvp边界|暂不支持|后续考虑|假设与约束|约束与假设|非功能范围|本期不做|不支持|适用范围|设计约束|禁止事项|已锁定决策|不变量|注意事项|待办列表|排除清单|不做清单|明确不做清单|不纳入范围|未来可能的需求|不包含的内容|非本期范围|范围与边界|已知约束|硬约束|限制说明|排除项|本期包含|本期不包含|不在范围内|暂不考虑|暂不实现',
    en: "scope|in scope|out of scope|out-of-scope|non-goals|non goals|nongoals|non goal|assumptions|constraints|limitations|boundaries|exclusions|not in scope|what we are not doing|not doing|project scope|mvp scope|known limitations|limits|scope and limitations|scope definition|non-requirements|deferred|assumptions and constraints|design constraints|future scope|explicitly out of scope|not included|non-scope|product scope|won't do|backlog|anti-goals|invariants|caveats|current scope|scope of work|what is out of scope|what this is not|non-objectives|known constraints|technical limitations|in-scope|scope boundaries|excluded",
    ja: 'スコープ|スコープ外|対象範囲|対象外|範囲|範囲外|非目標|制約|制約条件|前提|前提条件|やらないこと|作らないもの|対象|制約事項|mvpでやらないこと|非スコープ',
    ko: '범위|비목표|제약|제약 조건|제약사항|가정|제외 범위|범위 외|스코프|하지 않는 것|제외 사항|mvp 범위|백로그|전제 조건|현재 범위|현재 스코프|향후 스코프|제외|제외 항목|제약 사항',
  },
  requirements: {
    zh: '需求|功能需求|功能|功能列表|功能清单|功能说明|功能描述|功能详情|功能设计|核心功能|主要功能|产品功能|需求列表|需求清单|需求说明|需求描述|需求详情|产品需求|业务需求|详细需求|具体需求|用户需求|功能模块|核心功能模块|系统功能模块|业务规则|规则|业务逻辑|模块|模块划分|功能点|功能规格|功能架构|功能性需求|功能结构|功能特性|功能要求|功能模块设计|产品方案|解决方案|方案说明|功能总览|特性|关键特性|核心特性|产品特性|计算规则|校验规则|权限控制|权限管理|异常处理|边界情况|边界场景|边界案例|特殊情况|需求内容|需求分析|功能拆解|产品结构|需求概述|功能概览|功能定义|产品功能结构|产品架构|页面逻辑|逻辑说明|规则说明|功能规划|后台功能|前台功能|需求池|系统功能|需求一览|功能流程与规则|功能明细|能力清单|产品能力|核心能力|功能分解|任务清单|详细设计|核心需求|业务功能|管理功能|功能权限|关键产品行为|产品行为|展示规则|排序规则|数据校验|验证规则|导入导出|实现功能|方案设计|交付物|功能总表',
    en: 'requirements|functional requirements|functional requirement|features|feature|feature list|core features|key features|main features|functionality|product requirements|functional specification|functional specifications|functional specs|feature requirements|business rules|user requirements|feature details|feature set|specification|specifications|spec|product features|business requirements|system requirements|must have features|capabilities|core functionality|rules|edge cases|error handling|solution|proposed solution|product solution|the solution|solution overview|solution design|epics|epic list|modules|core modules|feature breakdown|functional scope|detailed requirements|feature specifications|system features|what we are building|deliverables|behavior|behaviour|detailed design|acceptance requirements|key capabilities|business logic|permissions|functional areas|user can|what to build|feature descriptions|mvp features|mvp feature set|mvp|functional overview|key functionality|solution details|the product|product behavior|user-facing features|must-haves|must haves|requirements list|requirement list|functional design|validation rules|core capabilities|proposal|proposed changes|what will be built',
    ja: '機能|機能要件|要件|機能一覧|要求|要求事項|要求内容|機能要求|実装対象の機能|主要機能|コア機能|機能詳細|仕様|機能仕様|業務要件|要件定義|業務ルール|ビジネスルール|エラー処理|決定済みの要件|必須機能|mvpでやること|詳細仕様|エラーハンドリング|作るもの',
    ko: '기능|기능 요구사항|요구사항|핵심 기능|주요 기능|기능 목록|기능 명세|기능 정의|상세 기능|기능 요건|요건|비즈니스 규칙|기능 상세|예외 처리|정책|상세 요구사항',
  },
  priority: {
    zh: '优先级|需求优先级|功能优先级|优先级排序|优先级划分|优先级说明|优先级定义|优先级矩阵|开发优先级|优先级列表|优先级与排期|优先级规划|优先级评估|moscow',
    en: 'priority|priorities|prioritization|prioritisation|feature prioritization|feature priorities|feature priority|moscow|moscow prioritization|priority matrix|prioritized features|priority list|requirement priorities|p0/p1/p2|must have / should have',
    ja: '優先順位|優先度|優先順位付け|機能優先度',
    ko: '우선순위|기능 우선순위|우선 순위',
  },
  flow: {
    zh: '流程|流程图|业务流程|业务流程图|用户流程|操作流程|核心流程|主流程|使用流程|交互流程|时序图|顺序图|状态图|状态机|状态流转|状态转换|泳道图|活动图|流程说明|流程设计|处理流程|工作流|工作流程|审核流程|审批流程|业务流转|流转|步骤流程|流程步骤|操作步骤|整体流程|全流程|页面流程|数据流程|端到端流程|关键流程|主要流程|流程概述|基本流程|异常流程|用户路径|核心链路|业务闭环|链路|使用方法|使用步骤|用户操作流程|跳转逻辑|页面跳转|页面流转|生命周期|系统流程|核心闭环|流程规范|数据流转|运作流程|交易流程|闭环|流转逻辑|状态变更|状态说明|流程节点|操作指南|流转规则|状态流程|流程描述|流程规则',
    en: 'flow|flows|user flow|user flows|workflow|workflows|flowchart|flow chart|flow diagram|process|processes|process flow|business process|sequence diagram|sequence diagrams|state machine|state diagram|state transitions|activity diagram|user experience flow|core flow|core process|main flow|end-to-end flow|happy path|golden paths|how it works|core loop|lifecycle|user journey flow|core user flows|system flow|system flows|data flow|steps|golden path|step by step|walkthrough|example flow|interaction flow|state model|status flow|primary workflow|user workflow|core workflow|business flow|process diagram|business processes|flow overview|user flow diagram|core user journey|state flow|process description|order flow|swimlane|user path|lifecycle states',
    ja: 'フロー|業務フロー|画面遷移|ユーザーフロー|処理フロー|データフロー|画面フロー|シーケンス|シーケンス図|状態遷移|処理の流れ|操作フロー|画面遷移図|コアループ|使い方|使用方法|利用フロー',
    ko: '흐름|사용자 흐름|플로우|업무 흐름|사용자 플로우|유저 플로우|화면 흐름|프로세스|시퀀스 다이어그램|핵심 플로우|데이터 흐름|이용 흐름',
  },
  interface: {
    zh: '界面|页面|原型|原型图|交互|交互设计|交互逻辑|交互行为|交互体验|交互说明|页面设计|界面设计|ui设计|ui规范|ui需求|ux设计|视觉|视觉设计|视觉规范|视觉风格|信息架构|页面结构|线框图|设计稿|界面原型|界面原型设计|页面说明|页面布局|页面列表|页面清单|界面布局|界面元素|界面组件|界面需求|界面要求|用户界面|用户体验|用户体验设计|体验设计|设计规范|设计风格|设计系统|设计原则|导航|导航结构|页面原型|页面需求|前端页面需求|前端页面|布局|布局设计|样式|配色|响应式设计|响应式|组件|ui组件|产品原型|低保真原型|高保真原型|页面元素|主题|动效|页面功能|界面操作需求|页面架构|站点地图|视觉规格|界面说明|页面规划|页面交互|ui/ux|ui/ux设计|移动端适配|界面规范|交互规范|页面样式|产品界面|前台页面|视觉要求|交互要求|用户接口|操作界面|界面风格',
    en: 'ui|ux|ui/ux|wireframes|wireframe|mockups|mockup|user interface|interface design|interaction design|interactions|interaction|visual design|information architecture|design|designs|prototype|prototypes|screens|screen|pages|page structure|ui design|ux design|ui/ux design|design requirements|user experience|ui requirements|ux requirements|ui/ux requirements|ui components|layout|navigation|navigation structure|site map|sitemap|look and feel|style guide|design system|design principles|design guidelines|user interface design|visual language|visual style|rough-in designs|ui mockups|screen designs|page layout|ui elements|user interaction and design|responsive design|interface|ux goals|theming|key screens|page list|ui plan|ui specification|ui specifications|ui/ux considerations|frontend design|page designs|screen layout|visual requirements|user interface requirements|interface requirements|design mockups',
    ja: '画面|画面設計|画面一覧|デザイン|ワイヤーフレーム|ui|ui設計|画面構成|画面仕様|画面レイアウト|ui/ux|uiデザイン|デザイン要件|表示イメージ|レイアウト|画面イメージ|ナビゲーション|操作性',
    ko: '화면|화면 설계|디자인|와이어프레임|화면 구성|ui|ux|ui/ux|화면 목록|디자인 시스템|레이아웃|디자인 가이드|인터페이스|화면 정의',
  },
  copy: {
    zh: '文案|文言|提示语|提示文案|文案说明|文案清单|文案列表|文案规范|界面文案|话术|语气|语调|语气风格|错误提示|错误文案|提示信息|提示消息|弹窗文案|推送文案|短信文案|toast文案|按钮文案|文案与提示|对外话术|沟通话术|文案风格|多语言文案|品牌语调|文案需求|文案要求|文案定义|界面用语|用语规范|提示文本|按钮与提示文案|文字内容|通知文案|邮件文案|空状态文案|引导文案',
    en: 'copy|ui copy|microcopy|ux copy|ux writing|wording|copywriting|strings|ui strings|ui text|error messages|tone of voice|voice and tone|tone|messages|message copy|content strings|notification copy|user-facing text|user facing copy|button labels|key messages|copy deck|localized strings|interface copy|copy requirements|message text|error copy|empty state copy|ui wording|content guidelines|product copy|copy and messaging|messaging copy|email copy|toast messages',
    ja: '文言|文言一覧|メッセージ一覧|エラーメッセージ|表示文言|コピー|文言定義|メッセージ|トーン',
    ko: '문구|카피|안내 문구|에러 메시지|문구 목록|메시지 문구|톤앤매너|ux 라이팅',
  },
  data: {
    zh: '数据|数据模型|数据结构|数据设计|数据库|数据库设计|数据需求|字段|字段说明|字段定义|字段设计|核心字段|数据字段|接口|接口设计|接口说明|接口需求|接口定义|接口文档|接口规范|外部接口|外部接口需求|软件接口|硬件接口|通信接口|api|api设计|api接口|api文档|api规范|api定义|数据字典|数据来源|数据源|数据表|数据表设计|表结构|er图|类图|实体|实体关系|实体设计|领域模型|数据流|数据流图|数据存储|数据存储设计|存储设计|数据格式|数据规范|数据规则|数据同步|集成|集成要求|系统集成|第三方集成|错误码|参数说明|请求参数|返回参数|响应格式|核心实体|数据定义|输入输出|数据迁移|数据管理|数据对接|状态枚举|枚举|数据规格|数据模型设计|数据模型草案|事件定义|配置项|数据库表|接口草案|接口列表|接口清单|api接口设计|对接接口|对外接口|输入与输出|输入输出格式|数据映射|数据集|数据关系|数据实体|表设计|存储|枚举值|元数据|接口契约',
    en: 'data|data model|data models|data structure|data structures|api|apis|api design|api endpoints|api reference|api requirements|api specification|api integration|endpoints|database schema|database|database design|schema|schemas|data schema|data requirements|data sources|data dictionary|integrations|integration|integration requirements|integration points|external integrations|third-party integrations|external interfaces|entities|domain model|core entities|data entities|data storage|storage|data design|data format|data flow diagram|fields|request/response|request/response formats|interfaces and apis|entity relationship|er diagram|core concepts|type system|types|data architecture|error codes|data migration|configuration|data surface|input/output|data and state|data contracts|api contract|api contracts|data mapping|database tables|tables|integration api|data entities and relationships|payload|events schema|entity definitions|inputs and outputs|input and output',
    ja: 'データ|データモデル|データ構造|データ設計|データ要件|データ定義|api|api設計|api仕様|データベース|データベース設計|テーブル定義|テーブル設計|外部連携|連携|データ取得|エンドポイント|インターフェース|型定義',
    ko: '데이터|데이터 모델|데이터 구조|데이터베이스|api|api 설계|api 명세|데이터 설계|스키마|외부 연동|연동|데이터 요구사항|엔티티|테이블 설계',
  },
  technical: {
    zh: '技术|技术方案|技术架构|技术选型|技术栈|技术实现|技术设计|技术需求|技术要求|技术规格|技术约束|技术可行性|技术路线|技术细节|系统架构|架构|架构设计|总体架构|整体架构|系统设计|系统结构|软件架构|部署架构|前端架构|后端架构|实现方案|实现|实现细节|实施方案|实现说明|实现要点|技术实现要点|部署|部署方案|部署说明|部署要求|环境|运行环境|开发环境|环境变量|环境要求|算法|算法设计|核心算法|目录结构|项目结构|代码结构|代码规范|开发规范|组件架构|扩展性设计|缓存策略|伪代码|硬件环境|软件环境|开发工具|前端技术|后端技术|技术依赖|技术规范|接入方案|系统组成|文件结构|数据迁移策略|工程化|技术框架|技术考量|技术说明|实现计划|数据迁移方案|迁移方案|前端|后端|性能方案|高可用设计|整体技术架构|语言与框架|技术可行性分析|架构要素|模型选型|算法方案|仓库结构',
    en: 'architecture|technical architecture|tech stack|technology stack|technical requirements|technical design|system architecture|system design|implementation|implementation details|technical considerations|technical approach|technical specifications|technical specification|technical implementation|technical overview|technical details|technical notes|technical stack|technologies|technology|infrastructure|deployment|deployment architecture|architecture overview|high-level architecture|implementation notes|implementation approach|implementation strategy|algorithm|algorithms|components|components and interfaces|project structure|file structure|directory structure|code structure|repository structure|environment variables|technical constraints|technical feasibility|design decisions|development environment|technical solution|frontend|backend|software architecture|system components|architecture decisions|key decisions|naming conventions|caching|tech|technical description|engineering|engineering notes|stack|code organization|tech requirements|technical architecture overview|data pipeline|model selection|backend architecture|frontend architecture|framework|frameworks',
    ja: '技術スタック|アーキテクチャ|技術仕様|技術要件|システム構成|技術選定|技術構成|実装|実装方針|実装詳細|システム構成要件|ファイル構成|ディレクトリ構成|アルゴリズム|インフラ|技術的考慮事項|開発環境',
    ko: '기술 스택|아키텍처|기술 사양|시스템 구성|시스템 아키텍처|기술 요구사항|구현|구현 방식|기술 구조|인프라|기술 구현|배포 전략|개발 환경|알고리즘',
  },
  nonfunctional: {
    zh: '非功能需求|非功能性需求|非功能要求|非功能|非功能性要求|性能|性能需求|性能要求|性能指标|性能优化|安全|安全性|安全需求|安全要求|安全设计|安全机制|数据安全|安全控制|安全与合规|隐私|隐私合规|隐私保护|兼容性|兼容性需求|兼容性要求|兼容|可用性|可用性需求|可靠性|可扩展性|扩展性|可维护性|易用性|合规|合规性|合规要求|稳定性|无障碍|国际化|多语言|多语言支持|质量属性|质量要求|服务质量|容灾|备份|备份与恢复|运维需求|可观测性|监控告警|软件质量属性|并发|并发控制|浏览器兼容性|设备兼容|适配要求|系统性能|运行环境规定|安全与隐私|性能与稳定性|合规与审计|运维|运维与监控|监控|限流|日志|审计日志|审计|容错|高可用|质量|系统质量|数据一致性|其他非功能需求|部署与运维|备份策略|运行要求|合规与安全',
    en: 'non-functional requirements|nonfunctional requirements|non functional requirements|nfr|nfrs|performance|performance requirements|security|security requirements|security considerations|security and privacy|security & compliance|accessibility|accessibility requirements|reliability|scalability|compatibility|availability|compliance|privacy|privacy and security|data privacy|usability|maintainability|quality attributes|quality requirements|localization|internationalization|observability|observability and monitoring|browser support|platform support|supported platforms|performance considerations|regulatory requirements|operational requirements|performance targets|data security|incident response|non-functional|monitoring and alerting|backup and recovery|legal and compliance|privacy considerations|resilience|localisation|i18n|quality|reliability and availability|security and compliance|privacy and compliance|operability|monitoring|logging|audit|rate limiting|fault tolerance|non-functional constraints|system qualities|supportability|legal',
    ja: '非機能要件|非機能要求|非機能|性能要件|性能|セキュリティ|セキュリティ要件|パフォーマンス|可用性|アクセシビリティ|プライバシー|対応環境|対応ブラウザ|信頼性|保守性|多言語対応',
    ko: '비기능 요구사항|비기능|성능|보안|성능 요구사항|보안 요구사항|접근성|확장성|호환성|개인정보|안정성|품질 속성',
  },
  tracking: {
    zh: '埋点|数据埋点|埋点设计|埋点需求|埋点方案|埋点清单|埋点列表|埋点事件|打点|数据监控|事件追踪|事件上报|数据上报|数据统计需求|数据采集|埋点与统计|数据追踪|统计埋点|行为埋点|数据分析与埋点|事件埋点|事件字典|日志埋点|统计需求',
    en: 'tracking|event tracking|analytics|analytics events|analytics and tracking|instrumentation|telemetry|tracking plan|analytics requirements|analytics tracking|tracking events|event schema|data tracking|usage analytics|product analytics|metrics instrumentation|logging and analytics|events to track|analytics plan',
    ja: '計測|分析イベント|イベント計測|ログ計測|トラッキング|計測設計|アナリティクス',
    ko: '이벤트 트래킹|트래킹|로그 설계|데이터 트래킹|애널리틱스|이벤트 로그',
  },
  notifications: {
    zh: '通知|消息通知|推送|消息推送|推送通知|通知节点|通知机制|通知规则|通知设计|通知需求|短信通知|邮件通知|站内信|通知系统|消息提醒|提醒|提醒机制|消息中心|通知场景|触达|触达策略|推送机制|消息触达|通知与提醒|通知模块|消息模板|通知方式|预警通知',
    en: 'notifications|notification|push notifications|email notifications|alerts|alerts and notifications|notification system|notification requirements|reminders|notification rules|messaging|notifications and alerts|emails|in-app notifications|notification matrix|sms notifications',
    ja: '通知|通知設計|プッシュ通知|通知機能|通知要件|リマインダー',
    ko: '알림|푸시 알림|알림 설계|알림 정책|알림 기능',
  },
  stakeholders: {
    zh: '干系人|利益相关者|利益相关方|利害关系人|相关人员|项目成员|团队|参与人员|团队成员|项目团队|负责人|相关方|人员分工|分工|涉及团队|项目干系人|角色与职责|职责分工|组织架构|团队配置|团队分工|开发团队|开发者团队|项目组成员|参与方|项目角色|人员安排|协作团队|对接人|联系人|联系方式|团队介绍|资源需求|人力资源|团队与分工|相关部门|涉及部门|项目负责人|作者|成员|人员|组织与角色|涉众|涉众分析|涉及角色与团队',
    en: 'stakeholders|stakeholder|team|teams|team members|owners|owner|raci|raci matrix|roles and responsibilities|contacts|contact|contributors|key stakeholders|project team|people|responsibilities|approvers|dri|team structure|core team|ownership|participants|reviewers and approvers|key people|who is involved|authors|members|team and roles|stakeholder map|project contacts|key contacts|accountable teams|team composition|staffing',
    ja: 'ステークホルダー|関係者|体制|チーム|担当者|開発体制|役割分担|チーム体制',
    ko: '이해관계자|팀|담당자|팀 구성|역할 분담|관련 부서|참여자',
  },
  schedule: {
    zh: '排期|里程碑|时间计划|项目计划|进度计划|计划|时间表|路线图|版本规划|版本计划|迭代计划|迭代规划|开发计划|实施计划|实施路线|产品路线图|时间规划|时间安排|时间线|工期|工作量|工作量评估|阶段规划|阶段划分|分期计划|分期|开发排期|项目排期|进度安排|实施阶段|开发阶段|实施步骤|开发步骤|下一步|下一步计划|下一步行动|后续计划|后续规划|未来规划|未来计划|未来展望|未来扩展|后续迭代|迭代路线|迭代路线图|演进路线|项目里程碑|里程碑计划|交付计划|实施路径|资源与排期|发展规划|版本路线|阶段目标|迭代安排|产品规划|甘特图|任务分解|落地计划|推进计划|近期计划|长期规划|开发路线图|预算|优化方向|未来优化方向|后续优化|扩展计划|实施计划表|实现路线|开发时间表|行动清单|行动项|待办清单|扩展方向|未来发展|未来考量|未来需求|阶段计划|阶段性计划|版本迭代|迭代计划表|任务计划|交付里程碑|上线时间|推进节奏|开发周期',
    en: "schedule|timeline|timelines|milestones|milestone|roadmap|product roadmap|project plan|phases|implementation plan|implementation phases|development phases|development plan|project timeline|phasing|estimates|effort estimation|effort estimate|time estimates|key dates|dates|delivery plan|next steps|future work|future enhancements|future considerations|future improvements|future plans|future features|development roadmap|iterations|sprints|sprint plan|project milestones|implementation roadmap|phase plan|timeline and milestones|future roadmap|release timeline|deadlines|delivery milestones|work plan|future extensions|rollout phases|implementation timeline|future|what's next|implementation order|release schedule|phased delivery|resource plan|looking ahead|long-term vision|action items|project schedule|high-level timeline|milestones and deliverables|release milestones|implementation steps|future directions|implementation schedule|rollout timeline|build order|build plan|dates and milestones|next actions|delivery timeline|upcoming|potential future work|later",
    ja: 'スケジュール|マイルストーン|ロードマップ|フェーズ|開発フェーズ|リリース計画とスケジュール|今後の予定|今後の展望|将来の拡張|将来拡張|工数|開発計画|実装計画|実装順序|今後の課題|開発ロードマップ|フェーズ計画',
    ko: '일정|마일스톤|로드맵|개발 일정|단계|향후 계획|추진 일정|개발 단계|추진 계획|개발 로드맵|향후 확장|단계별 계획',
  },
  launch: {
    zh: '上线|上线计划|发布计划|灰度|灰度发布|发布|上线方案|灰度计划|灰度方案|灰度策略|发布策略|发布方案|发布流程|回滚|回滚方案|回滚计划|回滚策略|上线清单|上线检查|上线检查清单|发布清单|内测|公测|试点|试运行|上线策略|上线准备|上线步骤|上线要求|放量计划|发布说明|切换方案|应急预案|试点计划|推出计划|上架|上架计划|部署策略|灰度与回滚|开关|上线后跟进|上线与发布|发布与部署|发布准备|灰度上线|割接方案|迁移计划|上线流程|试点方案|发布节奏|分阶段上线',
    en: 'launch|launch plan|rollout|rollout plan|release|releases|release plan|rollback|rollback plan|rollback strategy|launch checklist|release strategy|launch strategy|rollout strategy|deployment plan|deployment strategy|beta|beta program|beta testing|pilot|go-live|release criteria|feature flags|feature flag|phased rollout|launch readiness|launch criteria|migration plan|migration|migration strategy|gtm launch|ramp plan|gradual rollout|release process|go/no-go|upgrade / downgrade strategy|rollout and rollback',
    ja: 'リリース|リリース計画|リリース手順|ロールアウト|ロールバック|段階的リリース|公開手順|リリース条件',
    ko: '출시|배포|출시 계획|런칭|배포 계획|롤아웃|롤백|오픈 계획|베타',
  },
  operations: {
    zh: '运营|运营计划|运营策略|运营方案|运营需求|运营规划|商业模式|商业化|商业价值|商业策略|商业分析|推广|推广计划|推广策略|营销|营销策略|定价|定价策略|定价方案|盈利模式|收费模式|变现|增长|增长策略|成本|成本分析|成本预算|收入模型|市场推广|获客|获客策略|冷启动|用户增长|价格|套餐|商业闭环|会员体系|激励体系|预算考量|运营支持|客服支持|培训计划|成本估算|推广方案|商业目标|商业模型|市场策略|市场与运营|预算与成本|运营指标|运营活动|传播策略|沟通计划|销售策略|运营管理',
    en: 'operations|business model|pricing|pricing model|marketing|marketing plan|monetization|monetisation|growth|growth strategy|revenue model|revenue|monetization strategy|pricing strategy|go-to-market|go to market|go-to-market strategy|gtm|gtm strategy|cost|costs|cost analysis|budget|business case|unit economics|token economics|customer support|support plan|communication plan|communication strategy|training|promotion|distribution|acquisition|economics|cost estimation|marketing strategy|support|business strategy|financial projections|commercial model|sustainability|communications|business operations|funding|tokenomics|costs and pricing|sales|customer acquisition|partnerships',
    ja: '収益モデル|ビジネスモデル|運用|運営|マネタイズ|料金|料金プラン|収益化|コスト|マーケティング|運用体制|価格',
    ko: '수익 모델|비즈니스 모델|운영|마케팅|가격|가격 정책|과금|수익화|운영 정책|성장|비용|요금제|과금/성장',
  },
  risks: {
    zh: '风险|风险评估|风险分析|风险与应对|风险管理|风险应对|风险与对策|风险与依赖|风险控制|风险点|风险识别|主要风险|潜在风险|项目风险|技术风险|风险及应对|风险预案|风险与缓解|依赖|依赖项|依赖关系|外部依赖|应对措施|缓解措施|依赖条件|前置依赖|依赖与风险|挑战|难点|潜在问题|影响分析|影响评估|影响范围|对策|风险提示|隐患|技术难点|风险与问题|主要风险与对策|风险清单|风险矩阵|边界与风险|技术挑战|依赖与约束|依赖与前提|前置条件与依赖|风险与挑战',
    en: 'risks|risk|risk assessment|risk analysis|risk management|risks and mitigations|risk mitigation|risks & mitigations|dependencies|dependency|mitigation|mitigations|mitigation strategies|external dependencies|key risks|potential risks|challenges|potential issues|risks and dependencies|risks and challenges|drawbacks|potential challenges|concerns|known risks|potential pitfalls|issues and risks|technical risks|dependencies and risks|blockers|impact|impact analysis|threats|trade-offs|tradeoffs|threat model|risks and assumptions|risk register|pitfalls|issues|known issues|risk factors|assumptions and risks|technical challenges|risks and open issues|prerequisites|key dependencies|blocking dependencies|project risks',
    ja: 'リスク|依存関係|リスクと対策|依存|懸念点|懸念事項|課題とリスク|リスク管理',
    ko: '리스크|위험|의존성|위험 요소|리스크 관리|리스크 및 대응|제약 및 리스크|위험 관리',
  },
  acceptance: {
    zh: '验收|验收标准|验收条件|验收准则|验收口径|验收要求|验收清单|验收测试|验收检查|验收方案|验证|验证标准|验收验证标准|验证方式|验证方法|验证方案|测试|测试点|测试用例|测试计划|测试要点|测试场景|测试策略|测试方案|测试需求|测试要求|测试范围|测试案例|测试验证|完成标准|完成定义|完成条件|交付标准|检查清单|检查项|单元测试|集成测试|质量保证|回归测试|验收演示|自测清单|验收标准总表|质量标准|上线标准|完成的定义|性能测试|验收与测试|就绪定义|上线验收标准|测试与验收|功能验收|测试数据|验证计划|验收场景|验收测试用例|质量门禁|测试覆盖|自动化测试|验收步骤|交付验收',
    en: 'acceptance criteria|acceptance|definition of done|dod|test cases|test plan|testing|tests|test|test scenarios|testing strategy|test strategy|testing plan|testing requirements|acceptance tests|acceptance testing|user acceptance testing|verification|verification plan|validation|validation plan|validation criteria|qa|qa plan|quality assurance|test coverage|exit criteria|completion criteria|success criteria|done criteria|unit tests|integration tests|acceptance checklist|acceptance test|verification and testing|test requirements|checklist|quality gates|how to verify|test matrix|uat|acceptance scenarios|definition of ready|acceptance plan|verification steps|test approach|test strategy and plan|manual testing|testing and validation|test coverage requirements|test data|acceptance tests and criteria|verification criteria|validation strategy',
    ja: '受け入れ条件|受入条件|受け入れ基準|受入基準|テスト|テスト計画|テスト戦略|テストシナリオ|テストケース|完了条件|検証|動作確認|完了の定義|品質基準|テスト観点|検収条件',
    ko: '인수 조건|수용 기준|인수 기준|테스트|테스트 계획|완료 조건|검증|검증 계획|완료 기준|테스트 시나리오|테스트 케이스|qa|검수 기준',
  },
  questions: {
    zh: '待确认|待确认问题|待确认事项|待确认项|待确认点|开放问题|开放性问题|待定问题|待定|待定事项|遗留问题|待讨论|待讨论问题|待讨论事项|待解决问题|待决问题|待决策|待决策事项|未决问题|未决事项|疑问|疑问点|待澄清|需要确认的问题|待补充|悬而未决|待明确|待研究|常见问题|问题与讨论|待商榷|需确认|q&a|未解决的问题|问答|待办与待确认|开放议题|待确认清单|未确认事项|仍需确认|讨论|讨论点|需要讨论的问题|待回答的问题|调研问题',
    en: 'open questions|open question|questions|open issues|unresolved questions|unresolved issues|to be confirmed|to be determined|tbd|outstanding questions|outstanding issues|open items|faq|faqs|frequently asked questions|q&a|research questions|open decisions|pending decisions|questions to answer|areas for discussion|discussion|unanswered questions|key questions|open points|to be decided|decisions needed|to discuss|open questions and decisions|unknowns|issues to resolve|research|open topics|questions and answers|questions for review|pending questions|remaining questions|still to decide',
    ja: '未解決事項|未決事項|確認事項|検討事項|未確定事項|質問|オープンクエスチョン|要確認|未解決の論点|論点|よくある質問',
    ko: '미해결 질문|열린 질문|미결정 사항|논의 사항|확인 필요|오픈 이슈|질문|논의 필요|미결 사항|faq|결정 필요 사항',
  },
  changelog: {
    zh: '变更记录|变更日志|变更历史|变更履历|变更说明|修订记录|修订历史|修订版本|修订说明|修改记录|修改历史|修改日志|版本记录|版本历史|版本信息|版本变更|版本变更记录|版本更新|版本修订|版本修订记录|版本履历|版本说明|文档版本|文档版本记录|文档修订|文档修订记录|文档修订历史|文档变更|文档变更记录|文档历史|文档更新记录|更新日志|更新记录|更新历史|历史版本|历史记录|迭代记录|更新说明|文件修订记录|文件版本|改版记录|修订|变更|文档变更历史|更新内容|文件历史|修改说明|文档版本历史|版本迭代记录',
    en: 'changelog|change log|changes log|revision history|revisions|version history|document history|document versions|change history|document revision history|history|implementation history|update history|document control|document change log|release history|record of changes|version control|change record|version log|revision log|document revisions|changes|revision table|updates|amendments|what changed|edit history|changes since last version',
    ja: '変更履歴|改訂履歴|更新履歴|改版履歴|修正履歴|履歴|バージョン履歴',
    ko: '변경 이력|변경 기록|개정 이력|수정 이력|버전 이력|업데이트 이력|문서 이력|변경사항',
  },
  review: {
    zh: '评审|评审记录|评审意见|评审结论|评审结果|评审纪要|需求评审|需求评审记录|审批|审批记录|审批意见|审批状态|审核记录|审批签字|签核|签核记录|签字|签字确认|签署|确认签字|评审会议纪要|评审状态|文档审批|会签|评审确认',
    en: 'review|reviews|review log|review notes|review history|review record|approval|approvals|approval status|approval history|sign-off|sign off|signoff|sign-offs|review status|document approval|review and approval|stakeholder sign-off|reviewers|reviewer notes|review comments|prd review',
    ja: 'レビュー|レビュー記録|承認|承認記録|承認状況|レビュー結果',
    ko: '검토|승인|리뷰|승인 이력|검토 의견|결재|리뷰 기록|검토 기록',
  },
  glossary: {
    zh: '术语|术语表|名词解释|术语定义|术语说明|词汇表|名词定义|名词说明|名词|术语与定义|术语和缩写|术语解释|专业术语|缩写|缩略语|定义|概念|概念说明|概念定义|核心概念|关键概念|基本概念|术语及缩略语|词条解释|词汇|业务术语|名词表|术语对照',
    en: 'glossary|terms|terminology|definitions|key terms|key concepts|acronyms|abbreviations|terms and definitions|definitions and acronyms|glossary of terms|concepts|definition of terms|vocabulary|nomenclature|terms and acronyms',
    ja: '用語|用語集|用語定義|用語の定義|定義|用語一覧|用語説明',
    ko: '용어|용어집|용어 정의|용어 설명|정의|용어 사전',
  },
  references: {
    zh: '参考|参考资料|参考文档|参考文献|参考链接|参考信息|引用|引用文档|附录|相关文档|相关文件|相关链接|相关资料|关联文档|附件|附表|链接|补充资料|扩展阅读|资源|参考依据|来源|文档清单|文档索引|设计文档|配套文档|延伸阅读|关联需求|参考来源|输入资料|参考源|引用资料|文档关系|参考书目|外部链接|关联资料|对照文档|依据|参考文件',
    en: 'references|reference|appendix|appendices|related documents|related documentation|links|related docs|related links|resources|further reading|reference documents|related|see also|useful links|supporting documents|reference materials|sources|documentation|attachments|additional resources|related issues|source material|bibliography|related specs|supplementary materials|citations|source documents|related prds|source of truth|related files|related reading|prior documents|key documents|helpful links|document references|related information|external links|reference material|linked documents|annex',
    ja: '参考資料|参照ドキュメント|関連ドキュメント|付録|参考|関連資料|参考リンク|参考文献|関連リンク|関連文書|リンク',
    ko: '참고|부록|참고 자료|관련 문서|참고 문서|레퍼런스|관련 링크|첨부|출처',
  },
}

/** Titles that look like a role's and are none: what a document says of itself, overviews, headings that only carry others. */
export const plainNames =
  '编写目的|文档目的|文件目的|文档说明|文件说明|文档概述|文档信息|文件信息|文档介绍|文档约定|文档范围|文档结构|阅读对象|预期读者|预期读者和阅读建议|读者对象|阅读建议|引言|前言|序言|概述|概要|简介|总述|总结|小结|结语|结论|目录|摘要|产品概述|项目概述|系统概述|产品简介|项目简介|产品介绍|项目介绍|产品定位|产品说明|项目说明|产品名称|项目名称|基本信息|项目信息|产品信息|说明|备注|其他|其它|综合描述|总体描述|总体说明|产品描述|方案概述|需求概况|一句话定义|标语|' +
  'overview|introduction|executive summary|summary|abstract|tl;dr|tldr|table of contents|contents|toc|metadata|document information|document info|document purpose|purpose of this document|about this document|intended audience|product overview|project overview|notes|note|conclusion|about|document overview|product description|product name|preface|at a glance|elevator pitch|intro|meta|frontmatter|conclusions|misc|miscellaneous|other|example|examples|' +
  '概要|はじめに|目次|本書の目的|文書情報|まとめ|備考|その他|プロダクト概要|' +
  '개요|소개|목차|문서 정보|요약|서론|제품 개요|프로젝트 개요|기타|결론|문서 목적'
