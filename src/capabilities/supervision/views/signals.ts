import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import {
  type ConfirmedSignals,
  confirmedAtMost,
  type JudgedSignals,
  judgedAtMost,
  type Signals,
  type SignalsAudited,
  signalsAtMost,
} from '../contract/signals.ts'
import { exactly, gridPage, listing, loadField, signalsWithUnits, threeAndMore, topicsOf } from './grid.ts'

/** So many that wait, and of so many dismissed those to look at again. */
interface Most {
  readonly open: number
  readonly dismissed: number
}

/** SUP-15: unit × topic, exactly, for the discipline role. */
export const signalsOf =
  (most: Most): View<typeof Signals> =>
  async (cx, input) =>
    ok(await gridPage(cx, { ...input, most }, exactly))

export const signals = signalsOf(signalsAtMost)

/** SUP-16: the same for an auditor: under three is not told apart. */
export const signalsAuditedOf =
  (most: Most): View<typeof SignalsAudited> =>
  async (cx, input) =>
    ok(await gridPage(cx, { ...input, most }, threeAndMore))

export const signalsAudited = signalsAuditedOf(signalsAtMost)

/** SUP-16: what was confirmed about units in reach, and of it those units alone. */
export const confirmedSignalsOf =
  (most: number): View<typeof ConfirmedSignals> =>
  async (cx) => {
    const found = await signalsWithUnits(cx, ['confirmed'], most)
    const field = await loadField(cx, threeAndMore, topicsOf(found))
    if (!field) return ok({ signals: [] })
    return ok({ signals: found.map(listing(field, threeAndMore)) })
  }

export const confirmedSignals = confirmedSignalsOf(confirmedAtMost)

export const judgedSignalsOf =
  (most: number): View<typeof JudgedSignals> =>
  async (cx) => {
    const found = await signalsWithUnits(cx, ['confirmed', 'dismissed'], most)
    const field = await loadField(cx, exactly, topicsOf(found))
    if (!field) return ok({ signals: [] })
    const tell = listing(field, exactly)
    return ok({
      signals: found.map((one) => ({
        ...tell(one),
        ...{ judgedOn: one.judgedOn, dismissedAs: one.dismissedAs, reason: one.reason, responses: one.answers },
      })),
    })
  }

export const judgedSignals = judgedSignalsOf(judgedAtMost)
