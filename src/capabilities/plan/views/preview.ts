import { partyMembers } from '#capabilities/organisation/public.ts'
import { addMonths, monthStart } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import { allParts, partsOf } from '#kernel/sample.ts'
import type { View } from '#platform/context.ts'
import { inBulk, sql, type Tx } from '#platform/database.ts'
import type { Preview, PreviewAnswer } from '../contract.ts'
import { noAudience } from '../rules/audience.ts'
import { burdenClasses, type Elsewhere, excessOf, smallestGroup, waysOut } from '../rules/burden.ts'
import { isWindow, type ProgrammeItem } from '../rules/programme.ts'
import {
  type Aimed,
  audience,
  firstPlace,
  holdingInForce,
  isMember,
  judgedPosts,
  peopleInSight,
} from '../store/audience.ts'
import { loadCeilings } from '../store/ceilings.ts'
import { type Asked, type ClassLoad, loadsOf } from '../store/load.ts'
import { loadItems, minutesOf } from '../store/programmes.ts'
import { programmeInReach } from './reached.ts'

/** People, minutes and load of rules that need not be kept yet; of very many people only a part is added up. */
export const preview: View<typeof Preview> = async (cx, input) => {
  const { tx, today } = cx
  const seen = await programmeInReach(cx, input.programmeId)
  if (!seen) return no('programme-not-found')
  const { programmeId, excluded = [], items: keys = [], fromOn, toOn, ...asked } = input
  if (!isWindow(fromOn, toOn)) return no('window-wrong')
  const aimed: Aimed = {
    tenant: tx.tenant,
    units: [seen.programme.unitPath],
    rules: { ...noAudience, ...asked },
    excluded,
    on: today,
    // How many they are is told whatever the rules ask for.
    party: await partyMembers(tx),
  }
  const items = await loadItems(tx, keys)
  const ceilings = await loadCeilings(tx)
  const load: Asked = { ...aimed, programmeId, month: toOn, minutes: minutesOf(items), ceilings }
  return ok(await weigh(tx, load, items))
}

const weigh = async (tx: Tx, asked: Asked, items: readonly ProgrammeItem[]): Promise<PreviewAnswer> => {
  const { whole, people, groups } = await inBulk(tx, () => countsOf(tx, asked))
  const parts = partsOf(whole)
  const classes = await loadsOf(tx, asked, parts)
  const loads = burdenClasses.flatMap((name) => {
    const found = classes.find((one) => one.class === name)
    return found ? [loadShown(found, asked)] : []
  })
  const excess = Math.max(0, ...loads.map((load) => load.excess))
  return {
    people,
    whole,
    groups,
    minutes: asked.minutes,
    month: monthStart(asked.month),
    sampled: parts < allParts,
    loads,
    ways: waysOut(
      excess,
      items,
      excess > 0 && parts === allParts ? await inBulk(tx, () => elsewhere(tx, asked, items)) : [],
      classes.every(({ overNext }) => overNext === 0),
    ),
  }
}

/** A small group hides what it has already; what the programme adds is the author's own figure. */
const loadShown = (load: ClassLoad, { ceilings, minutes }: Asked): PreviewAnswer['loads'][number] => {
  const ceiling = ceilings[load.class]
  const isSmall = load.people < smallestGroup
  const excess = excessOf({ over: load.over, mostAfter: load.mostReached + minutes, ceiling })
  const before = load.reached > 0 ? load.mostReached : load.mostBefore
  return {
    class: load.class,
    people: load.people,
    reached: load.reached,
    before: isSmall ? null : before,
    after: isSmall ? null : before + (load.reached > 0 ? minutes : 0),
    ceiling,
    over: load.over,
    excess,
  }
}

interface Counts {
  readonly whole: number
  readonly people: number
  readonly high: number
  readonly medium: number
  readonly low: number
  readonly leading: number
  readonly party: number
  readonly highPosts: number
  readonly mediumPosts: number
  readonly lowPosts: number
  readonly leadingPosts: number
}

/** What every rule would hold, chosen or not, and how many people the chosen ones hold together. */
const countsOf = async (tx: Tx, aimed: Aimed): Promise<Pick<PreviewAnswer, 'whole' | 'people' | 'groups'>> => {
  const everybody = { ...aimed, rules: { ...aimed.rules, units: [] }, excluded: [] }
  const inSight = peopleInSight(aimed)
  const touched = aimed.rules.families.length > 0 ? sql`j.family is not null` : sql`true`
  const [row] = await tx.rows(sql<Counts>`
    with judged as materialized (${judgedPosts(aimed)}),
    held as (
      select h.person_id, min(j.ord) as ord, bool_or(j.grade = 'HIGH') as high,
        bool_or(j.grade = 'MEDIUM' and ${touched}) as medium, bool_or(j.grade = 'LOW' and ${touched}) as low,
        bool_or(j.leading) as leading
      from organisation_holding h join judged j on j.post_id = h.post_id
      where ${holdingInForce(aimed)}
      group by h.person_id)
    select p.*, j.* from (
      select count(*)::integer as whole,
        (count(${firstPlace(aimed, sql`h.ord`)}) filter (where ${inSight}))::integer as people,
        (count(*) filter (where h.high and ${inSight}))::integer as high, (count(*) filter (where h.medium and ${inSight}))::integer as medium,
        (count(*) filter (where h.low and ${inSight}))::integer as low, (count(*) filter (where h.leading and ${inSight}))::integer as leading,
        (count(*) filter (where ${isMember(aimed)} and ${inSight}))::integer as party
      from organisation_person p left join held h on h.person_id = p.person_id
      where ${peopleInSight(everybody)}) p
    cross join (
      select (count(*) filter (where j.grade = 'HIGH'))::integer as high_posts,
        (count(*) filter (where j.grade = 'MEDIUM' and ${touched}))::integer as medium_posts,
        (count(*) filter (where j.grade = 'LOW' and ${touched}))::integer as low_posts,
        (count(*) filter (where j.leading))::integer as leading_posts
      from judged j) j`)
  if (!row) throw new Error('a count has one row')
  return {
    whole: row.whole,
    people: row.people,
    groups: {
      high: { posts: row.highPosts, people: row.high },
      medium: { posts: row.mediumPosts, people: row.medium },
      low: { posts: row.lowPosts, people: row.low },
      leading: { posts: row.leadingPosts, people: row.leading },
      party: row.party,
    },
  }
}

/** Items that another programme of the month gives to everybody in this audience as well. */
const elsewhere = (tx: Tx, asked: Asked, items: readonly ProgrammeItem[]): Promise<Elsewhere[]> => {
  const first = monthStart(asked.month)
  return tx.rows(sql<Elsewhere>`
    with aimed as materialized (${audience(asked)})
    select distinct on (i.code) i.code as item, o.name as programme
    from unnest(${items.map(({ code }) => code)}::text[]) as i(code)
    join plan_programme o on o.tenant_id = ${tx.tenant} and o.programme_id <> ${asked.programmeId}::uuid
      and o.running_version is not null and o.to_on >= ${first} and o.to_on < ${addMonths(first, 1)}
    where not exists (select from aimed a where not exists (
      select from learning_assignment l where l.tenant_id = ${tx.tenant} and l.person_id = a.person_id
        and l.programme_id = o.programme_id and l.item_code = i.code))
    order by i.code, o.to_on limit 20`)
}
