import { hasOfficer } from '#capabilities/identity/public.ts'
import type { Looking } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import { type AdministratorTodayAnswer, administratorLists } from '../contract/administrator.ts'

/** ORG-30: the lists that are begun within reach, by kind, with the rows that wait in them for an administrator. */
export const waitingLists = async ({
  tx,
  actor,
  today,
}: Looking): Promise<AdministratorTodayAnswer['imports']['waiting']> => {
  const isOthers = (list: string) => officersLists.includes(list)
  const lists = (await hasOfficer(tx, today))
    ? administratorLists.filter((list) => !isOthers(list))
    : administratorLists
  return tx.rows(sql<AdministratorTodayAnswer['imports']['waiting'][number]>`
    select i.list, count(*)::integer as drafts, sum(i.waiting)::integer as rows, sum(i.in_hand)::integer as in_hand,
      case when count(*) = 1 then (array_agg(i.draft_id))[1] end as draft
    from organisation_import i
    where i.tenant_id = ${tx.tenant} and i.list = any (${[...lists]}::text[]) and i.waiting > 0
      and ${withinUnits('i.unit_path', actor.reach.units)}
    group by i.list order by array_position(${[...lists]}::text[], i.list)`)
}

/** RSK-170: these are left to officers once there is one. */
const officersLists: readonly string[] = ['register', 'powers']
