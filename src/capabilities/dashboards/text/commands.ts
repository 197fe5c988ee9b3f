import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'dashboards.doubt-number': { zh: '对一个数提出疑问', en: 'Doubt a number' },
  'dashboards.export-due-items': { zh: '导出到期的学习', en: 'Take what is due out' },
  'dashboards.export-not-done': { zh: '导出还没做完的人', en: 'Take out who is left' },
  'dashboards.export-number-doubts': { zh: '导出对数的疑问', en: 'Take the doubts about numbers out' },
  'dashboards.download-own-data': { zh: '带走关于自己的全部数据', en: 'Take out everything held about oneself' },
  'dashboards.answer-doubt': { zh: '答复疑问', en: 'Answer a doubt' },
}
