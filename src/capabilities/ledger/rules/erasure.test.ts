import { expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { type Erasure, erasureKind, erasurePayload, readErasure } from './erasure.ts'

const erasure: Erasure = {
  id: 'e' as Id<'ledger-erasure'>,
  kind: 'duty',
  stream: 'x',
  upTo: 3,
  ground: 'retention-ended',
  askedBy: 'a' as Id<'person'>,
  decidedBy: null,
}

test('LDG-14 only an approval says that something is erased', () => {
  const read = (state: 'asked' | 'approved' | 'declined') => readErasure(JSON.stringify(erasurePayload(erasure, state)))
  expect(read('approved')).toEqual({ kind: 'duty', stream: 'x', upTo: 3 })
  for (const over of [{ kind: 1 }, { stream: 1 }, { upTo: '3' }])
    expect(readErasure(JSON.stringify({ ...erasurePayload(erasure, 'approved'), ...over }))).toBeUndefined()
  expect(erasureKind).toBe('ledger-erasure')
  expect([read('asked'), read('declined'), readErasure('{"state":"approved"}')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
