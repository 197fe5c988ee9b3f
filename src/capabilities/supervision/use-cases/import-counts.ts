import { writeList } from '#capabilities/organisation/public.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { ImportListVerb } from '#kernel/import.ts'
import type { UseCase } from '#platform/context.ts'
import type { Count, Source } from '../rules/count.ts'
import { saveCounts } from '../store/counts.ts'
import { type CountChange, countsList } from '../store/counts-list.ts'
import { finishedIn } from '../store/inspections.ts'
import { taxonomyInForce } from '../store/taxonomy.ts'
import { raiseSignals } from './raise-signals.ts'

/** SUP-7: counts of a list; a number that differs from what stands is written as its correction. */
export const importCounts: UseCase<ImportListVerb> = writeList(countsList, async (cx, changes) => {
  if (changes.length === 0) return true
  const { version } = await taxonomyInForce(cx.tx)
  const months = changes.map(({ wish }) => wish.month as Day).sort()
  const inspections = await finishedIn(cx.tx, cx.actor.reach.units, months[0] as Day)
  const inspectionOf = ({ wish, unitPath }: CountChange): Count['inspectionId'] =>
    wish.source === 'inspection'
      ? (inspections.find((one) => one.unitPath === unitPath && one.topic === wish.topic && one.month === wish.month)
          ?.id ?? null)
      : null
  const counts = changes.map(
    (change): Count => ({
      id: cx.newId('signal-count'),
      unitPath: change.unitPath,
      topic: change.wish.topic as string,
      taxonomyVersion: version,
      source: change.wish.source as Source,
      month: change.wish.month as Day,
      count: change.wish.count as number,
      severity: change.wish.severity,
      state: change.wish.state,
      postFamily: null,
      node: change.wish.node,
      cluster: change.wish.cluster,
      comment: '',
      inspectionId: inspectionOf(change),
      corrects: change.corrects as Id<'signal-count'> | null,
    }),
  )
  await saveCounts(cx.tx, counts, { by: cx.actor.person, system: null, on: cx.today, at: cx.now })
  for (const { comment: _none, ...count } of counts) cx.record('signal-count', count.id, count)
  await raiseSignals(cx, months.at(-1) as Day)
  return true
})
