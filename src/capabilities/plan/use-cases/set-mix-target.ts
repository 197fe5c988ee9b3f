import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SetMixTarget } from '../contract/mix.ts'
import { chosenMix } from '../rules/mix.ts'
import { saveTarget, unitsWithin } from '../store/mix-targets.ts'

/** PLN-22: a unit in reach gets a target of its own; the one before stays kept. */
export const setMixTarget: UseCase<typeof SetMixTarget> = async (cx, { unit: code, shares, reason }) => {
  const unit = (await unitsWithin(cx.tx, cx.actor.reach.units)).find((one) => one.code === code)
  if (!unit) return no('unit-not-found')
  const chosen = chosenMix(shares)
  if (!chosen.ok) return chosen
  const target = {
    ...{ id: cx.newId('mix-target'), unitPath: unit.path, shares: chosen.value, reason: reason.trim() },
    ...{ by: cx.actor.person, on: cx.today, at: cx.now },
  }
  await saveTarget(cx.tx, target)
  cx.record('mix-target', target.id, { unit: unit.path, shares: target.shares, reason: target.reason })
  return ok({ unit: code })
}
