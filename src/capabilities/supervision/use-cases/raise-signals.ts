import { addDays, type Day } from '#kernel/day.ts'
import type { Acting } from '#platform/context.ts'
import { detect } from '../rules/detection/detect.ts'
import { type Detection, firstDayOf, monthOf } from '../rules/detection/series.ts'
import { materialsOf } from '../rules/material.ts'
import { settingsAfter } from '../rules/precision.ts'
import { goOn, judgeWithin, type Signal, type SignalVerdict, standingOf, verdicts } from '../rules/signal.ts'
import { bringNetworkForward, networkUntil } from '../store/network.ts'
import { addSignal, addSignalUnits, judgements, newestSignals, nextNumbers, saveSignal } from '../store/signals.ts'
import { loadTaxonomies } from '../store/taxonomy.ts'

/**
 * SUP-10: asks the detectors about one month and keeps what they say as questions: a new one, or one more month of an
 * open one. Answers how many are new.
 */
export const raiseSignals = async (cx: Acting, month: Day): Promise<number> => {
  const reach = cx.actor.reach.units
  await bringNetworkForward(cx.tx, reach)
  const looked = await networkUntil(cx.tx, reach, month, await loadTaxonomies(cx.tx))
  const settings = { ...settingsAfter(await judgements(cx.tx)), ...materialsOf(looked, monthOf(month)) }
  const found = detect(looked.network, monthOf(month), settings).filter(({ verdict }) => isRaised(verdict))
  if (found.length === 0) return 0

  const before = new Map((await newestSignals(cx.tx, reach)).map((one) => [placeOf(one), one]))
  const fresh: Detection[] = []
  for (const detection of strongestOfEach(found)) {
    const known = before.get(placeOf(whereOf(detection)))
    const standing = standingOf(known, cx.today)
    if (standing === 'new') fresh.push(detection)
    if (standing !== 'goes-on' || !known) continue
    const next = goOn(known, detection, detection.verdict as SignalVerdict, firstDayOf(detection.month))
    await saveSignal(cx.tx, next)
    await addSignalUnits(cx.tx, next.id, detection.units)
    if (next.months > known.months) cx.record('signal', next.id, { goesOn: next.months, detection })
  }
  const numbers = await nextNumbers(cx.tx, cx.today, fresh.length)
  for (const [at, detection] of fresh.entries()) {
    const signal: Signal = {
      id: cx.newId('signal'),
      no: numbers[at] ?? '',
      unitPath: detection.unit ?? reach[0] ?? cx.actor.unitPath,
      whole: detection.unit === null,
      topic: detection.topic,
      verdict: detection.verdict as SignalVerdict,
      month: firstDayOf(detection.month),
      detection,
      months: 1,
      state: 'open',
      raisedOn: cx.today,
      judgeBy: addDays(cx.today, judgeWithin),
      explained: [],
      judgedOn: null,
      judgedBy: null,
      dismissedAs: null,
      reason: '',
      lookAgainOn: null,
    }
    await addSignal(cx.tx, signal, detection.units, cx.now)
    cx.record('signal', signal.id, { no: signal.no, detection })
  }
  return fresh.length
}

const isRaised = (verdict: string): verdict is SignalVerdict => (verdicts as readonly string[]).includes(verdict)

/** Growing before incipient: several rules about one place make one question. */
const strongestOfEach = (found: readonly Detection[]): readonly Detection[] => {
  const rank = ({ verdict }: Detection): number =>
    ['CODING-CHANGE', 'WIDESPREAD', 'TREND', 'INCIPIENT'].indexOf(verdict)
  const best = new Map<string, Detection>()
  for (const detection of [...found].sort((a, b) => rank(a) - rank(b))) {
    const place = placeOf(whereOf(detection))
    if (!best.has(place)) best.set(place, detection)
  }
  return [...best.values()]
}

const whereOf = ({ topic, unit }: Detection) => ({ topic, unitPath: unit ?? '', whole: unit === null })

/** One question a topic and unit, and one a topic over all units. */
const placeOf = ({ topic, unitPath, whole }: Pick<Signal, 'topic' | 'unitPath' | 'whole'>): string =>
  whole ? `${topic}/` : `${topic}/${unitPath}`
