import { expect } from 'vitest'
import { keepLook, syncAccounts } from '#capabilities/identity/public.ts'
import { saveAbsences } from '#capabilities/organisation/public.ts'
import { openSmallOrganisation } from '#capabilities/organisation/testing.ts'
import { recordStatements } from '#capabilities/xapi/public.ts'
import { aDraft } from '#capabilities/xapi/sample.ts'
import { addDays, day } from '#kernel/day.ts'
import { anId, test } from '#platform/testing.ts'
import { doubtNumber } from './doubt-number.ts'
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

test('DSH-20 the file goes on where the pages end, and an officer finds no doubt of others in it', async ({ cx }) => {
  const { people } = await openSmallOrganisation(cx)
  const account = { personId: people.he, staffNo: '0417', name: '何小满', title: '', titleEn: '', unitPath: '1.1' }
  await syncAccounts(cx.tx, [account])
  const away = (n: number) => ({ fromOn: addDays(day('2025-01-01'), 2 * n), toOn: addDays(day('2025-01-02'), 2 * n) })
  await saveAbsences(
    cx.tx,
    Array.from({ length: 201 }, (_, n) => ({
      ...away(n),
      ...{ id: anId('absence'), personId: people.he, unitPath: '1.1' },
    })),
  )
  const doubt = { figure: 'learn', shown: '271 / 318' } as const
  const other = await cx.as({ person: people.zhou, roles: ['learner'], unitPath: '1.1' })
  expect(await doubtNumber(other, { ...doubt, line: '少算了两人' })).toMatchObject({ ok: true })
  const own = await cx.as({ person: people.he, roles: ['officer'], unitPath: '1.1' })
  expect(await doubtNumber(own, { ...doubt, line: '多算了一人' })).toMatchObject({ ok: true })

  const answer = await downloadOwnData(own, {})
  if (!answer.ok) throw new Error(answer.refusal)
  const data = JSON.parse(Buffer.from(answer.value.bytes).toString())
  expect(data.absences).toHaveLength(201)
  expect(data.doubtsOfNumbers).toMatchObject([{ line: '多算了一人', own: true }])
})
