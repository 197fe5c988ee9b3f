import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { inBatches, sql, type Tx, uuidList, withinUnits } from '#platform/database.ts'
import type { Past, PersonChange, Running, Standing } from '../rules/import/change.ts'
import { type PartyBook, placeIn } from './party.ts'

export interface StandingPerson extends Standing {
  readonly staffNo: string
}

const inTheirPlaces = (
  people: readonly Omit<StandingPerson, 'branchId' | 'partyMember'>[],
  book: PartyBook,
): StandingPerson[] => people.map((person) => ({ ...person, ...placeIn(book, person.personId) }))

const standing = sql`
  p.id as person_id, p.staff_no, p.name, p.unit_id, p.unit_path, p.joined_on, p.left_on,
  coalesce((
    select jsonb_agg(jsonb_build_object('id', h.id, 'postId', h.post_id, 'unitPath', h.unit_path, 'fromOn', h.from_on,
      'concurrent', h.concurrent)
      order by h.from_on, h.id)
    from holding h where h.tenant_id = p.tenant_id and h.person_id = p.id and h.to_on is null), '[]') as running`

/** How the persons with these staff numbers stand now. */
export const loadStanding = async (
  tx: Tx,
  staffNos: readonly string[],
  book: PartyBook,
): Promise<Map<string, StandingPerson>> => {
  const people = await tx.rows(sql<StandingPerson>`
    select ${standing} from person p
    where p.tenant_id = ${tx.tenant} and p.staff_no = any (${[...staffNos]}::text[])`)
  return new Map(inTheirPlaces(people, book).map((person) => [person.staffNo, person]))
}

/** How many of those whom a draft names are on the roster now. */
export const countStanding = async (tx: Tx, draft: Id<'import-draft'>): Promise<number> => {
  const [found] = await tx.rows(sql<{ people: number }>`
    select count(*)::integer as people from person p
    where p.tenant_id = ${tx.tenant} and p.left_on is null
      and p.staff_no in (select r.key from import_row r where r.tenant_id = ${tx.tenant} and r.draft_id = ${draft})`)
  return found?.people ?? 0
}

/** Persons within reach whom no row of the draft names, neither by itself nor for one of their posts (`inPosts`). */
export const loadMissing = async (
  { tx, units, today }: { readonly tx: Tx; readonly units: readonly string[]; readonly today: Day },
  draft: Id<'import-draft'>,
  book: PartyBook,
  inPosts: ReadonlySet<string>,
): Promise<StandingPerson[]> => {
  const people = await tx.rows(sql<StandingPerson>`
    select ${standing} from person p
    where p.tenant_id = ${tx.tenant} and (p.left_on is null or p.left_on > ${today}::date)
      and ${withinUnits('p.unit_path', units)}
      and not exists (
        select from import_row r where r.tenant_id = p.tenant_id and r.draft_id = ${draft} and r.key = p.staff_no)
      and not (p.staff_no = any (${[...inPosts]}::text[]))
    order by p.name, p.staff_no limit 100000`)
  return inTheirPlaces(people, book)
}

export interface NumberHolder {
  readonly staffNo: string
  readonly name: string
  readonly unitPath: string
}

/** Who has these staff numbers, and where they are. */
export const loadHolders = async (tx: Tx, staffNos: readonly string[]): Promise<Map<string, NumberHolder>> => {
  const rows = await tx.rows(sql<NumberHolder>`
    select p.staff_no, p.name, p.unit_path from person p
    where p.tenant_id = ${tx.tenant} and p.staff_no = any (${[...staffNos]}::text[])`)
  return new Map(rows.map((holder) => [holder.staffNo, holder]))
}

/** Who has these staff numbers, as far as whoever asks reaches. */
export const peopleNumbered = async (tx: Tx, staffNos: readonly string[]): Promise<Id<'person'>[]> => {
  const rows = await tx.rows(sql<{ id: Id<'person'> }>`
    select p.id from person p
    where p.tenant_id = ${tx.tenant} and p.staff_no = any (${[...new Set(staffNos)]}::text[])`)
  return rows.map(({ id }) => id)
}

/** One person as an import writes them. */
export interface WrittenPerson {
  readonly personId: string
  readonly staffNo: string
  readonly after: PersonChange['after']
}

/** Adds persons, party data aside; says how many. One whose staff number is taken beyond the reach is left out. */
export const addPeople = async (tx: Tx, people: readonly WrittenPerson[]): Promise<number> => {
  let added = 0
  await inBatches(people, async (batch) => {
    added += await tx.changed(sql`
    insert into person (tenant_id, id, staff_no, name, unit_id, unit_path, joined_on)
    select ${tx.tenant}::integer, p."personId", p."staffNo", p.after->>'name', (p.after->>'unitId')::uuid,
      p.after->>'unitPath', (p.after->>'joinedOn')::date
    from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as p("personId" uuid, "staffNo" text, after jsonb)
    on conflict (tenant_id, staff_no) do nothing`)
  })
  return added
}

