import { offeredAtMost } from '#kernel/offered.ts'
import type { Pair } from '#kernel/text.ts'
import { type RawBuilder, sql, type Tx, withinUnits } from '#platform/database.ts'

export interface Unit {
  readonly code: string
  readonly name: Pair
  readonly path: string
}

/** The units in reach with these codes; what lies beyond looks absent. */
export const findUnits = (tx: Tx, reach: readonly string[], codes: readonly string[]): Promise<Unit[]> =>
  tx.rows(sql<Unit>`
    select u.code, u.name, u.path from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.code = any (${[...codes]}::text[]) and ${withinUnits('u.path', reach)}
    order by u.path limit ${offeredAtMost.units}`)

/** All open units in reach, top down. */
export const unitsInReach = (tx: Tx, reach: readonly string[]): Promise<Unit[]> =>
  tx.rows(sql<Unit>`
    select u.code, u.name, u.path from organisation_unit u
    where u.tenant_id = ${tx.tenant} and u.closed_on is null and ${withinUnits('u.path', reach)}
    order by string_to_array(u.path, '.')::integer[] limit ${offeredAtMost.units}`)

/**
 * The units that stand side by side as columns: the level below the top of the organisation. What is counted further
 * down counts there, so that no crew stands alone. Whoever reaches none of them has the topmost place in reach.
 */
export const columnsInReach = async (tx: Tx, reach: readonly string[]): Promise<Unit[]> => {
  const inReach = (depth: RawBuilder<unknown>, most: number) =>
    tx.rows(sql<Unit>`
      select u.code, u.name, u.path from organisation_unit u
      where u.tenant_id = ${tx.tenant} and ${withinUnits('u.path', reach)} ${depth}
      order by string_to_array(u.path, '.')::integer[] limit ${most}`)
  const columns = await inReach(sql`and cardinality(string_to_array(u.path, '.')) = 2`, 2_000)
  return columns.length > 0 ? columns : inReach(sql``, 1)
}

export const columnOf = (path: string): string => path.split('.').slice(0, 2).join('.')

export const depthOf = (path: string): number => path.split('.').length

/** Names of people in sight that stand in a text; one character alone is no name. */
export const namesIn = async (tx: Tx, text: string): Promise<string[]> => {
  const close = text.replace(/\s/g, '')
  if (close === '') return []
  const rows = await tx.rows(sql<{ name: string }>`
    select distinct p.name from organisation_person p
    where p.tenant_id = ${tx.tenant} and char_length(p.name) > 1
      and (position(p.name in ${close}) > 0 or (p.latin_name <> '' and position(lower(p.latin_name) in lower(${text})) > 0))
    limit 20`)
  return rows.map(({ name }) => name)
}

/** Which of these posts are open and in reach. */
export const knownPosts = async (tx: Tx, reach: readonly string[], codes: readonly string[]): Promise<string[]> => {
  const rows = await tx.rows(sql<{ code: string }>`
    select p.code from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.code = any (${[...codes]}::text[]) and p.closed_on is null
      and ${withinUnits('p.unit_path', reach)} limit 500`)
  return rows.map(({ code }) => code)
}

export const lessonIsThere = async (tx: Tx, code: string): Promise<boolean> => {
  const rows = await tx.rows(sql`
    select from curriculum_item i
    where i.tenant_id = ${tx.tenant} and i.kind = 'lesson' and i.code = ${code} limit 1`)
  return rows.length > 0
}

/** Open posts of the units a signal is about. */
export const postsOfUnits = async (tx: Tx, signal: string): Promise<string[]> => {
  const rows = await tx.rows(sql<{ code: string }>`
    select p.code from organisation_post p
    where p.tenant_id = ${tx.tenant} and p.closed_on is null and exists (
      select from signal_unit u where u.tenant_id = p.tenant_id and u.signal_id = ${signal}::uuid
        and (p.unit_path || '.') like (u.unit_path || '.%')) limit 1000`)
  return rows.map(({ code }) => code)
}
