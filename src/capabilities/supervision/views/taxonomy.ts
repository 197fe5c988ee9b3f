import { offeredAtMost } from '#kernel/offered.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import type { TaxonomyQuestion } from '../contract/counts.ts'
import { loadTaxonomies } from '../store/taxonomy.ts'

/** SUP-2: the versions of the topics, the newest first, and the families of risks they may stand for. */
export const taxonomy: View<typeof TaxonomyQuestion> = async ({ tx }) => {
  const versions = await loadTaxonomies(tx)
  const rows = await tx.rows(sql<{ family: string }>`
    select distinct r.family from risk_risk_point r where r.tenant_id = ${tx.tenant}
    order by r.family limit ${offeredAtMost.content}`)
  const known = versions.flatMap(({ topics }) => topics.flatMap(({ families }) => families))
  return ok({
    versions: versions.toReversed().map(({ version, topics }) => ({
      version,
      topics: topics.map(({ families, replaces, ...topic }) => ({
        ...topic,
        families: [...families],
        replaces: [...replaces],
      })),
    })),
    families: [...new Set([...rows.map(({ family }) => family), ...known])].sort(),
  })
}
