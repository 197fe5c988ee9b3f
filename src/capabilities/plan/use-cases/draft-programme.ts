import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DraftProgramme } from '../contract.ts'
import { noAudience } from '../rules/audience.ts'
import { draftOf } from '../rules/programme.ts'
import { saveProgramme } from '../store/programmes.ts'
import { savedAs } from './in-reach.ts'
import { placeFor } from './place-for.ts'

export const draftProgramme: UseCase<typeof DraftProgramme> = async (cx, { unit, name, fromOn, toOn }) => {
  const place = await placeFor(cx, unit)
  if (!place.ok) return place
  const unitPath = place.value
  const drafted = draftOf(
    { id: cx.newId('programme'), unitPath, by: cx.actor.person },
    { name, fromOn, toOn, audience: noAudience, exclusions: [], items: [], overReason: '' },
  )
  if (!drafted.ok) return drafted
  await saveProgramme(cx.tx, drafted.value, cx.now)
  cx.record('programme', drafted.value.id, { drafted: { name, fromOn, toOn, unitPath } })
  return ok(savedAs(drafted.value))
}
