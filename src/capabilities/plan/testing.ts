import { saveGrants, syncAccounts } from '#capabilities/identity/public.ts'
import {
  type Person,
  type Post,
  saveHoldings,
  savePeople,
  savePosts,
  saveUnits,
} from '#capabilities/organisation/public.ts'
import { aHolding, aPerson, aPost, aUnit } from '#capabilities/organisation/sample.ts'
import { type Day, day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import { anId } from '#platform/testing.ts'
import type { AudienceRole, Grade } from './rules/audience.ts'

/** What a test says of a post; the rest is filled in. */
export interface TestPost {
  readonly code: string
  readonly grade: Grade | null
  readonly families?: readonly string[]
  readonly leading?: boolean
  readonly business?: string
}

export interface TestPerson {
  readonly name: string
  readonly posts: readonly string[]
  readonly unit?: 'area' | 'supply' | 'wells'
  readonly partyMember?: boolean
  /** Held from the start of 2026 on, over the area. */
  readonly roles?: readonly AudienceRole[]
  readonly leftOn?: Day
}

const paths = { area: '1', supply: '1.1', wells: '1.2' } as const
const pair = (text: string) => ({ zh: text, en: text })

/** An area with two stations, the posts and people a test wants; returns the ids of the people by name. */
export const openArea = async (
  tx: Tx,
  posts: readonly TestPost[],
  people: readonly TestPerson[],
): Promise<Map<string, Id<'person'>>> => {
  const units = { area: anId('unit'), supply: anId('unit'), wells: anId('unit') }
  await saveUnits(
    tx,
    (['area', 'supply', 'wells'] as const).map((code) =>
      aUnit({
        ...{ id: units[code], code, name: pair(code), path: paths[code] },
        parentId: code === 'area' ? null : units.area,
      }),
    ),
  )
  const postIds = new Map(posts.map(({ code }) => [code, anId('post')]))
  await savePosts(
    tx,
    posts.map((post) => postRow(post, got(postIds, post.code), units.area)),
  )
  await gradePosts(tx, posts, postIds)
  const ids = new Map(people.map(({ name }) => [name, anId('person')]))
  await savePeople(
    tx,
    people.map((one) => personRow(one, got(ids, one.name), units[one.unit ?? 'area'])),
  )
  await saveHoldings(
    tx,
    people.flatMap((one) =>
      one.posts.map((code) =>
        aHolding(
          { path: paths[one.unit ?? 'area'] },
          { id: anId('holding'), personId: got(ids, one.name), postId: got(postIds, code) },
        ),
      ),
    ),
  )
  await grantRoles(tx, people, ids)
  return ids
}

/** Accounts of those who hold a role, and the roles over the area. */
const grantRoles = async (
  tx: Tx,
  people: readonly TestPerson[],
  ids: ReadonlyMap<string, Id<'person'>>,
): Promise<void> => {
  const holders = people.filter(({ roles }) => roles && roles.length > 0)
  if (holders.length === 0) return
  await syncAccounts(
    tx,
    holders.map(({ name, unit = 'area' }) => ({
      ...{ personId: got(ids, name), staffNo: `T-${name}`, name, title: '', titleEn: '', unitPath: paths[unit] },
    })),
  )
  await saveGrants(
    tx,
    holders.flatMap(({ name, roles = [] }) =>
      roles.map((role) => ({
        ...{ id: anId('role-grant'), personId: got(ids, name), role, unitPath: '1', branchId: null },
        ...{ fromOn: day('2026-01-01'), toOn: null },
      })),
    ),
  )
}

export const got = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the test names ${String(key)} without saying what it is`)
  return value
}

const postRow = (
  { code, leading = false, business = 'procurement' }: TestPost,
  id: Id<'post'>,
  area: Id<'unit'>,
): Post =>
  aPost(
    { id: area, path: paths.area },
    {
      id,
      code,
      name: pair(code),
      business,
      leadingPost: leading,
      keyPost: false,
      powers: pair(''),
      counterparties: pair(''),
    },
  )

const personRow = (
  { name, unit = 'area', partyMember = false, leftOn }: TestPerson,
  id: Id<'person'>,
  unitId: Id<'unit'>,
): Person =>
  aPerson({ id: unitId, path: paths[unit] }, { id, staffNo: `T-${name}`, name, partyMember, leftOn: leftOn ?? null })

/** Gradings and risk points as the register would hold them. */
const gradePosts = async (tx: Tx, posts: readonly TestPost[], ids: ReadonlyMap<string, Id<'post'>>): Promise<void> => {
  let no = 0
  for (const { code, grade, families = [] } of posts) {
    const postId = got(ids, code)
    if (grade !== null) await gradePost(tx, postId, grade)
    for (const family of families) {
      no += 1
      await tx.rows(sql`
        insert into risk_point (tenant_id, id, no, post_id, family, category, name, manifestation, benefits,
          before_likelihood, before_consequence, after_likelihood, after_consequence, method, method_version, grade,
          confirmed_on)
        values (${tx.tenant}, ${anId()}, ${990_000 + no}, ${postId}, ${family}, 'process', '{}', '{}', '{}', 3, 3, 2, 3,
          'E', 1, 'MEDIUM', '2026-10-01')`)
    }
  }
}

const gradePost = (tx: Tx, postId: Id<'post'>, grade: Grade) =>
  tx.rows(sql`
    insert into grading (tenant_id, id, post_id, method, method_version, inputs, total, grade, reviewers, lower_hint,
      graded_on, valid_until, recorded_at)
    values (${tx.tenant}, ${anId()}, ${postId}, 'D', 1, '[]', 10, ${grade}, '{}', '{}', '2026-10-01', '2027-10-01',
      '2026-10-01T00:00:00Z')`)

/** A lesson that can be planned. */
export const addLesson = (tx: Tx, code: string, minutes: number, kind = 'post') =>
  tx.rows(sql`
    insert into lesson_version (tenant_id, code, version, families, posts, body)
    values (${tx.tenant}, ${code}, '1.0.0', '{}', '{}',
      ${JSON.stringify({ title: pair(code), summary: pair(code), kind, minutes })}::jsonb)`)

/** Two officers of the area. */
export const author = id<'person'>('01940000-0000-7000-8000-0000000000a1')
export const second = id<'person'>('01940000-0000-7000-8000-0000000000a2')
