/** How areas, actions and classes of change are called in messages. */
import type {Action, Area, ChangeClass} from './changes/types.js'
import type {Words} from './words.js'

const three = (en: string, hant: string, hans: string): Words => ({en, 'zh-Hant': hant, 'zh-Hans': hans})

/** Roles by the name that a section of that role would carry, and the areas of change that are no role. */
export const areaNames: Readonly<Record<Area, Words>> = {
  background: three('Background', '背景', '背景'),
  goal: three('Goal', '目標', '目标'),
  metrics: three('Metrics', '成功指標', '成功指标'),
  users: three('Users', '目標用戶', '目标用户'),
  competitors: three('Competitors', '競品分析', '竞品分析'),
  scope: three('Scope', '範圍', '范围'),
  requirements: three('Requirements', '功能需求', '功能需求'),
  priority: three('Priorities', '優先級', '优先级'),
  flow: three('Flow', '流程圖', '流程图'),
  interface: three('Pages', '頁面與互動', '页面与交互'),
  copy: three('Copy', '文案', '文案'),
  data: three('Data', '資料與介面', '数据与接口'),
  technical: three('Technical design', '技術方案', '技术方案'),
  nonfunctional: three('Non-functional requirements', '非功能需求', '非功能需求'),
  tracking: three('Tracking', '埋點', '埋点'),
  notifications: three('Notifications', '通知節點', '通知节点'),
  stakeholders: three('Stakeholders', '相關人員', '相关人员'),
  schedule: three('Schedule', '排期', '排期'),
  launch: three('Launch', '上線計畫', '上线计划'),
  operations: three('Operations', '營運方案', '运营方案'),
  risks: three('Risks', '風險', '风险'),
  acceptance: three('Acceptance criteria', '驗收標準', '验收标准'),
  questions: three('Open questions', '待確認問題', '待确认问题'),
  changelog: three('Change log', '變更記錄', '变更记录'),
  review: three('Review', '評審記錄', '评审记录'),
  glossary: three('Glossary', '名詞解釋', '名词解释'),
  references: three('References', '參考資料', '参考资料'),
  meta: three('document information', '文件資訊', '文档信息'),
  document: three('whole document', '整份文件', '整份文档'),
  other: three('other', '其他', '其他'),
}

export const actionNames: Readonly<Record<Action, Words>> = {
  added: three('added', '新增', '新增'),
  removed: three('removed', '刪除', '删除'),
  modified: three('modified', '修改', '修改'),
  moved: three('moved', '移動', '移动'),
  renamed: three('renamed', '改名', '改名'),
}

export const classNames: Readonly<Record<ChangeClass, Words>> = {
  none: three('no change', '無變更', '无变更'),
  editorial: three('editorial', '文字修飾', '文字修饰'),
  addendum: three('addendum', '例行補記', '例行补记'),
  clarification: three('clarification', '補充說明', '补充说明'),
  substantive: three('substantive', '實質變更', '实质变更'),
  scope: three('scope', '範圍變更', '范围变更'),
}
