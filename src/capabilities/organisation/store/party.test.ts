import { expect } from 'vitest'
import { sql } from '#platform/database.ts'
import { anId, test } from '#platform/testing.ts'
import { branchLists, changeParty, partyBook, partyMembers, peopleOfBranches, placeIn } from './party.ts'

const [one, two] = [anId('branch'), anId('branch')]
const [member, other, alone, none] = [anId('person'), anId('person'), anId('person'), anId('person')]
const began = [
  { personId: member, branchId: one, partyMember: true },
  { personId: other, branchId: one, partyMember: false },
  { personId: alone, branchId: null, partyMember: true },
  { personId: none, branchId: null, partyMember: false },
]

test('ORG-5 who is of a branch, and who is in the party, is read from sealed lists, by branch and by person', async ({
  cx,
}) => {
  await changeParty(cx.tx, began)
  expect((await peopleOfBranches(cx.tx, [one])).sort()).toEqual([member, other].sort())
  expect(await peopleOfBranches(cx.tx, [])).toEqual([])
  expect((await partyMembers(cx.tx)).sort()).toEqual([member, alone].sort())
  const book = await partyBook(cx.tx)
  expect(began.map(({ personId }) => ({ personId, ...placeIn(book, personId) }))).toEqual(began)
  expect([...(await partyBook(cx.tx, [other])).keys()]).toEqual([other])
  const stored = await cx.tx.rows(sql<{ row: string }>`
    select l::text as row from party_list l where tenant_id = ${cx.tx.tenant}`)
  for (const { row } of stored) for (const { personId } of began) expect(row).not.toContain(personId)
})

test('ORG-5 whoever changes branch or leaves the party stands in one list, and nobody else is moved', async ({
  cx,
}) => {
  await changeParty(cx.tx, began)
  await changeParty(cx.tx, [
    { personId: member, branchId: two, partyMember: true },
    { personId: alone, branchId: null, partyMember: false },
  ])
  const lists = await branchLists(cx.tx, [one, two])
  expect([lists.get(one), lists.get(two)]).toEqual([[other], [member]])
  expect(await partyMembers(cx.tx)).toEqual([member])
  await changeParty(cx.tx, [{ personId: member, branchId: two, partyMember: false }])
  expect(await partyMembers(cx.tx)).toEqual([])
  expect(await peopleOfBranches(cx.tx, [two])).toEqual([member])
})

test('P5 a list put in the place of another does not open', async ({ cx }) => {
  await changeParty(cx.tx, [...began, { personId: none, branchId: two, partyMember: true }])
  await cx.tx.rows(sql`
    update party_list set sealed = (select sealed from party_list where tenant_id = ${cx.tx.tenant} and id = ${one})
    where tenant_id = ${cx.tx.tenant} and id = ${two}`)
  await expect(peopleOfBranches(cx.tx, [two])).rejects.toThrow('party_list')
})
