import { expect } from 'vitest'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, aWord, test } from '#platform/testing.ts'
import { copyPeople } from './copies.ts'
import { saveHoldings, savePeople, savePosts, saveUnits } from './organisation.ts'

test('copies fill up to the number asked for, each with its holding', async ({ cx }) => {
  const name = { zh: '采油一队', en: 'Production team 1' }
  const unit = { id: anId('unit'), code: aWord(), name, kind: 'team' as const, parentId: null, path: '1' }
  await saveUnits(cx.tx, [unit])
  const post = { id: anId('post'), code: aWord(), name, unitId: unit.id, unitPath: '1', business: 'production' }
  const empty = { zh: '', en: '' }
  await savePosts(cx.tx, [
    { ...post, leadingPost: false, keyPost: false, powers: empty, counterparties: empty, closedOn: null },
  ])
  const people = Array.from({ length: 3 }, () => ({
    id: anId('person'),
    staffNo: aWord(),
    name: '王䶮',
    latinName: '',
  }))
  const place = { unitId: unit.id, unitPath: '1', branchId: null, partyMember: false, joinedOn: null, leftOn: null }
  await savePeople(
    cx.tx,
    people.map((person) => ({ ...person, ...place })),
  )
  await saveHoldings(
    cx.tx,
    people.map(({ id }) => ({
      id: anId(),
      personId: id,
      postId: post.id,
      unitPath: '1',
      fromOn: day('2021-07-01'),
      toOn: null,
    })),
  )

  await copyPeople(cx.tx, 8)

  const [counted] = await cx.tx.rows(sql<{ people: number; numbers: number; held: number }>`
    select count(*)::integer as people, count(distinct staff_no)::integer as numbers,
      (select count(distinct person_id)::integer from holding where tenant_id = ${cx.tx.tenant}) as held
    from person where tenant_id = ${cx.tx.tenant}`)
  expect(counted).toEqual({ people: 8, numbers: 8, held: 8 })
})
