import type { Id } from '#kernel/id.ts'
import { type SealedTable, sql, type Tx, uuidList } from '#platform/database.ts'

/** Party data of one person: the branch, and whether the person is a member of the party. */
export interface PartyPlace {
  readonly branchId: Id<'branch'> | null
  readonly partyMember: boolean
}

/** Who is of a branch: members of the party, and others whom the branch counts as its own. */
interface PartyList {
  readonly members: readonly Id<'person'>[]
  readonly others: readonly Id<'person'>[]
}

/** The list of party members without a branch. */
const withoutBranch = '00000000-0000-0000-0000-000000000000'

/** One sealed list a branch, and nothing beside a person: no row tells of whom else a list is. */
export const partyLists: SealedTable = { table: 'party_list', key: [['id', 'uuid']] }

interface Row {
  readonly id: string
  readonly sealed: string
}

const opened = (tx: Tx, { id, sealed }: Row): PartyList => JSON.parse(tx.open('party_list', id, sealed))

const everybody = ({ members, others }: PartyList): readonly Id<'person'>[] => [...members, ...others]

const allLists = (tx: Tx): Promise<Row[]> =>
  tx.rows(sql<Row>`select id, sealed from party_list where tenant_id = ${tx.tenant} order by id`)

/** Everybody of each of these branches. */
export const branchLists = async (
  tx: Tx,
  branches: readonly Id<'branch'>[],
): Promise<ReadonlyMap<Id<'branch'>, readonly Id<'person'>[]>> => {
  if (branches.length === 0) return new Map()
  const rows = await tx.rows(sql<Row>`
    select id, sealed from party_list where tenant_id = ${tx.tenant} and id = any (${uuidList(branches)})`)
  return new Map(rows.map((row) => [row.id as Id<'branch'>, everybody(opened(tx, row))]))
}

/** Everybody of these branches, once. */
export const peopleOfBranches = async (tx: Tx, branches: readonly Id<'branch'>[]): Promise<Id<'person'>[]> => [
  ...new Set([...(await branchLists(tx, branches)).values()].flat()),
]

/** Everybody of every branch that has anybody. */
export const allBranchLists = async (tx: Tx): Promise<ReadonlyMap<Id<'branch'>, readonly Id<'person'>[]>> =>
  new Map(
    (await allLists(tx))
      .filter(({ id }) => id !== withoutBranch)
      .map((row) => [row.id as Id<'branch'>, everybody(opened(tx, row))]),
  )

/** Every member of the party. */
export const partyMembers = async (tx: Tx): Promise<Id<'person'>[]> =>
  (await allLists(tx)).flatMap((row) => opened(tx, row).members)

/** Party data by person; who is not in it is in no branch and no member. */
export type PartyBook = ReadonlyMap<string, PartyPlace>

/** Party data of everybody, or of these people. */
export const partyBook = async (tx: Tx, people?: readonly string[]): Promise<PartyBook> => {
  const asked = people && new Set(people)
  const book = new Map<string, PartyPlace>()
  for (const row of await allLists(tx)) {
    const branchId = row.id === withoutBranch ? null : (row.id as Id<'branch'>)
    const { members, others } = opened(tx, row)
    for (const [of, partyMember] of [
      [members, true],
      [others, false],
    ] as const)
      for (const person of of) if (!asked || asked.has(person)) book.set(person, { branchId, partyMember })
  }
  return book
}

/** What the book says of a person. */
export const placeIn = (book: PartyBook, person: string): PartyPlace => book.get(person) ?? nowhere
const nowhere: PartyPlace = { branchId: null, partyMember: false }

export interface PartyChange extends Pick<PartyPlace, 'partyMember'> {
  readonly personId: string
  readonly branchId: string | null
}

/** Moves people between the lists. All lists are locked, so that nobody comes to stand in two. */
export const changeParty = async (tx: Tx, changes: readonly PartyChange[]): Promise<void> => {
  if (changes.length === 0) return
  const moved = new Map(changes.map((change) => [change.personId, change]))
  const joining = joiningLists([...moved.values()])
  await write(tx, new Map([...joining.keys()].map((id) => [id, nobody])), sql`do nothing`)

  const kept = await tx.rows(sql<Row>`
    select id, sealed from party_list where tenant_id = ${tx.tenant} order by id for update`)
  const changed = new Map<string, PartyList>()
  const stay = (people: readonly Id<'person'>[]) => people.filter((person) => !moved.has(person))
  for (const row of kept) {
    const list = opened(tx, row)
    const [members, others] = [stay(list.members), stay(list.others)]
    const come = joining.get(row.id) ?? nobody
    const left = members.length < list.members.length || others.length < list.others.length
    if (left || joining.has(row.id))
      changed.set(row.id, {
        members: [...members, ...come.members].sort(),
        others: [...others, ...come.others].sort(),
      })
  }
  await write(tx, changed, sql`(tenant_id, id) do update set sealed = excluded.sealed`)
}

const nobody: PartyList = { members: [], others: [] }

/** Who comes to stand in which list; whoever is in no branch and no member stands in none. */
const joiningLists = (changes: readonly PartyChange[]): ReadonlyMap<string, PartyList> => {
  const lists = new Map<string, { readonly members: Id<'person'>[]; readonly others: Id<'person'>[] }>()
  for (const { personId, branchId, partyMember } of changes) {
    if (branchId === null && !partyMember) continue
    const id = branchId ?? withoutBranch
    const list = lists.get(id) ?? { members: [], others: [] }
    lists.set(id, list)
    list[partyMember ? 'members' : 'others'].push(personId as Id<'person'>)
  }
  return lists
}

const write = (tx: Tx, lists: ReadonlyMap<string, PartyList>, unless: ReturnType<typeof sql>): Promise<unknown> => {
  const rows = [...lists].map(([id, list]): Row => ({ id, sealed: tx.seal('party_list', id, JSON.stringify(list)) }))
  return tx.rows(sql`
    insert into party_list (tenant_id, id, sealed)
    select ${tx.tenant}::integer, l.id, l.sealed
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l (id uuid, sealed text) on conflict ${unless}`)
}
