/** Words around a section's name that do not change what the section is for. Folded, longest first where one begins another. */

/** Before a name: 「核心业务目标」, "high-level product goals". */
export const leadingModifiers =
  '产品|项目|系统|业务|功能|平台|本期|本次|一期|二期|三期|第一期|第一阶段|第二阶段|当前|现有|核心|主要|整体|总体|详细|具体|基本|基础|初步|关键|重点|重要|相关|软件|应用|小程序|前端|后端|后台|管理后台|前台|全局|全站|通用|共通|共用|完整|典型|最终|预期|各|模块|版本|主|新|新版|总|全部|其他|其它|未来|后续|用户端|管理端|移动端|技术|公司|内部|外部|需求|mvp|app|web|pc|h5|ai|我们的|' +
  'product|project|system|business|core|key|main|primary|overall|detailed|high-level|high level|general|proposed|initial|current|mvp|the|our|app|application|platform|additional|other|major|important|new|specific|basic|feature|v1|v2|full|common|global|technical|draft|' +
  'プロダクト|システム|主要な|全体|主な|基本|本|サービス|サービスの|' +
  '주요|핵심|전체|기본|제품|서비스|시스템|상세'

/** After a name: 「流程说明」, "goals overview". */
export const trailingModifiers =
  '说明|描述|概述|概要|概览|总览|设计|分析|定义|清单|列表|一览|一览表|总表|汇总|规范|规格|方案|要求|需求|计划|策略|介绍|详情|细节|明细|内容|部分|图|示意图|补充|建议|体系|总结|梳理|拆解|规划|划分|信息|详述|详解|阐述|表|草案|初稿|节选|摘要|模块|系统|机制|与说明|相关|界定|声明|陈述|管理|点|项|部|事项|标准|原则|总|评估|记录|书|文档|大纲|矩阵|地图|' +
  'overview|summary|details|detail|description|section|list|specification|specifications|spec|breakdown|analysis|definition|plan|strategy|statement|requirements|considerations|notes|table|matrix|draft|for mvp|design|document|map|inventory|' +
  '一覧|定義|設計|仕様|概要|について|詳細|要件|方針|表|図|計画|の定義|分析|' +
  '목록|정의|설계|개요|상세|분석|요약|설명|계획|관리'
