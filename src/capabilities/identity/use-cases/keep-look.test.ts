import { expect } from 'vitest'
import { later } from '#kernel/day.ts'
import { anId, type TestCx, test, testNow } from '#platform/testing.ts'
import { looks } from '../views/looks.ts'
import { ownLooks } from '../views/own-looks.ts'
import { keepLook } from './keep-look.ts'

const what = { zh: '看了名单', en: 'Saw the list' }
const lookBy = (cx: TestCx, people: readonly ReturnType<typeof anId<'person'>>[], over = {}) =>
  keepLook(cx.tx, {
    verb: 'a.look',
    what,
    isChange: false,
    by: cx.actor,
    role: 'officer',
    people,
    purpose: null,
    now: cx.now,
    ...over,
  })

test('IDN-27 IDN-28 those looked at see who, with which role and what for; nobody else sees at whom', async ({
  cx,
}) => {
  const [one, other, stranger] = [anId('person'), anId('person'), anId('person')]
  const officer = await cx.as({ person: anId('person'), unitPath: '1.2', reach: { units: [], branches: [] } })
  expect(await lookBy(officer, [one, other])).toMatchObject({ kind: 'look', payload: { people: 2, role: 'officer' } })
  const seenBy = async (person: typeof one) => {
    const own = await cx.as({ person, unitPath: '1.3', reach: { units: [], branches: [] } })
    const answer = await ownLooks(own, {})
    return answer.ok ? answer.value : undefined
  }
  const line = { by: officer.actor.name, role: 'officer', what, people: 2, isChange: false }
  expect(await seenBy(one)).toMatchObject({ looks: 1, changes: 0, entries: [line] })
  expect(await seenBy(stranger)).toEqual({ looks: 0, changes: 0, entries: [] })

  const audit = await cx.as({ person: stranger, roles: ['audit-administrator'] })
  expect(await looks(audit, {})).toMatchObject({ ok: true, value: { entries: [line], more: false } })
  const auditor = await cx.as({ person: stranger, roles: ['auditor'] })
  const byCode = await looks(auditor, {})
  expect(byCode.ok && byCode.value.entries[0]?.by).toBe(auditor.codeOf(officer.actor.person))
})

test('IDN-27 whoever was changed reads what was changed, the others the word of the verb', async ({ cx }) => {
  const [moved, other] = [anId('person'), anId('person')]
  const told = { zh: '把你的岗位改为“物资采购岗”', en: 'Changed your post to “Purchasing”' }
  const importer = await cx.as({ person: anId('person') })
  await lookBy(importer, [moved, other], { isChange: true, told: new Map([[moved, told]]) })
  const readBy = async (person: typeof moved) => {
    const answer = await ownLooks(await cx.as({ person, reach: { units: [], branches: [] }, unitPath: '1.3' }), {})
    return answer.ok && answer.value.entries.map((entry) => entry.what)
  }
  expect(await readBy(moved)).toEqual([told])
  expect(await readBy(other)).toEqual([what])
})

test('IDN-27 within ten minutes the same look at the same person is one; a change always counts', async ({ cx }) => {
  const person = anId('person')
  const officer = await cx.as({ person: anId('person') })
  expect(await lookBy(officer, [person])).toBeDefined()
  expect(await lookBy(officer, [person], { now: later(testNow, 599_999) })).toBeUndefined()
  expect(await lookBy(officer, [person, anId('person')], { now: later(testNow, 599_999) })).toMatchObject({
    payload: { people: 1 },
  })
  expect(await lookBy(officer, [person], { now: later(testNow, 599_999), isChange: true })).toBeDefined()
  expect(await lookBy(officer, [person], { now: later(testNow, 1_200_000) })).toBeDefined()
})

test('IDN-28 a look is never changed or removed', async ({ cx }) => {
  const officer = await cx.as({ person: anId('person') })
  await lookBy(officer, [anId('person')])
  for (const statement of [
    'delete from access_look',
    'update access_look set people = 9',
    'delete from access_look_person',
  ]) {
    await cx.tx.client.query('savepoint before')
    await expect(cx.tx.client.query(statement)).rejects.toThrow('permission denied')
    await cx.tx.client.query('rollback to savepoint before')
  }
})
