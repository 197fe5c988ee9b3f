import type { Id } from '#kernel/id.ts'
import type { ImportListVerb } from '#kernel/import.ts'
import type { UseCase } from '#platform/context.ts'
import { absencesList, changeAbsences, takeAbsencesBack, type WrittenAbsence } from '../../store/absences-list.ts'
import { saveAbsences } from '../../store/organisation.ts'
import { undoList } from './undo-list.ts'
import { writeList } from './write-list.ts'

/** Writes who is away from when to when; why is not asked and not kept. */
export const importAbsences: UseCase<ImportListVerb> = writeList(absencesList, async (cx, changes) => {
  const [added, changed] = [
    changes.filter(({ kind }) => kind === 'created'),
    changes.filter(({ kind }) => kind === 'changed'),
  ]
  const fresh = added.map(({ absence }) => ({
    ...absence,
    id: cx.newId('absence'),
    personId: absence.personId as Id<'person'>,
  }))
  await saveAbsences(cx.tx, fresh)
  await changeAbsences(
    cx.tx,
    changed.map(({ absence }) => absence),
  )
  const kept = [
    ...fresh.map((absence) => ({ absence, before: null })),
    ...changed.map(({ absence, before }) => ({ absence, before })),
  ]
  cx.looked?.(changes.map(({ absence }) => absence.personId as Id<'person'>))
  for (const { absence } of kept) cx.record('absence', absence.id, { from: absence.fromOn, to: absence.toOn })
  return kept.map(({ absence, before }): WrittenAbsence => ({ id: absence.id, before, after: absence.toOn }))
})

export const undoAbsences = undoList<WrittenAbsence>(absencesList, async (cx, written) => {
  const people = await takeAbsencesBack(cx.tx, written)
  if (!people) return false
  cx.looked?.(people)
  for (const { id } of written) cx.record('absence', id, { change: 'taken-back' })
  return true
})
