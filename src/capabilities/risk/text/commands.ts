import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'risk.grade-post': { zh: '评定岗位等级', en: 'Grade a post' },
  'risk.answer-grade-change': { zh: '决定等级变动的提议', en: 'Decide on a proposed change of grade' },
  'risk.propose-risk-point': { zh: '提出风险点', en: 'Propose a risk point' },
  'risk.confirm-risk-point': { zh: '审核或确认风险点', en: 'Take a step on the way of a risk point' },
  'risk.return-risk-point': { zh: '退回风险点', en: 'Turn a proposed risk point down' },
  'risk.change-risk-point': { zh: '修改风险点', en: 'Change a risk point' },
  'risk.add-control': { zh: '增加防控措施', en: 'Add a control' },
  'risk.record-control-check': { zh: '记录一次检查', en: 'Record the check of a control' },
  'risk.dispute-grade': { zh: '对等级提出异议', en: 'Doubt a grade' },
  'risk.answer-dispute': { zh: '答复等级异议', en: 'Answer a doubt about a grade' },
  'risk.settle-likeness': { zh: '处理写得相像的风险点', en: 'Settle two risk points worded alike' },
  'risk.start-review': { zh: '开始复评', en: 'Start a review' },
  'risk.answer-register-change': { zh: '答复清册里的不同', en: 'Answer what a register says otherwise' },
  'risk.stage-register': { zh: '上传风险点清册', en: 'Upload a risk register' },
  'risk.download-register-comparison': { zh: '下载风险点清册对比', en: 'Download the comparison of a risk register' },
  'risk.repair-register': { zh: '修正清册里的一行', en: 'Mend a row of a risk register' },
  'risk.accept-register-suggestions': { zh: '采纳清册的全部建议', en: 'Take every suggestion for a risk register' },
  'risk.import-register': { zh: '导入风险点清册', en: 'Import a risk register' },
  'risk.export-register': { zh: '导出风险点清册', en: 'Take the risk register out' },
  'risk.export-controls': { zh: '导出防控措施', en: 'Take the controls out' },
  'risk.export-posts': { zh: '导出岗位与风险点表', en: 'Take the list of posts out' },
}
