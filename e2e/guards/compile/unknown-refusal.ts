import { Type } from 'typebox'
import { no } from '#kernel/result.ts'
import { verb } from '#kernel/verb.ts'
import type { UseCase } from '#platform/context.ts'

const Remind = verb(
  'example.remind',
  { roles: ['leader'], data: 'internal' },
  { input: Type.Object({}), answer: Type.Object({}), refusals: ['done'] },
)

export const remind: UseCase<typeof Remind> = async () => no('forgotten')
