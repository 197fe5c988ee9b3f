import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import { type AccountUnit, type AccountUnits, accountUnitsAtMost } from '../contract/accounts.ts'

/** Counted once for every unit, then added to each unit above it by its path; in the order of the tree. */
export const accountUnitsOf =
  (most: number): View<typeof AccountUnits> =>
  async ({ tx, actor, now }) =>
    ok({
      units: await tx.rows(sql<AccountUnit>`
      with own as materialized (
        select a.unit_path, count(*) as accounts, count(a.signed_up_at) as signed_up,
          count(*) filter (where a.signed_up_at is null and a.code_ends_at > ${now}) as codes_out
        from identity_account a
        where a.tenant_id = ${tx.tenant} and a.closed_on is null and ${withinUnits('a.unit_path', actor.reach.units)}
        group by a.unit_path),
      up as (
        select array_to_string(way.labels[1:way.depth], '.') as path, sum(own.accounts) as accounts,
          sum(own.signed_up) as signed_up, sum(own.codes_out) as codes_out
        from own
        cross join lateral (
          select labels, generate_series(1, cardinality(labels)) as depth
          from string_to_array(own.unit_path, '.') as labels) way
        group by 1)
      select u.path, u.name, up.accounts::integer, up.signed_up::integer, up.codes_out::integer
      from up join unit u on u.path = up.path
      where u.tenant_id = ${tx.tenant} and ${withinUnits('u.path', actor.reach.units)}
      order by string_to_array(u.path, '.')::integer[]
      limit ${most}`),
    })

export const accountUnits = accountUnitsOf(accountUnitsAtMost)
