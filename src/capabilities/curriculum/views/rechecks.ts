import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, uuidList } from '#platform/database.ts'
import { changesAtMost, type Rechecks, type RechecksAnswer } from '../contract/norms.ts'
import { citingWords } from '../store/citing-words.ts'
import { currentVersionsOf } from '../store/rechecks.ts'

type Change = RechecksAnswer['changes'][number]
type Item = Change['open'][number]

/**
 * CUR-11: changes with something left to look at first, newest first, with their open items of those in sight. How many more are left is said of each change, so that a list that was cut, or that ends at the reach, never looks done. What is
 * out of use is looked at once its next version is there.
 */
export const rechecksOf =
  (most: { readonly changes: number; readonly items: number }): View<typeof Rechecks> =>
  async (cx) => {
    const changes = await changesOf(cx, most.changes)
    const open = await openItems(
      cx,
      changes.map(({ change }) => change),
      most.items,
    )
    const byChange = new Map(changes.map(({ change }): [string, typeof open] => [change, []]))
    for (const item of open) byChange.get(item.changeId)?.push(item)
    return ok({
      changes: changes.map((change) => {
        const own = (byChange.get(change.change) ?? []).map(({ changeId: _, ...item }) => item)
        return { ...change, open: own, notShown: change.items - change.settled - own.length }
      }),
    })
  }

export const rechecks = rechecksOf({ changes: changesAtMost, items: 500 })

/** CUR-56: a notice that is over is not looked at again. */
const noticesGood = ({ tx, today }: Looking) => sql`
  select code from notice_version where tenant_id = ${tx.tenant} and current and body ->> 'expiresOn' >= ${today}`

const changesOf = (cx: Looking, most: number): Promise<Omit<Change, 'open' | 'notShown'>[]> =>
  cx.tx.rows(sql`
    select n.change_id as change, n.code as norm, n.title, n.kind, n.effective_on, n.recorded_at, n.note,
      case when b.code is not null then jsonb_build_object('code', b.code, 'title', b.title) end as replaced_by,
      count(r.id)::integer as items, count(r.verdict)::integer as settled
    from norms_change n join recheck r on r.tenant_id = n.tenant_id and r.change_id = n.change_id
    left join norms_norm b on b.tenant_id = n.tenant_id and b.code = n.replaced_by
    where n.tenant_id = ${cx.tx.tenant} and (r.verdict is not null
      or r.item_kind not in ('lesson', 'case', 'question', 'reading', 'notice')
      or (r.item_kind, r.item_code) in (
        select 'lesson', code from lesson_version where tenant_id = ${cx.tx.tenant} and current
        union all select 'case', code from case_version where tenant_id = ${cx.tx.tenant} and current
        union all select 'question', code from question_version where tenant_id = ${cx.tx.tenant} and current
        union all select 'reading', code from reading_version where tenant_id = ${cx.tx.tenant} and current
        union all select 'notice', code from (${noticesGood(cx)}) as good))
    group by n.change_id, n.code, n.title, n.kind, n.effective_on, n.recorded_at, n.note, n.version,
      b.code, b.title
    order by count(r.id) = count(r.verdict), n.recorded_at desc, n.code,
      string_to_array(replace(n.version, '-', '.'), '.')::integer[] desc, n.kind desc limit ${most}`)

const openItems = async (
  cx: Looking,
  changes: readonly Change['change'][],
  most: number,
): Promise<(Item & { changeId: string })[]> => {
  const { tx } = cx
  const { columns, joins } = citingWords(tx.tenant, true)
  const rows = await tx.rows(sql<Item & { changeId: string }>`
    with c as (
      select id, change_id, item_kind as kind, item_code as code, item_version as version, reference, via
      from recheck where tenant_id = ${tx.tenant} and verdict is null and change_id = any (${uuidList(changes)})
        and (item_kind <> 'notice' or item_code in (${noticesGood(cx)}))),
    named as (
      select c.id, c.change_id, c.kind, c.code, c.version, c.reference, ${columns}
      from c ${joins})
    select * from (
      select * from named where title is not null order by array_position(${uuidList(changes)}, change_id), kind, code limit ${most}) listed
    order by kind, post ->> 'code', code`)
  const now = await currentVersionsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const current = now.get(row.id) ?? null
    return {
      ...row,
      newer: current === row.version ? null : current,
    }
  })
}
