import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'curriculum.export-lessons': { zh: '导出课表', en: 'Take the list of lessons out' },
  'curriculum.export-cases': { zh: '导出案例表', en: 'Take the list of cases out' },
  'curriculum.write-notice': { zh: '写一则通报', en: 'Write a notice' },
  'curriculum.add-norm': { zh: '记一条规定', en: 'Record a norm' },
  'curriculum.change-norm': { zh: '记规定的新版', en: 'Record a new version of a norm' },
  'curriculum.repeal-norm': { zh: '记规定的废止', en: 'Record the repeal of a norm' },
  'curriculum.settle-recheck': { zh: '再看一遍并办结', en: 'Look again and settle' },
}
