import type { Looking } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { nowUntil } from '../rules/due.ts'
import { isAsked } from '../store/recall-cards.ts'

/** LRN-2: how much of the own day is for now: items of at most fifty that are open, and one for a round of recall. */
export const ownWaiting = async ({ tx, actor, today }: Looking): Promise<number> => {
  const [row] = await tx.planned(sql<{ items: number; recall: boolean }>`
    select (
      select count(*) from (
        select a.item_kind, a.item_code from learning_assignment a
        join curriculum_item i on i.tenant_id = a.tenant_id and i.kind = a.item_kind and i.code = a.item_code
        where a.tenant_id = ${tx.tenant} and a.person_id = ${actor.person} and a.open_on <= ${today}::date
          and a.due_on <= ${nowUntil(today)}::date and a.done_on is null
        group by a.item_kind, a.item_code limit 50) as item) as items,
      exists (
        select from recall_card
        where recall_card.tenant_id = ${tx.tenant} and recall_card.person_id = ${actor.person}
          and recall_card.due_on <= ${today}::date and ${isAsked(tx)}) as recall`)
  return row ? row.items + (row.recall ? 1 : 0) : 0
}
