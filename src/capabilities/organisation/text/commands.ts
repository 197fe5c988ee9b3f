import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'organisation.set-up': { zh: '建立单位', en: 'Set the organisation up' },
  'organisation.stage-roster': { zh: '上传名册', en: 'Upload a roster' },
  'organisation.download-roster-comparison': { zh: '下载名册对比', en: 'Download the comparison of a roster' },
  'organisation.repair-row': { zh: '修正名册里的一行', en: 'Mend a row of a roster' },
  'organisation.accept-suggestions': { zh: '采纳名册的全部建议', en: 'Take every suggestion for a roster' },
  'organisation.import-roster': { zh: '导入名册', en: 'Import a roster' },
  'organisation.undo-import': { zh: '撤回名册导入', en: 'Take an imported roster back' },
  'organisation.stage-posts': { zh: '上传岗位表', en: 'Upload a list of posts' },
  'organisation.download-posts-comparison': { zh: '下载岗位表对比', en: 'Download the comparison of posts' },
  'organisation.repair-posts': { zh: '修正岗位表里的一行', en: 'Mend a row of the posts' },
  'organisation.accept-posts-suggestions': { zh: '采纳岗位表的全部建议', en: 'Take every suggestion for the posts' },
  'organisation.import-posts': { zh: '导入岗位', en: 'Import posts' },
  'organisation.stage-absences': { zh: '上传不在岗名单', en: 'Upload a list of absences' },
  'organisation.download-absences-comparison': { zh: '下载不在岗名单对比', en: 'Download the comparison of absences' },
  'organisation.repair-absences': { zh: '修正不在岗名单里的一行', en: 'Mend a row of the absences' },
  'organisation.accept-absences-suggestions': {
    zh: '采纳不在岗名单的全部建议',
    en: 'Take every suggestion for the absences',
  },
  'organisation.import-absences': { zh: '导入不在岗名单', en: 'Import absences' },
  'organisation.undo-posts': { zh: '撤回岗位导入', en: 'Take imported posts back' },
  'organisation.undo-absences': { zh: '撤回不在岗导入', en: 'Take imported absences back' },
  'organisation.export-people': { zh: '导出人员表', en: 'Take the list of people out' },
  'organisation.export-units': { zh: '导出单位表', en: 'Take the list of units out' },
}
