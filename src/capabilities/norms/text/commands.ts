import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'norms.export-norms': { zh: '导出党纪法规库', en: 'Take the norm library out' },
}
