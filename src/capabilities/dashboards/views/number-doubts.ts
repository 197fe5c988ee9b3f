import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import { doubtsAtMost } from '../contract/doubt.ts'
import type { NumberDoubts, NumberDoubtsAnswer } from '../contract.ts'

/** DSH-4: officers see the doubts of their reach, everybody else their own; none has a sender. */
export const numberDoubtsOf =
  (most: number): View<typeof NumberDoubts> =>
  async ({ tx, actor }) => {
    const mayAnswer = actor.roles.includes('officer')
    const doubts = await tx.rows(sql<NumberDoubtsAnswer['doubts'][number]>`
    select d.id, d.figure, d.shown, d.line, d.raised_on, r.doubt_id is not null as own,
      case when a.doubt_id is not null then jsonb_build_object('line', a.line, 'on', a.answered_on) end as answer
    from number_doubt d
    left join number_doubt_raiser r
      on r.tenant_id = d.tenant_id and r.doubt_id = d.id and r.person_id = ${actor.person}
    left join number_doubt_answer a on a.tenant_id = d.tenant_id and a.doubt_id = d.id
    where d.tenant_id = ${tx.tenant}
      and (r.doubt_id is not null or (${mayAnswer} and ${withinUnits('d.unit_path', actor.reach.units)}))
    order by d.recorded_at desc, d.id desc limit ${most}`)
    return ok({ mayAnswer, doubts })
  }

export const numberDoubts = numberDoubtsOf(doubtsAtMost)
