import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { LookThrough } from '../contract/look-through.ts'
import { lookedThrough } from '../rules/look-through.ts'
import { editorsOf } from '../store/facts.ts'
import { keepLookThrough, standingInUse } from '../store/look-throughs.ts'
import { lockInUse } from '../store/withdrawals.ts'
import { tellRegister } from './tell-register.ts'

/** CUR-48: the version stays as it is and leaves the queue until its new day comes near. */
export const lookThrough: UseCase<typeof LookThrough> = async (cx, { kind, code, version, on, reason, bestBefore }) => {
  const inUse = await lockInUse(cx.tx, kind, code)
  const { cameOn = null, goodUntil = null } = (await standingInUse(cx.tx, kind, code, cx.timeZone)) ?? {}
  const allowed = lookedThrough(
    { inUse, cameOn, goodUntil, writers: await editorsOf(cx.tx, kind, code) },
    { by: cx.actor.person, read: version, on, reason, bestBefore },
    cx.today,
  )
  if (!allowed.ok) return allowed
  await keepLookThrough(cx.tx, {
    ...{ id: cx.newId('look-through'), kind, code, version, bestBefore, ...allowed.value },
    ...{ personId: cx.actor.person, lookedOn: on, lookedAt: cx.now },
  })
  if (kind === 'lesson') await tellRegister(cx.tx, [code], cx.timeZone)
  cx.record(kind, code, { lookedThrough: version, on, bestBefore, reason: allowed.value.reason })
  return ok({ bestBefore })
}
