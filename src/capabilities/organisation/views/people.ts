import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { type RawBuilder, sql, type Tx, uuidList, withinUnits } from '#platform/database.ts'
import type { People, PersonLine } from '../contract/settings.ts'
import { loadBranches } from '../store/organisation.ts'
import { partyBook, peopleOfBranches, placeIn } from '../store/party.ts'

/** R10: the people on the roster today in reach, by name, so many a page. */
export const peoplePage =
  (length: number): View<typeof People> =>
  async (cx, { after, before, ...filter }) => {
    const fits = await fitting(cx, filter)
    const cursor = await cursorAt(cx, after ?? before)
    const back = cursor !== undefined && after === undefined
    const found = await linesOf(cx, fits, { cursor, back, length })
    const more = found.length > length
    const page = back ? found.slice(0, length).reverse() : found.slice(0, length)
    cx.looked(page.map(({ person }) => person))
    return ok({
      people: await withParty(cx, page),
      matching: await countOf(cx, fits),
      before: (back ? more : cursor) ? (page[0]?.staffNo ?? null) : null,
      after: (back ? true : more) ? (page.at(-1)?.staffNo ?? null) : null,
    })
  }

export const people = peoplePage(50)

interface Line extends Omit<PersonLine, 'branch' | 'partyMember'> {
  readonly person: Id<'person'>
}

const withParty = async ({ tx }: Looking, lines: readonly Line[]): Promise<PersonLine[]> => {
  const book = await partyBook(
    tx,
    lines.map(({ person }) => person),
  )
  const names = new Map((await loadBranches(tx)).map(({ id, name }) => [id, name]))
  return lines.map(({ person, ...line }) => {
    const { branchId, partyMember } = placeIn(book, person)
    return { ...line, branch: (branchId && names.get(branchId)) ?? null, partyMember }
  })
}

const peopleOfBranch = async (tx: Tx, code: string): Promise<Id<'person'>[]> =>
  peopleOfBranches(
    tx,
    (await loadBranches(tx)).filter((branch) => branch.code === code).map(({ id }) => id),
  )

interface Filter {
  readonly unit?: string
  readonly branch?: string
  readonly text?: string
}

/** What the person `p` must be: in reach, on the roster today, and what the filter asks for. */
const fitting = async (
  { tx, actor, today }: Looking,
  { unit = undefined, branch = undefined, text = undefined }: Filter,
): Promise<RawBuilder<boolean>> => {
  const begins = text === undefined ? null : `${text.trim().replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(
    p.tenant_id = ${tx.tenant} and ${withinUnits('p.unit_path', actor.reach.units)}
    and (p.left_on is null or p.left_on > ${today}::date)
    and (${unit ?? null}::text is null or exists (
      select from unit f
      where f.tenant_id = p.tenant_id and f.code = ${unit ?? null} and (p.unit_path || '.') like (f.path || '.%')))
    ${branch === undefined ? sql`` : sql`and p.id = any (${uuidList(await peopleOfBranch(tx, branch))})`}
    and (${begins}::text is null
      or p.name like ${begins} or p.staff_no ilike ${begins} or p.latin_name ilike ${begins}))`
}

interface Cursor {
  readonly name: string
  readonly staffNo: string
}

interface Place {
  readonly cursor: Cursor | undefined
  readonly back: boolean
  readonly length: number
}

/** Where a page begins or ends. Somebody who is out of reach by now is no place to go on from: the list starts anew. */
const cursorAt = async ({ tx, actor }: Looking, staffNo: string | undefined): Promise<Cursor | undefined> => {
  if (staffNo === undefined) return undefined
  const rows = await tx.rows(sql<Cursor>`
    select p.name, p.staff_no from person p
    where p.tenant_id = ${tx.tenant} and p.staff_no = ${staffNo} and ${withinUnits('p.unit_path', actor.reach.units)}`)
  return rows[0]
}

/** One more than a page, so that it shows whether there is another; backwards when the page before is asked for. */
const linesOf = (
  { tx, actor, today }: Looking,
  fits: RawBuilder<boolean>,
  { cursor, back, length }: Place,
): Promise<Line[]> => {
  const direction = back ? sql`desc` : sql`asc`
  const beyond = cursor
    ? sql`(p.name collate "zh-x-icu", p.staff_no) ${back ? sql`<` : sql`>`} (${cursor.name}, ${cursor.staffNo})`
    : sql`true`
  return tx.rows(sql<Line>`
    with page as (
      select p.* from person p where ${fits} and ${beyond}
      order by p.name collate "zh-x-icu" ${direction}, p.staff_no ${direction}
      limit ${length + 1})
    select page.id as person, page.staff_no, page.name, page.latin_name, page.joined_on,
      u.name as unit, case when a.parent_id is not null then a.name end as above,
      coalesce((${postsHeld(actor.reach.units, today)}), '[]'::json) as posts
    from page
    join unit u on u.tenant_id = page.tenant_id and u.id = page.unit_id
    left join unit a on a.tenant_id = u.tenant_id and a.id = u.parent_id
    order by page.name collate "zh-x-icu" ${direction}, page.staff_no ${direction}`)
}

/** What this person holds and held in units in reach; what runs comes first, main before second, then the newest. */
const postsHeld = (units: readonly string[], today: Day) => sql`
  select json_agg(json_build_object('code', held.code, 'name', held.name, 'fromOn', held.from_on, 'toOn', held.to_on,
    'concurrent', held.concurrent))
  from (
    select o.code, o.name, h.from_on, h.to_on, h.concurrent from holding h
    join post o on o.tenant_id = h.tenant_id and o.id = h.post_id
    where h.tenant_id = page.tenant_id and h.person_id = page.id and ${withinUnits('h.unit_path', units)}
    order by (h.to_on is null or h.to_on > ${today}::date) desc, h.concurrent, h.from_on desc, o.code
    limit 20) held`

const countOf = async ({ tx }: Looking, fits: RawBuilder<boolean>): Promise<number> => {
  const rows = await tx.rows(sql<{ readonly n: number }>`select count(*) as n from person p where ${fits}`)
  return rows[0]?.n ?? 0
}
