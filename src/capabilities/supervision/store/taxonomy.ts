import { sql, type Tx } from '#platform/database.ts'
import { firstTaxonomy, type Taxonomy, type Topic } from '../rules/taxonomy.ts'

/** Every version of the topics, the newest last; the first one ships with the product. */
export const loadTaxonomies = async (tx: Tx): Promise<Taxonomy[]> => {
  const rows = await tx.rows(sql<Topic & { readonly version: number }>`
    select version, code, name, families, replaces from taxonomy_topic
    where tenant_id = ${tx.tenant} order by version, position limit 100000`)
  const later = new Map<number, Topic[]>()
  for (const { version, ...topic } of rows) later.set(version, [...(later.get(version) ?? []), topic])
  return [firstTaxonomy, ...[...later].map(([version, topics]) => ({ version, topics }))]
}

export const taxonomyInForce = async (tx: Tx): Promise<Taxonomy> => (await loadTaxonomies(tx)).at(-1) ?? firstTaxonomy

export const saveTaxonomy = async (tx: Tx, { version, topics }: Taxonomy): Promise<void> => {
  const rows = topics.map((topic, position) => ({ ...topic, position }))
  await tx.rows(sql`
    insert into taxonomy_topic (tenant_id, version, code, position, name, families, replaces)
    select ${tx.tenant}::integer, ${version}::integer, t.code, t.position, t.name, t.families, t.replaces
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t(code text, position integer, name jsonb, families text[], replaces text[])`)
}

/** The names of topics by code, also of those that older versions had. */
export const topicNames = async (tx: Tx): Promise<ReadonlyMap<string, Topic['name']>> =>
  new Map((await loadTaxonomies(tx)).flatMap(({ topics }) => topics.map(({ code, name }) => [code, name] as const)))
