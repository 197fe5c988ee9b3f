import { expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { decideErasure, type Erasure, erasureKind, erasurePayload, readErasure } from './erasure.ts'

const [asker, other] = ['a', 'b'] as unknown as [Id<'person'>, Id<'person'>]
const erasure: Erasure = {
  id: 'e' as Id<'ledger-erasure'>,
  kind: 'duty',
  stream: 'x',
  upTo: 3,
  ground: 'retention-ended',
  askedBy: asker,
  decidedBy: null,
}

test('LDG-14 whoever asks is not who decides, and a decision is made once', () => {
  expect(decideErasure(erasure, asker)).toEqual({ ok: false, refusal: 'second-person-needed' })
  expect(decideErasure(erasure, other).ok).toBe(true)
  expect(decideErasure({ ...erasure, decidedBy: other }, other)).toEqual({ ok: false, refusal: 'already-decided' })
})

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
