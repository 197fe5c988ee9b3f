import fc from 'fast-check'
import { expect } from 'vitest'
import { partyMembers } from '#capabilities/organisation/public.ts'
import { day } from '#kernel/day.ts'
import { type TestCx, test } from '#platform/testing.ts'
import {
  type AudienceRules,
  audienceRoles,
  grades,
  type HeldPost,
  noAudience,
  type Reason,
  reasonFor,
} from '../rules/audience.ts'
import { openArea, type TestPerson, type TestPost } from '../testing.ts'
import { audience } from './audience.ts'

const families = ['gifts-hospitality', 'vehicles'] as const
const codes = ['p-a', 'p-b', 'p-c', 'p-d', 'p-e'] as const
const businesses = ['procurement', 'people'] as const
const units = ['area', 'supply', 'wells'] as const

const aPost = fc.record({
  grade: fc.constantFrom(...grades, null),
  families: fc.subarray([...families]),
  leading: fc.boolean(),
  business: fc.constantFrom(...businesses),
})
const aPerson = fc.record({
  posts: fc.subarray([...codes]),
  unit: fc.constantFrom(...units),
  partyMember: fc.boolean(),
  roles: fc.subarray([...audienceRoles]),
})
const someRules: fc.Arbitrary<AudienceRules> = fc.record({
  grades: fc.subarray([...grades]),
  families: fc.subarray([...families]),
  posts: fc.subarray(['p-a', 'p-d']),
  businesses: fc.subarray(['people']),
  leading: fc.boolean(),
  roles: fc.subarray([...audienceRoles], { maxLength: 2 }),
  partyMembers: fc.boolean(),
  everyone: fc.constantFrom(false, false, false, true),
  units: fc.subarray([...units], { maxLength: 2 }),
})

/** What an assignment carries for a reason. */
const carried = ({ why, post, family, role }: Reason): string => {
  if (why === 'party') return 'plan'
  if (why === 'leading' || why === 'everyone') return why
  if (why === 'role') return `role:${role}`
  return why === 'family' ? `family:${family}` : `post:${post}`
}

const read = async (cx: TestCx, rules: AudienceRules, excluded: readonly never[] = []) => {
  const aimed = { tenant: 1, units: ['1'], rules, excluded, on: cx.today, party: await partyMembers(cx.tx) }
  return new Map((await cx.tx.rows(audience(aimed))).map((row) => [row.personId as string, row]))
}

test('PLN-1 PLN-2 PLN-3 PLN-23 the query includes exactly whom the rules include, with the same reason', async ({
  cx,
}) => {
  let at = 0
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(aPost, aPost, aPost, aPost, aPost),
      fc.array(aPerson, { minLength: 8, maxLength: 20 }),
      fc.array(someRules, { minLength: 6, maxLength: 6 }),
      async (postList, personList, ruleList) => {
        at += 1
        await cx.tx.client.query(`savepoint run_${at}`)
        const posts: TestPost[] = postList.map((post, n) => ({ ...post, code: codes[n] ?? 'p-a' }))
        const people: TestPerson[] = personList.map((person, n) => ({ ...person, name: `人 ${n}` }))
        const ids = await openArea(cx.tx, posts, people)
        for (const rules of ruleList) {
          const found = await read(cx, rules)
          const expected = people.flatMap((person) => {
            const reason = reasonFor(
              {
                posts: posts.filter(({ code }) => person.posts.includes(code)) as HeldPost[],
                roles: person.roles ?? [],
                partyMember: person.partyMember ?? false,
                units: person.unit === 'area' ? ['area'] : ['area', person.unit ?? 'area'],
              },
              rules,
            )
            return reason ? [[ids.get(person.name), carried(reason)]] : []
          })
          expect(new Map([...found].map(([person, { reason }]) => [person, reason]))).toEqual(
            new Map(expected as never),
          )
        }
        await cx.tx.client.query(`rollback to savepoint run_${at}`)
      },
    ),
    { numRuns: 25 },
  )
})

const posts: TestPost[] = [{ code: 'p-a', grade: 'HIGH' }]
const high: AudienceRules = { ...noAudience, grades: ['HIGH'] }

test('who has left, whose post has ended and who is left out is not in the audience', async ({ cx }) => {
  const ids = await openArea(cx.tx, posts, [
    { name: 'stays', posts: ['p-a'] },
    { name: 'gone', posts: ['p-a'], leftOn: cx.today },
    { name: 'moved', posts: ['p-a'] },
    { name: 'excluded', posts: ['p-a'] },
  ])
  await cx.tx.client.query(`update holding set to_on = '2027-01-12' where person_id = $1`, [ids.get('moved')])
  const found = await read(cx, high, [ids.get('excluded') as never])
  expect([...found.keys()]).toEqual([ids.get('stays')])
  expect(found.get(ids.get('stays') ?? '')).toMatchObject({ unitPath: '1', reason: 'post:p-a' })
})

test('PLN-23 R10 a role counts while it is in force, where its holder is in sight, wherever it reaches', async ({
  cx,
}) => {
  const ids = await openArea(cx.tx, posts, [
    { name: 'here', posts: [], unit: 'supply', roles: ['leader'] },
    { name: 'there', posts: [], unit: 'wells', roles: ['leader'] },
    { name: 'ended', posts: [], unit: 'supply', roles: ['leader'] },
    { name: 'to come', posts: [], unit: 'supply', roles: ['leader'] },
    { name: 'other', posts: [], unit: 'supply', roles: ['author'] },
  ])
  await cx.tx.client.query(`update role_grant set to_on = '2027-01-12' where person_id = $1`, [ids.get('ended')])
  await cx.tx.client.query(`update role_grant set from_on = '2027-01-13' where person_id = $1`, [ids.get('to come')])
  const leaders: AudienceRules = { ...noAudience, roles: ['leader'] }
  expect([...(await read(cx, leaders)).keys()].sort()).toEqual([ids.get('here'), ids.get('there')].sort())
  const supply = await cx.as({ unitPath: '1.1', reach: { units: ['1.1'], branches: [] } })
  const found = await read(supply, { ...leaders, units: ['supply'] })
  expect([...found.values()]).toEqual([{ personId: ids.get('here'), unitPath: '1.1', reason: 'role:leader' }])
})

test('R10 row-level security alone hides whom the reader does not reach', async ({ cx }) => {
  const ids = await openArea(cx.tx, posts, [
    { name: 'here', posts: ['p-a'], unit: 'supply' },
    { name: 'there', posts: ['p-a'], unit: 'wells' },
  ])
  const supply = await cx.as({ unitPath: '1.1', reach: { units: ['1.1'], branches: [] } })
  expect([...(await read(supply, high)).keys()]).toEqual([ids.get('here')])
  expect((await read(await cx.as({ tenant: 2 }), high)).size).toBe(0)
})

test('a person of the unit alone is aimed at, not of a unit whose number begins alike', async ({ cx }) => {
  await openArea(cx.tx, posts, [{ name: 'here', posts: ['p-a'], unit: 'supply' }])
  await cx.tx.client.query(`update person set unit_path = '1.11'`)
  const aimed = { tenant: 1, units: ['1.1'], rules: high, excluded: [], on: day('2027-01-12'), party: [] }
  expect(await cx.tx.rows(audience(aimed))).toEqual([])
})
