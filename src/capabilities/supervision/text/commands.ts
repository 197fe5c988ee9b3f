import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'supervision.record-counts': { zh: '录入一个月的件数', en: 'Enter the counts of a month' },
  'supervision.correct-count': { zh: '更正件数', en: 'Correct a count' },
  'supervision.change-taxonomy': { zh: '改问题分类', en: 'Change the classes of problems' },
  'supervision.state-inspection': { zh: '登记巡查', en: 'Record an inspection' },
  'supervision.finish-inspection': { zh: '结束巡查', en: 'Finish an inspection' },
  'supervision.stage-counts': { zh: '上传件数表', en: 'Upload a list of counts' },
  'supervision.download-counts-comparison': { zh: '下载件数表对比', en: 'Download the comparison of counts' },
  'supervision.repair-counts': { zh: '修正件数表里的一行', en: 'Mend a row of the counts' },
  'supervision.accept-counts-suggestions': { zh: '采纳件数表的全部建议', en: 'Take every suggestion for the counts' },
  'supervision.import-counts': { zh: '导入件数', en: 'Import counts' },
  'supervision.judge-month': { zh: '研判一个月', en: 'Look a month over for signals' },
  'supervision.explain-signal': { zh: '记下平常的原因', en: 'Note an ordinary explanation' },
  'supervision.dismiss-signal': { zh: '关闭信号', en: 'Close a signal' },
  'supervision.answer-signal': { zh: '回应信号', en: 'Answer a signal' },
  'supervision.finish-response': { zh: '办完一项回应', en: 'Finish a response' },
  'supervision.accept-effect': { zh: '收下复看结论', en: 'Take note of a re-check' },
}
