/** Labels and headers around people, folded. */

/** A labelled line or a field of the front matter that names somebody. */
export const personLabels =
  /^(?:.{0,6}负责人|产品经理|产品负责人|项目经理|产品|设计师?|交互|视觉|前端|后端|开发(?:人员|者)?|研发|测试(?:人员)?|运营|法务|财务|风控|客服|作者|撰写人|编写人|评审人|审核人|审批人|批准人|干系人|相关方|参与人|owners?|author|authors|product owner|product manager|project manager|pm|po|qa|designer|developer|engineer|tech lead|reviewers?|approvers?|stakeholders?|team|contributors?|assignee|dri|担当者?|作成者|담당자|작성자)$/u

/** Which part somebody plays, or which team. */
export const teamColumn = /角色|职责|部门|团队|岗位|职位|方$|^role|team|department|function|position|責任|役割|担当部|역할|부서|팀/u
export const nameColumn =
  /姓名|人员|负责人|成员|名字|接口人|对接人|联系人|评审人|审批人|^name|person|owner|member|contact|who|reviewer|approver|担当者|氏名|이름|담당자/u
export const signoffColumn = /签字|签名|签核|确认|评审结果|结论|意见|状态|日期|sign|approv|status|date|decision|verdict|承認|서명|승인/u
