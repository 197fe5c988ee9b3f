import type { Tx } from '#platform/database.ts'
import type { Holding, Standing } from '../rules/change.ts'
import type { Norm } from '../rules/norm.ts'
import { changesOf, type NormChange, versionsOf } from './norms.ts'

export interface Known extends Standing {
  /** Oldest first. */
  readonly versions: readonly (Holding & { readonly norm: Norm; readonly change: NormChange | null })[]
  readonly repeal: NormChange | null
}

/** A norm with all its versions in the order in which they came, or nothing when it is not kept here. */
export const standingOf = async (tx: Tx, code: string): Promise<Known | undefined> => {
  const [changes, kept] = [await changesOf(tx, code), await versionsOf(tx, code)]
  const place = new Map(changes.map(({ version, kind }, at) => [kind === 'repealed' ? '' : version, at]))
  const versions = [...kept]
    .sort((a, b) => (place.get(a.version) ?? -1) - (place.get(b.version) ?? -1))
    .map(({ version, body }) => {
      const change = changes.find((one) => one.version === version && one.kind !== 'repealed') ?? null
      return { version, norm: body, change, fromOn: change?.effectiveOn ?? body.effectiveOn }
    })
  const newest = versions.at(-1)
  if (!newest) return undefined
  const repeal = changes.find(({ kind }) => kind === 'repealed') ?? null
  return { ...newest, versions, repeal, repealedOn: repeal?.effectiveOn ?? null }
}
