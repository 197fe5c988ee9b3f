import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AddNode } from '../contract.ts'
import { saveNode } from '../store/key-dates.ts'
import { placeFor } from './place-for.ts'

export const addNode: UseCase<typeof AddNode> = async (cx, { unit, fallsOn, name, kind }) => {
  const place = await placeFor(cx, unit)
  if (!place.ok) return place
  const unitPath = place.value
  const id = cx.newId('key-date')
  await saveNode(cx.tx, { id, unitPath, fallsOn, name, kind, removedOn: null })
  cx.record('key-date', id, { added: { fallsOn, name, kind, unitPath } })
  return ok({ id })
}
