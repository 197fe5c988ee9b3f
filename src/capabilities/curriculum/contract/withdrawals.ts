import { Type } from 'typebox'
import { oneOf } from '#kernel/shape.ts'
import { verb } from '#kernel/verb.ts'
import { codeShape, versionShape } from '../rules/lesson.ts'
import { withdrawable } from '../rules/withdrawal.ts'

const reason = Type.String({ minLength: 1, maxLength: 200 })

/** CUR-37, CUR-55: takes something that is taught, or a notice, out of use, in the version that was read. */
export const WithdrawItem = verb(
  'curriculum.withdraw-item',
  { roles: ['author', 'officer'], data: 'internal' },
  {
    input: Type.Object({ kind: oneOf(withdrawable), code: codeShape, version: versionShape, reason }),
    answer: Type.Object({ withdrawn: Type.String() }),
    refusals: ['item-not-found', 'changed-meanwhile', 'reason-missing'],
  },
)

/** CUR-38: an officer no longer answers for a case being nameless. */
export const WithdrawApproval = verb(
  'curriculum.withdraw-approval',
  { roles: ['officer'], data: 'internal' },
  {
    input: Type.Object({ case: codeShape, version: versionShape, reason }),
    answer: Type.Object({ withdrawn: Type.String() }),
    refusals: ['item-not-found', 'changed-meanwhile', 'reason-missing'],
  },
)
