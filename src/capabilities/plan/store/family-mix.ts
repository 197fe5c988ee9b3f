import type { Day } from '#kernel/day.ts'
import { longestExport } from '#kernel/export.ts'
import { allParts } from '#kernel/sample.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import type { EducationKind } from '../rules/mix.ts'

/** One kind of education of one post family; a family without any has one row without a kind. */
export interface FamilyKind {
  readonly business: string
  readonly people: number
  readonly kind: EducationKind | null
  /** Of all its people together. */
  readonly minutes: number
  /** The first day of the newest item of this kind. */
  readonly lastOn: Day | null
}

export interface MixAsked {
  readonly units: readonly string[]
  readonly from: Day
  readonly to: Day
}

/** PLN-20: what people who hold posts of a family today were given from the first day to the last. */
export const familyMixOf = (tx: Tx, { units, from, to }: MixAsked, parts: number): Promise<FamilyKind[]> =>
  tx.rows(sql<FamilyKind>`
    with held as (
      select distinct o.business, h.person_id from organisation_person p
      join organisation_holding h on h.tenant_id = p.tenant_id and h.person_id = p.person_id
        and h.from_on <= ${to}::date and (h.to_on is null or h.to_on > ${to}::date)
        and ${withinUnits('h.unit_path', units)}
      join organisation_post o on o.tenant_id = h.tenant_id and o.post_id = h.post_id
      where p.tenant_id = ${tx.tenant} and p.part < ${parts}),
    families as (select business, count(*) as people from held group by business order by business limit ${longestExport + 1}),
    given as (
      select a.person_id, i.education_kind, sum(a.minutes) as minutes, max(a.open_on) as last_on
      from learning_assignment a
      join curriculum_every_item i on i.tenant_id = a.tenant_id and i.kind = a.item_kind and i.code = a.item_code
        and i.version = a.item_version
      where a.tenant_id = ${tx.tenant} and a.open_on > ${from}::date and a.open_on <= ${to}::date
        and a.person_id in (select person_id from held)
      group by a.person_id, i.education_kind)
    select f.business, round(f.people * ${allParts}::numeric / ${parts}::integer)::integer as people, g.education_kind as kind,
      coalesce(sum(g.minutes), 0)::integer as minutes, max(g.last_on) as last_on
    from families f
    join held h on h.business = f.business
    left join given g on g.person_id = h.person_id
    group by f.business, f.people, g.education_kind
    order by f.business, g.education_kind`)
