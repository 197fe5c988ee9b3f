import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'curriculum.export-lessons': { zh: '导出课表', en: 'Take the list of lessons out' },
  'curriculum.export-cases': { zh: '导出案例表', en: 'Take the list of cases out' },
}
