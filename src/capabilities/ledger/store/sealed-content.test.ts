import { expect } from 'vitest'
import { noFields } from '#platform/fields.ts'
import { anId, test } from '#platform/testing.ts'
import { openedContent, sealedContent } from './sealed-content.ts'

test('LDG-19 content opens with its salt in its own place, is changed elsewhere, and closed without the key', ({
  cx,
}) => {
  const [entryId, other] = [anId(), anId()]
  const content = { payload: '{"partyMember":true}', salt: new Uint8Array(Buffer.alloc(32, 9)) }
  const sealed = sealedContent(cx.tx, { ...content, entryId, position: 0 })
  expect(sealed).not.toContain('party')
  expect(openedContent(cx.tx, sealed, { entryId, position: 0 })).toMatchObject({ payload: content.payload })
  for (const place of [
    { entryId, position: 1 },
    { entryId: other, position: 0 },
  ])
    expect(openedContent(cx.tx, sealed, place)).toBe('changed')
  expect(openedContent({ ...cx.tx, fields: noFields }, sealed, { entryId, position: 0 })).toBe('closed')
})
