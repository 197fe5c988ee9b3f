import { expect } from 'vitest'
import { sql } from '#platform/database.ts'
import { sealAnew } from '#platform/fields/sealed-tables.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { noAudience } from '../rules/audience.ts'
import { aDraft } from '../sample.ts'
import { saveProgramme, sealedAudiences, seeProgramme } from './programmes.ts'

const rules = { ...noAudience, partyMembers: true }

const kept = (cx: TestCx) =>
  cx.tx.rows(sql<{ audience: unknown; sealed: string | null }>`select audience, sealed from programme`)

test('P5 PLN-1 for whom a programme is stands sealed, is read as it was, and is sealed anew where it stood in clear', async ({
  cx,
}) => {
  const draft = aDraft({ audience: rules })
  await saveProgramme(cx.tx, draft, cx.now)
  expect(await kept(cx)).toEqual([{ audience: null, sealed: expect.stringMatching(/^~1\./) }])
  expect((await seeProgramme(cx.tx, draft.id))?.programme).toMatchObject({ ...draft })

  await cx.tx.rows(sql`update programme set sealed = null, audience = ${JSON.stringify(rules)}::jsonb`)
  expect((await seeProgramme(cx.tx, draft.id))?.programme).toMatchObject({ ...draft })
  const [programmes, publications] = sealedAudiences
  if (!programmes) throw new Error('programmes are sealed')
  expect(await sealAnew((work) => work(cx.tx), programmes)).toBe(1)
  expect(publications?.table).toBe('programme_publication')
  expect(await kept(cx)).toEqual([{ audience: null, sealed: expect.stringMatching(/^~1\./) }])
  expect((await seeProgramme(cx.tx, draft.id))?.programme).toMatchObject({ ...draft })
})
