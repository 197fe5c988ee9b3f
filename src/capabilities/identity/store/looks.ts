import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'

export interface KeptLook {
  readonly id: Id<'look'>
  readonly byPerson: Id<'person'>
  readonly byName: string
  readonly byRole: string
  readonly byUnitPath: string
  readonly verb: string
  readonly what: Pair
  readonly purpose: Pair | null
  readonly isChange: boolean
  readonly at: Moment
}

/** Keeps at whom somebody looked, without those whom the same look has covered since a moment; answers how many. */
export const saveLook = async (
  tx: Tx,
  look: KeptLook,
  people: readonly Id<'person'>[],
  coveredSince: Moment,
): Promise<number> => {
  const purpose = look.purpose && JSON.stringify(look.purpose)
  const [row] = await tx.rows(sql<{ people: number }>`
    with seen as (
      insert into access_look_person (tenant_id, person_id, look_id, by_person, verb, at)
      select ${tx.tenant}::integer, one, ${look.id}::uuid, ${look.byPerson}::uuid, ${look.verb}, ${look.at}::timestamptz
      from unnest(${[...people]}::uuid[]) as one
      where ${look.isChange}::boolean or not exists (
        select from access_look_person before
        where before.tenant_id = ${tx.tenant} and before.by_person = ${look.byPerson}::uuid and before.verb = ${look.verb}
          and before.person_id = one and before.at > ${coveredSince}::timestamptz
          and exists (select from access_look same
            where same.tenant_id = before.tenant_id and same.id = before.look_id
              and same.purpose is not distinct from ${purpose}::jsonb))
      returning person_id)
    insert into access_look (tenant_id, id, by_person, by_name, by_role, by_unit_path, verb, what, purpose, is_change, people,
      at)
    select ${tx.tenant}::integer, ${look.id}::uuid, ${look.byPerson}::uuid, ${look.byName}, ${look.byRole},
      ${look.byUnitPath}, ${look.verb}, ${JSON.stringify(look.what)}::jsonb, ${purpose}::jsonb, ${look.isChange}::boolean, count(*),
      ${look.at}::timestamptz
    from seen having count(*) > 0
    returning people`)
  return row?.people ?? 0
}
