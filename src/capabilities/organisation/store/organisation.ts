import type { Tx } from '#platform/database.ts'
import type { Absence, Branch, Holding, NewBranch, NewUnit, Person, Post, Unit } from '../rules/organisation.ts'
import { changeParty } from './party.ts'

interface Tables {
  unit: Unit
  branch: Branch
  /** Branch and membership stand in the party lists. */
  person: Omit<Person, 'branchId' | 'partyMember'>
  post: Post
  holding: Holding
  absence: Absence
}

export const tables = (tx: Tx) => tx.withTables<Tables>()

/** PostgreSQL takes 65,535 parameters in a statement; a thousand rows of twelve columns stay well below. */
const chunk = 1_000

/** Keeps new rows of one table, in order of the list. */
const insertAll = async <Name extends keyof Tables>(
  tx: Tx,
  table: Name,
  rows: readonly Partial<Tables[Name]>[],
): Promise<void> => {
  for (let at = 0; at < rows.length; at += chunk)
    await tables(tx)
      .insertInto(table)
      .values(rows.slice(at, at + chunk) as never)
      .execute()
}

export const saveUnits = (tx: Tx, units: readonly NewUnit[]): Promise<void> => insertAll(tx, 'unit', units)
export const saveBranches = (tx: Tx, branches: readonly NewBranch[]): Promise<void> => insertAll(tx, 'branch', branches)
export const savePeople = async (tx: Tx, people: readonly Person[]): Promise<void> => {
  await insertAll(
    tx,
    'person',
    people.map(({ branchId: _, partyMember: __, ...row }) => row),
  )
  await changeParty(
    tx,
    people
      .filter(({ branchId, partyMember }) => branchId !== null || partyMember)
      .map(({ id, branchId, partyMember }) => ({ personId: id, branchId, partyMember })),
  )
}
export const savePosts = (tx: Tx, posts: readonly Post[]): Promise<void> => insertAll(tx, 'post', posts)
export const saveHoldings = (tx: Tx, holdings: readonly Holding[]): Promise<void> => insertAll(tx, 'holding', holdings)
export const saveAbsences = (tx: Tx, absences: readonly Absence[]): Promise<void> => insertAll(tx, 'absence', absences)

/** Every unit, those that are closed too, in the order of paths. */
export const loadUnits = (tx: Tx): Promise<Unit[]> =>
  tables(tx).selectFrom('unit').selectAll('unit').orderBy('unit.path').limit(5_000).execute()

/** Every branch, those that are closed too. */
export const loadBranches = (tx: Tx): Promise<Branch[]> =>
  tables(tx).selectFrom('branch').selectAll('branch').orderBy('branch.code').limit(1_000).execute()
