import { countAccounts } from '#capabilities/identity/public.ts'
import { backupState } from '#capabilities/ledger/public.ts'
import type { Day } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { inBulk, sql, withinUnits } from '#platform/database.ts'
import type { AdministratorToday, AdministratorTodayAnswer } from '../contract.ts'
import { evidenceCard } from './evidence-card.ts'
import { waitingLists } from './waiting-lists.ts'

/** What an administrator keeps in order; results of persons are not among it. */
export const administratorToday: View<typeof AdministratorToday> = async (cx) =>
  ok({
    asOf: cx.now,
    roster: { ...(await rosterOf(cx)), ...(await countAccounts(cx.tx)) },
    imports: await importsOf(cx),
    storage: await storageOf(cx),
    backup: await backupState(cx),
    ledger: await evidenceCard(cx),
  })

type Roster = Omit<AdministratorTodayAnswer['roster'], 'accounts' | 'closed'>

const rosterOf = async (cx: Looking): Promise<Roster> => ({
  ...(await inBulk(cx.tx, () => peopleOf(cx))),
  ...(await frameOf(cx)),
})

const inForce = (today: Day) =>
  sql<boolean>`h.from_on <= ${today}::date and (h.to_on is null or h.to_on > ${today}::date)`

/** Two plain questions that several processes share; one that joins and counts at once is left to a single one. */
const peopleOf = async ({ tx, actor, today }: Looking): Promise<Pick<Roster, 'people' | 'withoutPost'>> => {
  const here = sql<boolean>`p.tenant_id = ${tx.tenant} and p.left_on is null
    and ${withinUnits('p.unit_path', actor.reach.units)}`
  const [row] = await tx.rows(sql<Pick<Roster, 'people' | 'withoutPost'>>`
    select (select count(*) from organisation_person p where ${here}) as people,
      (select count(*) from organisation_person p where ${here} and not exists (
        select from organisation_holding h
        where h.tenant_id = ${tx.tenant} and h.person_id = p.person_id and ${inForce(today)})) as without_post`)
  return row ?? { people: 0, withoutPost: 0 }
}

const frameOf = async ({ tx, actor, today }: Looking): Promise<Omit<Roster, 'people' | 'withoutPost'>> => {
  const mine = (column: string) => withinUnits(column, actor.reach.units)
  const [row] = await tx.rows(sql<Omit<Roster, 'people' | 'withoutPost'>>`
    with unheld as (
      select p.code, p.name from organisation_post p
      where p.tenant_id = ${tx.tenant} and p.closed_on is null and ${mine('p.unit_path')} and not exists (
        select from organisation_holding h
        where h.tenant_id = p.tenant_id and h.post_id = p.post_id and ${inForce(today)}))
    select
      (select count(*) from organisation_unit u where u.tenant_id = ${tx.tenant} and u.closed_on is null and ${mine('u.path')}) as units,
      (select count(*) from organisation_branch b where b.tenant_id = ${tx.tenant} and b.closed_on is null) as branches,
      (select count(*) from organisation_post p
        where p.tenant_id = ${tx.tenant} and p.closed_on is null and ${mine('p.unit_path')}) as posts,
      jsonb_build_object('count', (select count(*) from unheld), 'names', coalesce((
        select jsonb_agg(first.name order by first.code) from (select * from unheld order by code limit 5) as first),
        '[]')) as unheld`)
  if (!row) throw new Error('the state of the roster is always one row')
  return row
}

type Imports = AdministratorTodayAnswer['imports']

const importsOf = async (cx: Looking): Promise<Imports> => {
  const { tx, actor } = cx
  const [last] = await tx.rows(sql<NonNullable<Imports['last']>>`
    select i.file_name, i.written_at from organisation_import i
    where i.tenant_id = ${tx.tenant} and ${withinUnits('i.unit_path', actor.reach.units)} and i.written_at is not null
    order by i.written_at desc limit 1`)
  return { waiting: await waitingLists(cx), last: last ?? null }
}

/** What the database says of itself; only the built-in one listens on no network address. */
const storageOf = async ({ tx }: Looking): Promise<AdministratorTodayAnswer['storage']> => {
  const [row] = await tx.rows(sql<AdministratorTodayAnswer['storage']>`
    select case when current_setting('listen_addresses') = '' then 'embedded' else 'server' end as mode,
      split_part(current_setting('server_version'), ' ', 1) as version,
      pg_database_size(current_database()) as bytes,
      current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on'
        and current_setting('synchronous_commit') <> 'off' as durable,
      current_setting('data_checksums') = 'on' as checksums`)
  if (!row) throw new Error('the database always answers for itself')
  return row
}
