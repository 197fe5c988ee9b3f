import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { ChangeProgramme } from '../contract.ts'
import { change } from '../rules/programme.ts'
import { loadItems, saveProgramme } from '../store/programmes.ts'
import { lockedInReach, savedAs } from './in-reach.ts'

export const changeProgramme: UseCase<typeof ChangeProgramme> = async (cx, { programmeId, revision, ...sent }) => {
  const programme = await lockedInReach(cx, programmeId)
  if (!programme) return no('programme-not-found')
  const keys = [...new Set(sent.items)]
  const items = await loadItems(cx.tx, keys)
  if (items.length !== keys.length) return no('item-not-found')

  const content = { ...sent, items }
  const changed = change(programme, { by: cx.actor.person, revision, content })
  if (!changed.ok) return changed
  await saveProgramme(cx.tx, changed.value, cx.now)
  cx.record('programme', programmeId, { changed: { ...content, version: changed.value.version } })
  return ok(savedAs(changed.value))
}
