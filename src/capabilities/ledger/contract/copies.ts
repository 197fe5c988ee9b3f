import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { momentShape, oneOf } from '#kernel/shape.ts'
import { question, type Role, verb } from '#kernel/verb.ts'
import { copyForms } from '../rules/backup.ts'

/** Whoever may note that a checkpoint was given away. */
export const checkpointGivers: readonly Role[] = ['officer', 'system-administrator', 'audit-administrator']

/** LDG-16: notes to which body or post the newest checkpoint was given. */
export const KeepCheckpoint = verb(
  'ledger.keep-checkpoint',
  { roles: checkpointGivers, data: 'internal' },
  {
    input: Type.Object({
      keeper: Type.String({ minLength: 2, maxLength: 60, pattern: '\\S.*\\S' }),
      form: oneOf(copyForms),
    }),
    answer: Type.Object({ size: Type.Integer() }),
    refusals: ['no-checkpoint'],
  },
)

/** On the page; the workbook goes on. */
export const copiesAtMost = 30

/** LDG-16: the newest thirty checkpoints that were given away. */
export const CheckpointCopies = question(
  'ledger.checkpoint-copies',
  { roles: ['officer', 'auditor', 'system-administrator', 'audit-administrator'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      copies: Type.Array(
        Type.Object({
          id: idOf('checkpoint-copy'),
          keeper: Type.String(),
          form: oneOf(copyForms),
          size: Type.Integer(),
          rootShort: Type.String(),
          givenAt: momentShape,
        }),
      ),
    }),
  },
)
export type CheckpointCopiesAnswer = Static<(typeof CheckpointCopies)['answer']>
