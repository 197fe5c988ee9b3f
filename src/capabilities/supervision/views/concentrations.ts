import { chanceFrom } from '#kernel/chance.ts'
import { addMonths, type Day } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { Concentrations, ConcentrationsAnswer } from '../contract/signals.ts'
import {
  concentrationsOf,
  manyUnits,
  newestMonths,
  overRepresented,
  usualMonths,
} from '../rules/detection/concentrations.ts'
import { denseTotals, detectionVersion } from '../rules/detection/detect.ts'
import { monthOf } from '../rules/detection/series.ts'
import { settingsAfter } from '../rules/precision.ts'
import { networkUntil } from '../store/network.ts'
import { businessRows } from '../store/series.ts'
import { judgements } from '../store/signals.ts'
import { loadTaxonomies } from '../store/taxonomy.ts'
import { exactly, type Field, loadField, topicOf } from './grid.ts'

/** Lines of each kind that are told. */
const most = 20

/** SUP-118 to SUP-120: the same counts give the same answer, for the chance of the scan is drawn from the month. */
export const concentrations: View<typeof Concentrations> = async (cx) => {
  const field = await loadField(cx, exactly)
  const units = field?.units.length ?? 0
  const none = { units, least: manyUnits, month: field?.last ?? null, version: detectionVersion }
  if (!field || units < manyUnits) return ok({ ...none, totals: [], places: [], businesses: [] })

  const month = monthOf(field.last)
  const reach = cx.actor.reach.units
  const versions = await loadTaxonomies(cx.tx)
  const { network } = await networkUntil(cx.tx, reach, field.last, versions)
  const totals = denseTotals(network, month, settingsAfter(await judgements(cx.tx)))
  const places = concentrationsOf(placedCounts(field), chanceFrom(month))
  const businesses = overRepresented(
    await businessRows(cx.tx, reach, addMonths(field.last, 1 - usualMonths), addMonths(field.last, 1), versions),
  )
  const unitNames = new Map(field.units.map(({ path, name }) => [path, name]))
  const topicName = (code: string) => topicOf(field, code).name
  return ok({
    ...none,
    totals: totals.map(({ topic, n, expected, bound, p, alarm }) => ({
      ...{ topic: topicName(topic), found: n, expected, bound, p, alarm },
    })),
    places: places.slice(0, most).map(({ unit, topic, ...figures }) => ({
      unit: unit === null ? null : (unitNames.get(unit) ?? null),
      topic: topic === null ? null : topicName(topic),
      ...figures,
    })),
    businesses: businesses?.slice(0, most).map(({ topic, ...cell }) => ({ ...cell, topic: topicName(topic) })) ?? null,
  } satisfies ConcentrationsAnswer)
}

/** The newest months and those that say what is usual; what a signal itself asked to be inspected stays out. */
const placedCounts = ({ rows, last }: Field) => {
  const newest = addMonths(last, 1 - newestMonths)
  const from: Day = addMonths(newest, -usualMonths)
  return rows
    .filter(({ month, askedFor }) => month >= from && !askedFor)
    .map(({ unit, topic, month, count }) => ({ unit, topic, count, isNew: month >= newest }))
}
