import { expect } from 'vitest'
import { keepLook, syncAccounts } from '#capabilities/identity/public.ts'
import { recordStatements } from '#capabilities/xapi/public.ts'
import { aDraft } from '#capabilities/xapi/sample.ts'
import { anId, test } from '#platform/testing.ts'
import { downloadOwnData } from './download-own-data.ts'

test('DSH-20 one file holds the own looks, statements and entries, and of nobody else', async ({ cx }) => {
  const account = { personId: cx.actor.person, staffNo: 'T-0001', name: '测试', title: '', titleEn: '', unitPath: '1' }
  await syncAccounts(cx.tx, [account])
  const other = anId('person')
  const what = { zh: '看了名单', en: 'Saw the list' }
  const look = { verb: 'a.look', what, isChange: false, role: 'officer', purpose: null, now: cx.now } as const
  const officer = await cx.as({ person: anId('person') })
  await keepLook(officer.tx, { ...look, by: officer.actor, people: [cx.actor.person] })
  const [mine, theirs] = [anId(), anId()]
  const self = await cx.as({})
  await recordStatements(self.tx, { person: cx.actor.person, language: 'zh', now: cx.now }, [aDraft({ id: mine })])
  const own = await cx.as({ person: other })
  await recordStatements(own.tx, { person: other, language: 'zh', now: cx.now }, [aDraft({ id: theirs })])
  await cx.as({ person: officer.actor.person })
  await keepLook(officer.tx, {
    ...look,
    verb: 'b.look',
    what: { zh: '别人', en: 'Somebody' },
    by: officer.actor,
    people: [other],
  })

  const answer = await downloadOwnData(await cx.as({}), {})
  if (!answer.ok) throw new Error(answer.refusal)
  const { name, type, bytes } = answer.value
  expect([name, type]).toEqual(['plumbline-T-0001-2027-01-12.json', 'application/json'])
  const data = JSON.parse(Buffer.from(bytes).toString())
  expect(data).toMatchObject({
    looksAtMe: [{ what, by: officer.actor.name }],
    statements: [{ id: mine, statement: { id: mine } }],
    ledger: { codes: [{ year: 2027 }, { year: 2026 }, { year: 2025 }] },
    ...{ roster: null, posts: [], absences: [], roles: [], corrections: [], finished: [] },
  })
  expect(JSON.stringify(data)).not.toContain(theirs)
  expect(cx.facts.at(-1)).toMatchObject({
    kind: 'export',
    payload: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
})
