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

/**
 * Keeps at whom somebody looked, without those whom the same look has covered since a moment; answers how many. What was
 * looked at with an office lent by emergency access says so (IDN-27).
 */
export const saveLook = async (
  tx: Tx,
  look: KeptLook,
  people: readonly { readonly person: Id<'person'>; readonly told: Pair | null }[],
  coveredSince: Moment,
): Promise<{ readonly people: number; readonly emergency: boolean }> => {
  const purpose = look.purpose && JSON.stringify(look.purpose)
  const told = people.map((one) => one.told && JSON.stringify(one.told))
  const [row] = await tx.rows(sql<{ people: number; emergency: boolean }>`
    with seen as (
      insert into access_look_person (tenant_id, person_id, look_id, by_person, verb, at, told)
      select ${tx.tenant}::integer, one, ${look.id}::uuid, ${look.byPerson}::uuid, ${look.verb}, ${look.at}::timestamptz,
        told::jsonb
      from unnest(${people.map(({ person }) => person)}::uuid[], ${told}::text[]) as looked (one, told)
      where ${look.isChange}::boolean or not exists (
        select from access_look_person before
        where before.tenant_id = ${tx.tenant} and before.by_person = ${look.byPerson}::uuid and before.verb = ${look.verb}
          and before.person_id = one and before.at > ${coveredSince}::timestamptz
          and exists (select from access_look same
            where same.tenant_id = before.tenant_id and same.id = before.look_id
              and same.purpose is not distinct from ${purpose}::jsonb))
      returning person_id)
    insert into access_look (tenant_id, id, by_person, by_name, by_role, by_unit_path, verb, what, purpose, is_change, people,
      at, emergency)
    select ${tx.tenant}::integer, ${look.id}::uuid, ${look.byPerson}::uuid, ${look.byName}, ${look.byRole},
      ${look.byUnitPath}, ${look.verb}, ${JSON.stringify(look.what)}::jsonb, ${purpose}::jsonb, ${look.isChange}::boolean, count(*),
      ${look.at}::timestamptz, ${look.byRole} = 'officer' and exists (select from emergency_access e
        where e.tenant_id = ${tx.tenant} and e.person_id = ${look.byPerson}::uuid and e.ended_at is null
          and e.ends_at > ${look.at}::timestamptz)
    from seen having count(*) > 0
    returning people, emergency`)
  return row ?? { people: 0, emergency: false }
}
