import { monthStart } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Acting } from '#platform/context.ts'
import type { Entry } from '../contract/counts.ts'
import { type CommentFault, commentFault } from '../rules/comment.ts'
import { acceptCount, type Count, handIn, isLate } from '../rules/count.ts'
import { handedInBy, saveCounts } from '../store/counts.ts'
import { finishedIn } from '../store/inspections.ts'
import { findUnits, namesIn } from '../store/places.ts'
import { taxonomyInForce } from '../store/taxonomy.ts'
import { raiseSignals } from './raise-signals.ts'

type Refusal =
  | 'unit-not-found'
  | 'topic-unknown'
  | 'month-ahead'
  | 'month-too-old'
  | 'effort-first'
  | 'count-twice'
  | CommentFault

export interface TakenIn {
  readonly kept: number
  readonly late: number
  readonly unchanged: number
  readonly signals: number | null
}

/** SUP-1 to SUP-5, SUP-42: keeps entries whole or not at all, and asks at once whether the newest month raises a question. */
export const takeIn = async (cx: Acting, entries: readonly Entry[]): Promise<Result<TakenIn, Refusal>> => {
  const reach = cx.actor.reach.units
  const units = new Map(
    (await findUnits(cx.tx, reach, [...new Set(entries.map(({ unit }) => unit))])).map((u) => [u.code, u]),
  )
  const taxonomy = await taxonomyInForce(cx.tx)
  const topics = taxonomy.topics.map(({ code }) => code)
  const months = entries.map(({ month }) => monthStart(month)).sort()
  const inspections = await finishedIn(cx.tx, reach, months[0] ?? cx.today)
  const names = await namesIn(cx.tx, entries.map(({ comment }) => comment ?? '').join('\n'))

  const counts: Count[] = []
  for (const entry of entries) {
    const unit = units.get(entry.unit)
    if (!unit) return no('unit-not-found')
    const month = monthStart(entry.month)
    const inspection = inspections.find(
      (one) => one.unitPath === unit.path && one.topic === entry.topic && one.month === month,
    )
    const accepted = acceptCount({ ...entry, month, inspected: inspection !== undefined }, topics, cx.today)
    if (!accepted.ok) return accepted
    const comment = (entry.comment ?? '').trim()
    const fault = commentFault(comment, names)
    if (fault) return no(fault)
    counts.push({
      id: cx.newId('signal-count'),
      unitPath: unit.path,
      topic: entry.topic,
      taxonomyVersion: taxonomy.version,
      source: entry.source,
      month,
      count: entry.count,
      severity: entry.severity,
      state: entry.state,
      postFamily: entry.postFamily ?? null,
      node: entry.node ?? null,
      cluster: entry.cluster?.trim() || null,
      comment,
      inspectionId: entry.source === 'inspection' ? (inspection?.id ?? null) : null,
      corrects: null,
    })
  }
  const kept = await newOf(cx, counts)
  if (!kept.ok) return kept
  const entered = { by: cx.system ? null : cx.actor.person, system: cx.system?.id ?? null, on: cx.today, at: cx.now }
  await saveCounts(cx.tx, kept.value, entered)
  for (const { comment: _private, ...count } of kept.value) cx.record('signal-count', count.id, count)
  const signals = kept.value.length > 0 ? await raiseSignals(cx, months.at(-1) ?? monthStart(cx.today)) : 0
  return ok({
    kept: kept.value.length,
    late: kept.value.filter(({ month }) => isLate(month, cx.today)).length,
    unchanged: counts.length - kept.value.length,
    // What the counts mean is the discipline role's to know.
    signals: cx.system ? null : signals,
  })
}

/** A person enters what is there besides; a system sends its number of a month as often as it likes. */
const newOf = async (cx: Acting, counts: readonly Count[]): Promise<Result<readonly Count[], 'count-twice'>> => {
  if (!cx.system) return ok(counts)
  const months = [...new Set(counts.map(({ month }) => month))]
  return handIn(counts, await handedInBy(cx.tx, cx.system.id, months))
}
