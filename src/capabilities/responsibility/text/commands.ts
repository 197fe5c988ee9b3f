import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'responsibility.begin-edge': { zh: '写下一项分工', en: 'Write down who answers for what' },
  'responsibility.end-edge': { zh: '结束一项分工', en: 'End what somebody answers for' },
  'responsibility.hand-over': { zh: '把分工交给另一位领导', en: 'Pass on what somebody answers for' },
  'responsibility.export-division': { zh: '导出分工表', en: 'Take the division of work out' },
  'responsibility.export-own-division': { zh: '导出自己的分工', en: 'Take the own division of work out' },
  'responsibility.export-post-holders': { zh: '导出谁在一个岗位', en: 'Take out who holds a post' },
  'responsibility.export-post-answers': { zh: '导出谁对一个岗位负责', en: 'Take out who answers for a post' },
  'responsibility.stage-edges': { zh: '上传分工表', en: 'Upload a division of work' },
  'responsibility.download-edges-comparison': {
    zh: '下载分工表对比',
    en: 'Download the comparison of a division of work',
  },
  'responsibility.repair-edges': { zh: '修正分工表里的一行', en: 'Mend a row of a division of work' },
  'responsibility.accept-edges-suggestions': {
    zh: '采纳分工表的全部建议',
    en: 'Take every suggestion for a division of work',
  },
  'responsibility.import-edges': { zh: '导入分工表', en: 'Import a division of work' },
  'responsibility.undo-edges': { zh: '撤回导入的分工表', en: 'Take back an imported division of work' },
}
