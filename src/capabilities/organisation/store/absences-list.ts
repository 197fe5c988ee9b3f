import { cleanCode } from '#kernel/cells.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import {
  type AbsenceChange,
  type AbsenceWish,
  type AbsentPerson,
  absenceChange,
  absenceFields,
  judgeAbsenceRow,
  type StandingAbsence,
} from '../rules/import/absences.ts'
import type { PlainList } from './plain-list.ts'
import { peopleNumbered } from './standing.ts'

/** Absences by person and first day. */
export const absencesList: PlainList<AbsenceWish, AbsenceChange> = {
  name: 'absences',
  fields: absenceFields,
  remembered: [],
  judge: async ({ tx, today }, _about, told) => {
    const people = await peopleBy(
      tx,
      told.map(({ staffNo }) => cleanCode(staffNo ?? '')),
    )
    const all = new Map(people.map((person) => [person.staffNo, person]))
    const book = { personOf: (staffNo: string) => all.get(staffNo), today }
    return (row, fixes) => judgeAbsenceRow(row, fixes, book)
  },
  choices: async () => ({}),
  peopleOf: (tx, keys) =>
    peopleNumbered(
      tx,
      keys.map((key) => key.split('/')[0] ?? ''),
    ),
  plan: async ({ tx }, ready) => {
    const standing = await standingAbsences(
      tx,
      ready.flatMap(({ wish }) => (wish.personId === null ? [] : [wish.personId])),
    )
    const known = new Map(standing.map((absence) => [`${absence.personId}/${absence.fromOn}`, absence]))
    const planned = ready.map(({ line, key, wish }) => ({
      line,
      change: absenceChange(line, key, wish, known.get(`${wish.personId}/${wish.fromOn}`)),
    }))
    return {
      changes: planned.flatMap(({ change }) => (change ? [change] : [])),
      unchanged: planned.filter(({ change }) => !change).map(({ line }) => line),
    }
  },
}

const peopleBy = (tx: Tx, staffNos: readonly string[]): Promise<(AbsentPerson & { readonly staffNo: string })[]> =>
  tx.rows(sql<AbsentPerson & { readonly staffNo: string }>`
    select p.id, p.staff_no, p.name, p.unit_path from person p
    where p.tenant_id = ${tx.tenant} and p.left_on is null and p.staff_no = any (${[...staffNos]}::text[])`)

const standingAbsences = (tx: Tx, people: readonly string[]): Promise<StandingAbsence[]> =>
  tx.rows(sql<StandingAbsence>`
    select a.id, a.person_id, a.from_on, a.to_on from absence a
    where a.tenant_id = ${tx.tenant} and a.person_id = any (${[...people]}::uuid[])`)

/** Gives absences another last day. */
export const changeAbsences = async (tx: Tx, absences: readonly StandingAbsence[]): Promise<void> => {
  await tx.rows(sql`
    update absence a set to_on = c."toOn"
    from jsonb_to_recordset(${JSON.stringify(absences)}::jsonb) as c(id uuid, "toOn" date)
    where a.tenant_id = ${tx.tenant} and a.id = c.id`)
}

/** One absence as a writing left it, with the end before; nothing for a new one. */
export interface WrittenAbsence {
  readonly id: string
  readonly before: Day | null
  readonly after: Day
}

/** Takes a writing back and says whose; nothing, and nothing is changed, when one no longer ends as it was written. */
export const takeAbsencesBack = async (
  tx: Tx,
  written: readonly WrittenAbsence[],
): Promise<readonly Id<'person'>[] | undefined> => {
  const all = sql`jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as w(id uuid, before date, after date)`
  const same = await tx.rows(sql<{ personId: Id<'person'> }>`
    select a.person_id from absence a join ${all} on a.id = w.id and a.to_on = w.after where a.tenant_id = ${tx.tenant} for update of a`)
  if (same.length !== written.length) return undefined
  await tx.rows(sql`
    delete from absence a using ${all} where a.tenant_id = ${tx.tenant} and a.id = w.id and w.before is null`)
  await tx.rows(sql`
    update absence a set to_on = w.before from ${all}
    where a.tenant_id = ${tx.tenant} and a.id = w.id and w.before is not null`)
  return same.map(({ personId }) => personId)
}
