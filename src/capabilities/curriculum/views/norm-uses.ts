import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type NormUses, type NormUsesAnswer, usesAtMost } from '../contract/norms.ts'
import { readsUnapproved } from '../rules/case-approval.ts'
import { citingWords } from '../store/citing-words.ts'
import { citingOf } from '../store/rechecks.ts'

/** What leans on a norm now; a risk point or a card beyond the reach, and a case that is not approved yet, is left out. */
export const normUsesOf =
  (most: number): View<typeof NormUses> =>
  async ({ tx, actor }, { norm }) => {
    const unapproved = readsUnapproved(actor.roles)
    const { columns, joins } = citingWords(tx.tenant, unapproved)
    const found = await tx.rows(sql<
      NormUsesAnswer['uses'][number] & { title: NormUsesAnswer['uses'][number]['title'] | null }
    >`
    select c.kind, c.code, c.reference, ${columns}
    from jsonb_to_recordset(${JSON.stringify(await citingOf(tx, norm, unapproved, most))}::jsonb)
      as c(kind text, code text, reference text, via text)
    ${joins}
    order by c.kind, c.code`)
    return ok({ uses: found.filter(({ title }) => title !== null) })
  }

export const normUses = normUsesOf(usesAtMost)
