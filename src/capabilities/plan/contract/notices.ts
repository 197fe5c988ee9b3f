import { Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { verb } from '#kernel/verb.ts'
import { planWriters } from './roles.ts'

/** PLN-18: drafts a programme that sends a notice; audience, second person and minutes go the usual way. */
export const DraftFromNotice = verb(
  'plan.draft-from-notice',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({ notice: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) }),
    answer: Type.Object({ id: idOf('programme'), revision: Type.Integer() }),
    refusals: [
      'notice-not-found',
      'notice-withdrawn',
      'notice-over',
      'window-wrong',
      'unit-not-found',
      'unit-not-chosen',
    ],
  },
)
