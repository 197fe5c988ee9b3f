import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AddNode } from '../contract.ts'
import { saveNode } from '../store/key-dates.ts'

export const addNode: UseCase<typeof AddNode> = async (cx, { fallsOn, name, kind }) => {
  const [unitPath] = cx.actor.reach.units
  if (unitPath === undefined) return no('unit-not-found')
  const id = cx.newId('key-date')
  await saveNode(cx.tx, { id, unitPath, fallsOn, name, kind, removedOn: null })
  cx.record('key-date', id, { added: { fallsOn, name, kind, unitPath } })
  return ok({ id })
}
