import { later, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { CorrectionLine, Corrections, OwnCorrections } from '../contract/corrections.ts'
import type { CorrectionOutcome } from '../rules/correction.ts'

interface Row extends Omit<CorrectionLine, 'answer' | 'own'> {
  readonly person: Id<'person'>
  readonly outcome: CorrectionOutcome | null
  readonly reason: string | null
  readonly answeredAt: Moment | null
}

const lineOf = ({ id, about, words, askedAt, outcome, reason, answeredAt }: Omit<Row, 'person'>) => ({
  ...{ id, about, words, askedAt },
  answer: outcome && reason && answeredAt ? { outcome, reason, at: answeredAt } : null,
})

/** R68: what the person who asks wanted corrected, and the answers. */
export const ownCorrectionsOf =
  (most: number): View<typeof OwnCorrections> =>
  async ({ tx, actor }) => {
    const rows = await tx.rows(sql<Row>`
    select id, about, words, asked_at, outcome, reason, answered_at from correction
    where tenant_id = ${tx.tenant} and person_id = ${actor.person}
    order by asked_at desc limit ${most}`)
    return ok({ corrections: rows.map(lineOf) })
  }

export const ownCorrections = ownCorrectionsOf(100)

const ninetyDays = 90 * 86_400_000

/** IDN-51: first what waits, the oldest before the others, then what was answered lately. */
export const correctionsOf =
  (most: number): View<typeof Corrections> =>
  async (cx) => {
    const { tx, actor, now } = cx
    const rows = await tx.rows(sql<Row>`
    select c.id, c.person_id as person, c.about, c.words, c.asked_at, c.outcome, c.reason, c.answered_at, a.name, a.staff_no,
      jsonb_build_object('zh', a.title, 'en', a.title_en) as title
    from correction c
    join account a on a.tenant_id = c.tenant_id and a.person_id = c.person_id
    where c.tenant_id = ${tx.tenant} and (c.answered_at is null or c.answered_at > ${later(now, -ninetyDays)})
    order by c.answered_at is not null, case when c.answered_at is null then c.asked_at end, c.answered_at desc
    limit ${most + 1}`)
    const listed = rows.slice(0, most)
    cx.looked(listed.map(({ person }) => person))
    return ok({
      corrections: listed.map((row) => ({
        ...lineOf(row),
        ...{ name: row.name, staffNo: row.staffNo, title: row.title, own: row.person === actor.person },
      })),
      more: rows.length > most,
    })
  }

export const corrections = correctionsOf(200)
