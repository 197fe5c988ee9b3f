import type { Tx } from '#platform/database.ts'
import type { Holding, Standing } from '../rules/change.ts'
import type { Norm } from '../rules/norm.ts'
import { allCurrentNorms, changesOf, type NormChange, type NormVersion, versionsOf } from './norms.ts'

export interface Known extends Standing {
  /** Oldest first. */
  readonly versions: readonly (Holding & { readonly norm: Norm; readonly change: NormChange | null })[]
  readonly repeal: NormChange | null
}

/** A norm with all its versions in the order in which they came, or nothing when it is not kept here. */
export const standingOf = async (tx: Tx, code: string): Promise<Known | undefined> =>
  (await standingsOf(tx, [code])).at(0)

/** The same of several, by code. */
export const standingsOf = async (tx: Tx, codes: readonly string[]): Promise<Known[]> => {
  if (codes.length === 0) return []
  const [changes, kept] = [await changesOf(tx, codes), await versionsOf(tx, codes)]
  const [changesBy, keptBy] = [byCode(changes), byCode(kept)]
  return [...keptBy.keys()].sort().map((code) => standing(changesBy.get(code) ?? [], keptBy.get(code) ?? []))
}

const byCode = <One extends { readonly code: string }>(all: readonly One[]): ReadonlyMap<string, readonly One[]> => {
  const found = new Map<string, One[]>()
  for (const one of all) found.set(one.code, [...(found.get(one.code) ?? []), one])
  return found
}

/** Of every norm, at most 20,000. */
export const allStandings = async (tx: Tx): Promise<Known[]> =>
  standingsOf(
    tx,
    (await allCurrentNorms(tx)).map(({ code }) => code),
  )

const standing = (changes: readonly NormChange[], kept: readonly NormVersion[]): Known => {
  const place = new Map(changes.map(({ version, kind }, at) => [kind === 'repealed' ? '' : version, at]))
  const versions = [...kept]
    .sort((a, b) => (place.get(a.version) ?? -1) - (place.get(b.version) ?? -1))
    .map(({ version, body }) => {
      const change = changes.find((one) => one.version === version && one.kind !== 'repealed') ?? null
      return { version, norm: body, change, fromOn: change?.effectiveOn ?? body.effectiveOn }
    })
  const newest = versions.at(-1)
  if (!newest) throw new Error('a norm is grouped by its versions')
  const repeal = changes.find(({ kind }) => kind === 'repealed') ?? null
  return { ...newest, versions, repeal, repealedOn: repeal?.effectiveOn ?? null }
}
