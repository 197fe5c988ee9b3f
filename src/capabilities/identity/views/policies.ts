import type { Moment } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { PoliciesInForce } from '../contract/policies.ts'
import { changedLines } from '../rules/policies.ts'

interface Row {
  readonly version: number
  readonly digest: string
  readonly lines: readonly string[]
  readonly product: string
  readonly notedAt: Moment
}

/** IDN-52: since when the policies are in force, version by version, the newest first. */
export const policiesInForceOf =
  (most: number): View<typeof PoliciesInForce> =>
  async ({ tx }) => {
    const rows = await tx.rows(sql<Row>`
    select version, digest, lines, product, noted_at from policies_noted
    where tenant_id = ${tx.tenant} order by version desc limit ${most + 1}`)
    return ok({
      versions: rows.slice(0, most).map(({ version, digest, lines, product, notedAt }, at) => {
        const before = rows[at + 1]
        const { added, removed } = before ? changedLines(before.lines, lines) : { added: [], removed: [] }
        return { version, digest, product, notedAt, lines: lines.length, added: [...added], removed: [...removed] }
      }),
    })
  }

export const policiesInForce = policiesInForceOf(20)
