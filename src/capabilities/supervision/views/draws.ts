import { entriesOf, firstCheckpointWith } from '#capabilities/ledger/public.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import { type Draws, type DrawView, drawsAtMost } from '../contract/draws.ts'
import { depthOf, unitsInReach } from '../store/places.ts'

/** SUP-36, SUP-37: the draws in reach with list, seed and what the checks found. */
export const drawsOf =
  (most: number): View<typeof Draws> =>
  async (cx) => {
    const reach = cx.actor.reach.units
    const rows = await cx.tx.rows(sql<Omit<DrawView, 'ready'>>`
    select d.id, d.no, u.name as unit, d.scope, d.sample, d.announced_on, d.drawn_on, d.frame, d.checkpoint_size, d.seed,
      coalesce((
        select jsonb_agg(jsonb_build_object('control', c.control_id, 'text', c.text, 'point', c.risk_no,
          'post', jsonb_build_object('code', p.code, 'name', p.name), 'owner', o.name,
          'checkedOn', i.checked_on, 'effective', i.effective) order by i.position)
        from control_draw_item i
        join risk_every_control c on c.tenant_id = i.tenant_id and c.control_id = i.control_id
        join organisation_post p on p.tenant_id = c.tenant_id and p.post_id = c.post_id
        left join organisation_post o on o.tenant_id = c.tenant_id and o.code = c.owner_post
        where i.tenant_id = d.tenant_id and i.draw_id = d.id), '[]') as items
    from control_draw d
    join organisation_unit u on u.tenant_id = d.tenant_id and u.path = d.unit_path
    where d.tenant_id = ${cx.tx.tenant} and ${withinUnits('d.unit_path', reach)}
    order by d.announced_on desc, d.no desc limit ${most}`)
    const shown: DrawView[] = []
    for (const row of rows) shown.push({ ...row, ready: row.drawnOn === null && (await isReady(cx, row.id)) })
    const units = await unitsInReach(cx.tx, reach)
    return ok({
      draws: shown,
      units: units.map(({ code, name, path }) => ({ code, name, depth: depthOf(path) })),
    })
  }

export const draws = drawsOf(drawsAtMost)

const isReady = async ({ tx }: Looking, id: string): Promise<boolean> => {
  const announced = (await entriesOf(tx, 'control-draw', id)).at(-1)
  return announced?.index != null && (await firstCheckpointWith(tx, announced.index)) !== undefined
}
