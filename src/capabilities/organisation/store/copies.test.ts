import { expect } from 'vitest'
import { sql } from '#platform/database.ts'
import { anId, aWord, test } from '#platform/testing.ts'
import { aHolding, aPerson, aPost, aUnit } from '../sample.ts'
import { copyPeople } from './copies.ts'
import { saveHoldings, savePeople, savePosts, saveUnits } from './organisation.ts'

test('copies fill up to the number asked for, each with its holding', async ({ cx }) => {
  const unit = aUnit({ id: anId('unit'), code: aWord() })
  await saveUnits(cx.tx, [unit])
  const post = aPost(unit, { id: anId('post'), code: aWord() })
  await savePosts(cx.tx, [post])
  const people = Array.from({ length: 3 }, () => aPerson(unit, { id: anId('person'), staffNo: aWord() }))
  await savePeople(cx.tx, people)
  await saveHoldings(
    cx.tx,
    people.map(({ id: personId }) => aHolding(unit, { id: anId('holding'), personId, postId: post.id })),
  )

  await copyPeople(cx.tx, 8)

  const [counted] = await cx.tx.rows(sql<{ people: number; numbers: number; held: number }>`
    select count(*)::integer as people, count(distinct staff_no)::integer as numbers,
      (select count(distinct person_id)::integer from holding where tenant_id = ${cx.tx.tenant}) as held
    from person where tenant_id = ${cx.tx.tenant}`)
  expect(counted).toEqual({ people: 8, numbers: 8, held: 8 })
})
