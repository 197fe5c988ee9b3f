import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AskLeaverErasure } from '../../contract/leavers.ts'
import { leaversOf, mostLeavers } from '../../rules/leaver-erasure.ts'
import { findLeavers, keepLeaverErasure } from '../../store/leaver-erasures.ts'

export const askLeaverErasure: UseCase<typeof AskLeaverErasure> = async (cx, { ground, of }) => {
  const found = leaversOf(of, await findLeavers(cx.tx, of, mostLeavers), { ground, today: cx.today })
  if (!found.ok) return found
  const people = found.value
  const leftBefore = 'leftBefore' in of ? of.leftBefore : null
  const id = cx.newId('leaver-erasure')
  await keepLeaverErasure(cx.tx, { id, ground, askedBy: cx.actor.person }, { people, leftBefore, at: cx.now })
  cx.looked(people)
  cx.record('leaver-erasure', id, { state: 'asked', ground, leftBefore, people })
  return ok({ erasure: id, people: people.length })
}
