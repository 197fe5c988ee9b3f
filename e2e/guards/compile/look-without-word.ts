import { Type } from 'typebox'
import { ok } from '#kernel/result.ts'
import { question } from '#kernel/verb.ts'
import type { View } from '#platform/context.ts'

const Names = question(
  'example.names',
  { roles: ['leader'], data: 'personal' },
  { input: Type.Object({}), answer: Type.Object({}) },
)

export const names: View<typeof Names> = async (cx) => {
  cx.looked([])
  return ok({})
}
