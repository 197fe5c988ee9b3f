import type { Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Acting } from '#platform/context.ts'
import { changed, repealed, type Touched, touchedBy, touchedList } from '../rules/change.ts'
import type { Norm } from '../rules/norm.ts'
import { currentNorm, keepChange, keepVersion, lockNorm, type NormChange, type Replaced } from '../store/norms.ts'
import { standingOf } from '../store/standing.ts'

/** What was recorded, and whom it touches. */
export interface Recorded {
  readonly change: NormChange
  readonly touched: Touched
}

interface Told {
  readonly fromOn: Day
  readonly note: Pair
}

/** NRM-5: a norm of one's own, in its first version. */
export const addNorm = async (cx: Acting, norm: Norm, told: Told): Promise<Result<NormChange, 'code-taken'>> => {
  if (await currentNorm(cx.tx, norm.code)) return no('code-taken')
  await keepVersion(cx.tx, firstVersion, norm)
  return ok(await record(cx, norm.code, 'new', firstVersion, [], told))
}

const firstVersion = '1.0.0'

/** A change and the version that it was written over. */
interface Over extends Told {
  readonly over: string
}

/** NRM-4, NRM-5, NRM-9: the next version of a norm; says which citations it touches. */
export const changeNorm = async (
  cx: Acting,
  norm: Norm,
  told: Over,
): Promise<
  Result<Recorded, 'norm-not-found' | 'norm-repealed' | 'changed-meanwhile' | 'nothing-changed' | 'holds-earlier'>
> => {
  await lockNorm(cx.tx, norm.code)
  const standing = await standingOf(cx.tx, norm.code)
  if (!standing) return no('norm-not-found')
  const next = changed(standing, told.over, norm, told.fromOn)
  if (!next.ok) return next
  await keepVersion(cx.tx, next.value.version, norm)
  const touched = touchedBy(standing.norm, norm)
  return ok({ change: await record(cx, norm.code, 'changed', next.value.version, touched, told), touched })
}

/** NRM-6, NRM-9: the end of a norm, and what took its place where that is kept here; everything that cites it is touched. */
export const repealNorm = async (
  cx: Acting,
  code: string,
  told: Over,
  replacedBy: string | null = null,
): Promise<
  Result<Recorded, 'norm-not-found' | 'norm-repealed' | 'changed-meanwhile' | 'holds-earlier' | 'replacement-not-found'>
> => {
  await lockNorm(cx.tx, code)
  const standing = await standingOf(cx.tx, code)
  if (!standing) return no('norm-not-found')
  const ended = repealed(standing, told.over, told.fromOn)
  if (!ended.ok) return ended
  if (replacedBy !== null && (replacedBy === code || !(await currentNorm(cx.tx, replacedBy))))
    return no('replacement-not-found')
  const touched = 'everything'
  return ok({ change: await record(cx, code, 'repealed', standing.version, touched, told, replacedBy), touched })
}

const record = async (
  cx: Acting,
  code: string,
  kind: NormChange['kind'],
  version: string,
  touched: Touched,
  { fromOn, note }: Told,
  replacedBy: string | null = null,
): Promise<NormChange> => {
  const change: NormChange = {
    ...{ id: cx.newId('norm-change'), code, kind, version, effectiveOn: fromOn, note },
    ...{ recordedAt: cx.now, byHand: true, recordedBy: cx.actor.person, touched: touchedList(code, touched) },
    replacedBy,
  }
  await keepChange(cx.tx, change)
  cx.record('norm', change.id, {
    ...{ code, kind, version, effectiveOn: fromOn, note: note.zh },
    ...(replacedBy !== null && { replacedBy }),
  })
  return change
}

/** NRM-4: what a new version of a pack did to the norms it replaced, each with the text before and now. */
export const changesOfPack = (
  replaced: readonly Replaced[],
  norms: readonly Norm[],
): { readonly norm: Norm; readonly touched: Touched }[] => {
  const now = new Map(norms.map((norm) => [norm.code, norm]))
  return replaced.flatMap(({ code, before }) => {
    const norm = now.get(code)
    return norm ? [{ norm, touched: touchedBy(before, norm) }] : []
  })
}
