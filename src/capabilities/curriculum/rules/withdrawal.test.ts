import { expect, test } from 'vitest'
import { withdrawn } from './withdrawal.ts'

test('CUR-37 what is in use is withdrawn in the version that was read, with a reason', () => {
  const wanted = { inUse: '1.1.0', read: '1.1.0', reason: ' 规定改了 ' }
  expect(withdrawn(wanted)).toEqual({ ok: true, value: { version: '1.1.0', reason: '规定改了' } })
  expect(withdrawn({ ...wanted, inUse: null })).toEqual({ ok: false, refusal: 'item-not-found' })
  expect(withdrawn({ ...wanted, read: '1.0.0' })).toEqual({ ok: false, refusal: 'changed-meanwhile' })
  expect(withdrawn({ ...wanted, reason: ' x ' })).toEqual({ ok: false, refusal: 'reason-missing' })
})
