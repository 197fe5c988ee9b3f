import type { Id } from '#kernel/id.ts'
import type { UseCase } from '#platform/context.ts'
import type { ImportAbsences } from '../../contract/absences.ts'
import { absencesList, changeAbsences } from '../../store/absences-list.ts'
import { saveAbsences } from '../../store/organisation.ts'
import { writeList } from './write-list.ts'

/** Writes who is away from when to when; why is not asked and not kept. */
export const importAbsences: UseCase<typeof ImportAbsences> = writeList(absencesList, async (cx, changes) => {
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
  for (const absence of [...fresh, ...changed.map((one) => one.absence)])
    cx.record('absence', absence.id, { from: absence.fromOn, to: absence.toOn })
  return true
})
