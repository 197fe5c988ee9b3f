import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, as the ledger names it. */
export const commands: CommandNames = {
  'dashboards.doubt-number': { zh: '对一个数提出疑问', en: 'Doubt a number' },
  'dashboards.answer-doubt': { zh: '答复疑问', en: 'Answer a doubt' },
}
