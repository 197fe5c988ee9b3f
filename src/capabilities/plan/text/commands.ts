import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'plan.draft-programme': { zh: '起草方案', en: 'Draft a programme' },
  'plan.draft-from-wish': { zh: '按信号的建议起草方案', en: 'Draft a programme that a signal asked for' },
  'plan.draft-from-notice': { zh: '为通报起草方案', en: 'Draft a programme for a notice' },
  'plan.follow-holdings': { zh: '按岗位变动安排课程', en: 'Let a programme follow changes of posts' },
  'plan.change-programme': { zh: '修改方案', en: 'Change a programme' },
  'plan.submit-programme': { zh: '提交方案待审', en: 'Send a programme to the second person' },
  'plan.withdraw-submission': { zh: '撤回待审的方案', en: 'Take a programme back from the second person' },
  'plan.publish-programme': { zh: '发布方案', en: 'Publish a programme' },
  'plan.withdraw-programme': { zh: '停止方案', en: 'Stop a programme' },
  'plan.set-mix-target': { zh: '定单位自己的配比', en: 'Set the mix of a unit' },
  'plan.add-node': { zh: '增加关键节点', en: 'Add a key date' },
  'plan.remove-node': { zh: '删去关键节点', en: 'Remove a key date' },
  'plan.propose-ceiling': { zh: '提出改负担上限', en: 'Propose another ceiling' },
  'plan.confirm-ceiling': { zh: '确认改负担上限', en: 'Confirm another ceiling' },
  'plan.decline-ceiling': { zh: '不同意或撤回改负担上限', en: 'Turn down or take back another ceiling' },
  'plan.export-programmes': { zh: '导出方案表', en: 'Take the list of programmes out' },
  'plan.export-audience': { zh: '导出名单', en: 'Take an audience out' },
  'plan.export-burden': { zh: '导出负担表', en: 'Take the load of the month out' },
  'plan.export-key-dates': { zh: '导出关键节点表', en: 'Take the key dates out' },
  'plan.export-burden-waiting': { zh: '导出等第二人的上限', en: 'Take the ceilings that wait out' },
  'plan.export-lesson-wishes': { zh: '导出信号建议的课', en: 'Take the wishes of signals out' },
  'plan.export-holding-changes': { zh: '导出岗位变动以后的方案', en: 'Take the programmes since posts changed out' },
  'plan.export-family-mix': { zh: '导出各类岗位学了什么', en: 'Take the mix of post families out' },
  'plan.set-ceilings': { zh: '定下四个负担上限', en: 'Set the four ceilings' },
}
