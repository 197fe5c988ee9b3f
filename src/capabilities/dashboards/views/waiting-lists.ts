import type { Looking } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import { type AdministratorTodayAnswer, administratorLists } from '../contract/administrator.ts'

/** ORG-30: the lists that are begun within reach, by kind, with the rows that wait in them. */
export const waitingLists = ({ tx, actor }: Looking): Promise<AdministratorTodayAnswer['imports']['waiting']> =>
  tx.rows(sql<AdministratorTodayAnswer['imports']['waiting'][number]>`
    select i.list, count(*)::integer as drafts, sum(i.waiting)::integer as rows, sum(i.in_hand)::integer as in_hand,
      case when count(*) = 1 then (array_agg(i.draft_id))[1] end as draft
    from organisation_import i
    where i.tenant_id = ${tx.tenant} and i.list = any (${[...administratorLists]}::text[]) and i.waiting > 0
      and ${withinUnits('i.unit_path', actor.reach.units)}
    group by i.list order by array_position(${[...administratorLists]}::text[], i.list)`)
