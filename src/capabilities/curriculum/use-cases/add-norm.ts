import { addNorm as keepNorm } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AddNorm } from '../contract/norms.ts'
import { hasAnchorTwice, writtenNorm } from './write-norm.ts'

export const addNorm: UseCase<typeof AddNorm> = async (cx, input) => {
  const norm = writtenNorm(input)
  if (hasAnchorTwice(norm)) return no('anchor-twice')
  const added = await keepNorm(cx, norm, input)
  return added.ok ? ok({ version: added.value.version }) : added
}
