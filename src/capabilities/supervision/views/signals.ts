import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { ConfirmedSignals, JudgedSignals, Signals, SignalsAudited } from '../contract/signals.ts'
import { exactly, gridPage, listed, loadField, signalsWithUnits, threeAndMore } from './grid.ts'

/** SUP-15: unit × topic, exactly, for the discipline role. */
export const signals: View<typeof Signals> = async (cx, input) => ok(await gridPage(cx, input, exactly))

/** SUP-16: the same for an auditor: under three is not told apart. */
export const signalsAudited: View<typeof SignalsAudited> = async (cx, input) =>
  ok(await gridPage(cx, input, threeAndMore))

/** SUP-16: what was confirmed about the own units, and of it the own units alone. */
export const confirmedSignals: View<typeof ConfirmedSignals> = async (cx) => {
  const field = await loadField(cx, threeAndMore)
  if (!field) return ok({ signals: [] })
  const found = await signalsWithUnits(cx, ['confirmed'], 100)
  return ok({ signals: found.map((one) => listed(field, one, field.units, threeAndMore)) })
}

export const judgedSignals: View<typeof JudgedSignals> = async (cx) => {
  const field = await loadField(cx, exactly)
  if (!field) return ok({ signals: [] })
  const found = await signalsWithUnits(cx, ['confirmed', 'dismissed'], 200)
  return ok({
    signals: found.map((one) => ({
      ...listed(field, one, field.units, exactly),
      ...{ judgedOn: one.judgedOn, dismissedAs: one.dismissedAs, reason: one.reason, responses: one.answers },
    })),
  })
}
