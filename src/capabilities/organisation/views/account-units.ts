import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql, withinUnits } from '#platform/database.ts'
import type { AccountUnit, AccountUnits } from '../contract/accounts.ts'

/** Counted once for every unit, then summed up the tree; in the order of the tree. */
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
        group by a.unit_path)
      select u.path, u.name, coalesce(sum(own.accounts), 0)::integer as accounts,
        coalesce(sum(own.signed_up), 0)::integer as signed_up, coalesce(sum(own.codes_out), 0)::integer as codes_out
      from unit u left join own on (own.unit_path || '.') like (u.path || '.%')
      where u.tenant_id = ${tx.tenant} and ${withinUnits('u.path', actor.reach.units)}
      group by u.path, u.name
      having coalesce(sum(own.accounts), 0) > 0
      order by string_to_array(u.path, '.')::integer[]
      limit ${most}`),
    })

export const accountUnits = accountUnitsOf(500)
