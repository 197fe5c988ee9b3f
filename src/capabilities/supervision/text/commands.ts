import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'supervision.export-counts': { zh: '导出记过的数', en: 'Take the counts out' },
  'supervision.export-inspections': { zh: '导出巡查表', en: 'Take the inspections out' },
  'supervision.record-counts': { zh: '记数', en: 'Enter counts' },
  'supervision.correct-count': { zh: '更正计数', en: 'Correct a count' },
  'supervision.change-taxonomy': { zh: '改问题类别', en: 'Change the kinds of problems' },
  'supervision.state-inspection': { zh: '登记检查', en: 'State an inspection' },
  'supervision.finish-inspection': { zh: '写上查了多少', en: 'Say how much was looked at' },
  'supervision.stage-counts': { zh: '上传计数表', en: 'Upload a list of counts' },
  'supervision.repair-counts': { zh: '修正计数表', en: 'Mend a list of counts' },
  'supervision.accept-counts-suggestions': { zh: '采纳计数表的建议', en: 'Take the suggestions for a list of counts' },
  'supervision.download-counts-comparison': { zh: '下载计数表的比较', en: 'Download the comparison of counts' },
  'supervision.import-counts': { zh: '导入计数', en: 'Import counts' },
  'supervision.judge-month': { zh: '重看一个月', en: 'Look at a month again' },
  'supervision.explain-signal': { zh: '记平常的原因', en: 'Note an ordinary reason' },
  'supervision.dismiss-signal': { zh: '关闭信号', en: 'Close a signal' },
  'supervision.answer-signal': { zh: '回应信号', en: 'Answer a signal' },
  'supervision.finish-response': { zh: '回应做完', en: 'Finish an answer' },
  'supervision.accept-effect': { zh: '收下复查结论', en: 'Take note of a re-check' },
}
