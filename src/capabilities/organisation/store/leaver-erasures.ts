import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx, uuidList } from '#platform/database.ts'
import type { Leaving } from '../rules/import/leavers.ts'
import type { LeaverErasure, LeaverErasureId, LeaversAsked, StandingLeaver } from '../rules/leaver-erasure.ts'

/** Who a request would be about, at most so many, whoever left first before the others; locked against a second request. */
export const findLeavers = (tx: Tx, asked: LeaversAsked, most: number): Promise<StandingLeaver[]> => {
  const isMeant =
    'staffNo' in asked ? sql`p.staff_no = ${asked.staffNo.trim()}` : sql`p.left_on < ${asked.leftBefore}::date`
  return tx.rows(sql<StandingLeaver>`
    select p.id as person_id, p.left_on, p.erased_at is not null as erased, ${isAsked} as asked
    from person p
    where p.tenant_id = ${tx.tenant} and ${isMeant}
      ${'staffNo' in asked ? sql`` : sql`and p.erased_at is null and not ${isAsked}`}
    order by p.left_on, p.id limit ${most} for update of p`)
}

/** A request that is not decided, or agreed and not yet carried out, names the person of the row `p`. */
export const isAsked = sql<boolean>`exists (
  select from leaver_erasure_person w
  join leaver_erasure e on e.tenant_id = w.tenant_id and e.id = w.erasure_id
  where w.tenant_id = p.tenant_id and w.person_id = p.id and e.approved is not false and e.erased_at is null)`

export const keepLeaverErasure = async (
  tx: Tx,
  erasure: Omit<LeaverErasure, 'decidedBy'>,
  {
    people,
    leftBefore,
    at,
  }: { readonly people: readonly string[]; readonly leftBefore: Day | null; readonly at: Moment },
): Promise<void> => {
  await tx.rows(sql`
    insert into leaver_erasure (tenant_id, id, ground, left_before, asked_by, asked_at)
    values (${tx.tenant}, ${erasure.id}, ${erasure.ground}, ${leftBefore}, ${erasure.askedBy}, ${at})`)
  await tx.rows(sql`
    insert into leaver_erasure_person (tenant_id, erasure_id, person_id)
    select ${tx.tenant}::integer, ${erasure.id}::uuid, person from unnest(${uuidList(people)}) as person`)
}

export const loadLeaverErasure = async (tx: Tx, id: LeaverErasureId): Promise<LeaverErasure | undefined> => {
  const [row] = await tx.rows(sql<LeaverErasure>`
    select id, ground, asked_by, decided_by from leaver_erasure
    where tenant_id = ${tx.tenant} and id = ${id} for update`)
  return row
}

export const keepLeaverDecision = async (
  tx: Tx,
  id: LeaverErasureId,
  decision: { readonly by: Id<'person'>; readonly at: Moment; readonly approved: boolean },
): Promise<void> => {
  await tx.rows(sql`
    update leaver_erasure set decided_by = ${decision.by}, decided_at = ${decision.at}, approved = ${decision.approved}
    where tenant_id = ${tx.tenant} and id = ${id}`)
}

/**
 * Of whom a request is; whoever has come back since it was asked is left out, also after leaving again. The day on which it
 * was asked is at most one further on where the organisation is than by the clock of the database.
 */
export const peopleOfErasure = (tx: Tx, id: LeaverErasureId): Promise<Leaving[]> =>
  tx.rows(sql<Leaving>`
    select w.person_id, p.staff_no, p.name from leaver_erasure_person w
    join leaver_erasure e on e.tenant_id = w.tenant_id and e.id = w.erasure_id
    join person p on p.tenant_id = w.tenant_id and p.id = w.person_id
    where w.tenant_id = ${tx.tenant} and w.erasure_id = ${id} and p.erased_at is null
      and p.left_on < coalesce(e.left_before, e.asked_at::date + 2)
    order by w.person_id`)

/** What was agreed and is not yet carried out, the oldest first; nobody else carries it out meanwhile. */
export const erasuresDue = (tx: Tx): Promise<(LeaverErasure & { readonly decidedBy: Id<'person'> })[]> =>
  tx.rows(sql<LeaverErasure & { readonly decidedBy: Id<'person'> }>`
    select id, ground, asked_by, decided_by from leaver_erasure
    where tenant_id = ${tx.tenant} and approved and erased_at is null
    order by decided_at, id for update skip locked`)

/** The row stays, because what the person did hangs on it; a code stands where name and number stood. Answers the codes. */
export const erasePeople = async (
  tx: Tx,
  people: readonly Id<'person'>[],
  at: Moment,
): Promise<{ readonly personId: Id<'person'>; readonly code: string }[]> => {
  await tx.rows(sql`
    delete from absence where tenant_id = ${tx.tenant} and person_id = any (${uuidList(people)})`)
  return tx.rows(sql<{ personId: Id<'person'>; code: string }>`
    update person p set name = coded.code, staff_no = coded.code, latin_name = '', joined_on = null,
      erased_at = ${at}::timestamptz
    from (select id, 'X-' || upper(substr(md5(id::text), 1, 12)) as code from unnest(${uuidList(people)}) as id) coded
    where p.tenant_id = ${tx.tenant} and p.id = coded.id
    returning p.id as person_id, coded.code`)
}

export const markErased = async (tx: Tx, id: LeaverErasureId, at: Moment): Promise<void> => {
  await tx.rows(sql`update leaver_erasure set erased_at = ${at} where tenant_id = ${tx.tenant} and id = ${id}`)
}
