import { expect, test } from 'vitest'
import { type Day, day } from '#kernel/day.ts'
import { type Sights, seenThings, sightsAfter, sightsOn } from '#kernel/sights.ts'

/** The table of decision 8, written by hand, in its columns; three administrators stand in the last. */
const decided = `
own-records | own      | own       | own       | own        | own        | own         | own own own
done        |          | branch    | own-units | reach      |            | codes       | - - -
holders     | crew     | branch    | own-units | reach      |            | codes       | system - -
posts       | own      | branch    | own-units | reach      | no-holders | all         | - - -
minutes     | attended | branch    | own-units | reach      |            | reach-codes | - - -
talks       | own      | own-talks | own-talks | counts     |            | counts      | - - -
signals     |          |           | confirmed | reach      |            | reach       | - - -
formalism   |          | asked     | asked     | reach      |            | counts      | - - -
letters     | own      | own       | own-edges | reach      |            | reach       | - - -
effect      | estimate | unit-20   | units-20  | reach-20   | lesson-20  | reach-20    | - - -
ledger      | own      |           |           |            |            | all-codes   | - - audit
accounts    |          |           |           | thresholds | content    | read        | by-kind by-kind by-kind
`
const columns = ['learner', 'secretary', 'leader', 'officer', 'author', 'auditor'] as const
const administrators = ['system-administrator', 'security-administrator', 'audit-administrator'] as const

test('IDN-29 who sees what is the table of decision 8, whole and in its order', () => {
  const rows = decided
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
  expect(seenThings).toEqual(rows.map(([thing]) => thing))
  for (const [thing, ...cells] of rows) {
    const last = (cells[columns.length] ?? '').split(' ').map((cell) => (cell === '-' ? '' : cell))
    const named = [
      ...columns.map((role, at) => [role, cells[at]] as const),
      ...administrators.map((role, at) => [role, last[at]] as const),
    ].filter(([, sight]) => sight)
    expect({ thing, ...sightsOn(day('2027-01-12')).sights[thing as (typeof seenThings)[number]] }).toEqual({
      thing,
      ...Object.fromEntries(named),
    })
  }
})

test('IDN-29 the newest version that has begun is in force; later ones are told before', () => {
  const table = (name: string): Sights => ({ ...sightsOn(day('2027-01-12')).sights, done: { auditor: name as never } })
  const versions = ['2027-03-01', '2020-01-01', '2028-01-01'].map((fromOn) => ({
    fromOn: fromOn as Day,
    sights: table(fromOn),
  }))
  expect(sightsOn(day('2027-02-28'), versions).fromOn).toBe('2020-01-01')
  expect(sightsOn(day('2027-03-01'), versions).sights.done).toEqual({ auditor: '2027-03-01' })
  expect(sightsAfter(day('2027-02-28'), versions).map(({ fromOn }) => fromOn)).toEqual(['2027-03-01', '2028-01-01'])
  expect(sightsAfter(day('2028-01-01'), versions)).toEqual([])
  for (const order of [versions, [...versions].reverse()]) {
    expect(sightsOn(day('2029-01-01'), order).fromOn).toBe('2028-01-01')
    expect(sightsAfter(day('2019-01-01'), order).map(({ fromOn }) => fromOn)).toEqual([
      ...['2020-01-01', '2027-03-01', '2028-01-01'],
    ])
  }
  expect(() => sightsOn(day('2019-12-31'), versions)).toThrow('2019-12-31')
})
