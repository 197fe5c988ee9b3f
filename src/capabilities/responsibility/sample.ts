import { day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Edge } from './rules/edge.ts'

/** The deputy manager who answers directly for the supply station since September. */
export const anEdge = (over: Partial<Edge> = {}): Edge => ({
  id: '00000000-0000-7000-8000-000000000001' as Id<'accountability-edge'>,
  kind: 'direct',
  leader: '00000000-0000-7000-8000-00000000000a' as Id<'person'>,
  unitId: '00000000-0000-7000-8000-0000000000b1' as Id<'unit'>,
  unitPath: '1.1',
  postId: null,
  about: '',
  aboutEn: '',
  fromOn: day('2026-09-01'),
  toOn: null,
  ...over,
})