/** Writes values over, party data aside; whoever had left is back. Absences follow to the new unit, so that the same eyes see them. */
export const changePeople = async (tx: Tx, people: readonly WrittenPerson[]): Promise<void> => {
  await inBatches(people, (batch) =>
    tx.rows(sql`
    update person p set name = c.after->>'name', unit_id = (c.after->>'unitId')::uuid, unit_path = c.after->>'unitPath',
      joined_on = (c.after->>'joinedOn')::date, left_on = (c.after->>'leftOn')::date
    from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as c("personId" uuid, after jsonb)
    where p.tenant_id = ${tx.tenant} and p.id = c."personId"`),
  )
  await tx.rows(sql`
    update absence a set unit_path = p.unit_path
    from person p
    where a.tenant_id = ${tx.tenant} and p.tenant_id = a.tenant_id and p.id = a.person_id
      and a.unit_path <> p.unit_path and p.id = any (${people.map(({ personId }) => personId)}::uuid[])`)
}

export const setLeft = async (tx: Tx, people: readonly string[], on: Day): Promise<void> => {
  await tx.rows(sql`
    update person set left_on = ${on} where tenant_id = ${tx.tenant} and id = any (${[...people]}::uuid[])`)
}

export interface HeldBy extends Running {
  readonly personId: string
  /** For one that is written down as held once. */
  readonly toOn?: Day
}

export interface Ending {
  readonly id: string
  readonly toOn: Day
}

/** What these people held and hold no more, by staff number. */
export const loadPast = async (
  tx: Tx,
  staffNos: readonly string[],
): Promise<Map<string, Pick<Past, 'postId' | 'fromOn'>[]>> => {
  const rows = await tx.rows(sql<{ staffNo: string; held: Pick<Past, 'postId' | 'fromOn'>[] }>`
    select p.staff_no, jsonb_agg(jsonb_build_object('postId', h.post_id, 'fromOn', h.from_on)) as held
    from person p join holding h on h.tenant_id = p.tenant_id and h.person_id = p.id and h.to_on is not null
    where p.tenant_id = ${tx.tenant} and p.staff_no = any (${[...staffNos]}::text[]) group by p.staff_no`)
  return new Map(rows.map(({ staffNo, held }) => [staffNo, held]))
}

/** Ends holdings on their day. */
export const endHoldings = async (tx: Tx, endings: readonly Ending[]): Promise<void> => {
  await tx.rows(sql`
    update holding h set to_on = e."toOn"
    from jsonb_to_recordset(${JSON.stringify(endings)}::jsonb) as e(id uuid, "toOn" date)
    where h.tenant_id = ${tx.tenant} and h.id = e.id`)
}

/** Takes away holdings that never were. */
export const dropHoldings = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.rows(sql`delete from holding where tenant_id = ${tx.tenant} and id = any (${[...ids]}::uuid[])`)
}

export const beginHoldings = async (tx: Tx, holdings: readonly HeldBy[]): Promise<void> => {
  await inBatches(holdings, (batch) =>
    tx.rows(sql`
    insert into holding (tenant_id, id, person_id, post_id, unit_path, from_on, to_on, concurrent)
    select ${tx.tenant}::integer, h.id, h."personId", h."postId", h."unitPath", h."fromOn", h."toOn", h.concurrent
    from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as h(id uuid, "personId" uuid, "postId" uuid,
      "unitPath" text, "fromOn" date, "toOn" date, concurrent boolean)`),
  )
}

/** Runs holdings again that an import had ended. */
export const resumeHoldings = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.rows(sql`
    update holding set to_on = null where tenant_id = ${tx.tenant} and id = any (${[...ids]}::uuid[])`)
}

/** How these persons stand, for taking an import back. */
export const loadPeople = async (tx: Tx, people: readonly string[], book: PartyBook): Promise<StandingPerson[]> => {
  const found = await tx.rows(sql<StandingPerson>`
    select ${standing} from person p
    where p.tenant_id = ${tx.tenant} and p.id = any (${[...people]}::uuid[]) for update of p`)
  return inTheirPlaces(found, book)
}

/** The posts that these people hold. */
export const loadHeldPosts = async (tx: Tx, people: readonly Id<'person'>[]): Promise<ReadonlySet<string>> => {
  if (people.length === 0) return new Set()
  const rows = await tx.rows(sql<{ postId: string }>`
    select distinct h.post_id from holding h
    where h.tenant_id = ${tx.tenant} and h.person_id = any (${uuidList(people)}) and h.to_on is null`)
  return new Set(rows.map(({ postId }) => postId))
}

export interface PostName {
  readonly id: string
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly path: string
}

/** The open posts in sight. */
export const loadPosts = (tx: Tx, today: Day): Promise<PostName[]> =>
  tx.rows(sql<PostName>`
    select p.id, p.code, p.name->>'zh' as zh, p.name->>'en' as en, p.unit_path as path
    from post p where p.tenant_id = ${tx.tenant} and (p.closed_on is null or p.closed_on > ${today}::date)
    order by p.code limit 20000`)
