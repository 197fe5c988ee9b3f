import { expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { inTransaction, openPool, sql, type Tx } from '#platform/database.ts'
import { freshDatabase } from '#platform/testing/database.ts'
import { anId } from '#platform/testing.ts'
import { countItems, loadItemCounts } from './item-counts.ts'

const at = moment('2027-01-12T01:00:00Z')

/** One sitting of three questions: `right` says which were answered rightly; a rapid one has its flag. */
const sit = async (tx: Tx, right: readonly boolean[], { rapid = false, again = '' } = {}): Promise<string> => {
  const [person, attempt] = [again || anId('person'), anId('attempt')]
  await tx.rows(sql`select set_config('app.person', ${person}, true)`)
  for (const [n, correct] of right.entries()) {
    const code = `counted-${n}`
    await tx.rows(sql`
      insert into answer (tenant_id, person_id, attempt_id, question_code, question_version, chosen, correct, answered_at)
      values (${tx.tenant}, ${person}, ${attempt}, ${code}, '1.0.0', ${[correct ? 'a' : 'b']}::text[], ${correct},
        ${again ? '2027-01-11T00:00:00Z' : '2027-01-10T00:00:00Z'})`)
    if (rapid)
      await tx.rows(sql`
        insert into rapid_flag (tenant_id, person_id, attempt_id, part, rapid, kept_until)
        values (${tx.tenant}, ${person}, ${attempt}, ${code}, true, '2027-02-10')`)
  }
  return person
}

test('LRN-17 first answers of twenty people are counted once a day, rapid and later ones left out; of nineteen nothing', async () => {
  const owner = openPool((await freshDatabase()).owner, 1)
  await inTransaction(owner, { tenant: 1, person: null, scope: [] }, async (tx) => {
    const people: string[] = []
    for (let n = 0; n < 19; n++) people.push(await sit(tx, [n % 2 === 0, n % 4 === 0, true]))
    await sit(tx, [true, true, true], { rapid: true })
    await sit(tx, [true, true, true], { again: people[1] ?? '' })
    await countItems(tx, at)
    expect(await loadItemCounts(tx)).toEqual([])

    await sit(tx, [true, true, true])
    await countItems(tx, at)
    const counted = await loadItemCounts(tx)
    expect(counted).toMatchObject([
      { code: 'counted-0', n: 20, right: 11, chosen: { a: 11, b: 9 }, pairs: { n: 20, sumX: 11, sumXX: 11 } },
      { code: 'counted-1', n: 20, right: 6, chosen: { a: 6, b: 14 } },
      { code: 'counted-2', n: 20, right: 20, chosen: { a: 20 } },
    ])
    await sit(tx, [true, true, true])
    await countItems(tx, at)
    expect((await loadItemCounts(tx))[0]?.n).toBe(20)
  })
  await owner.end()
})
