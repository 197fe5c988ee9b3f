import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import { purposes, type StatePurpose } from '../contract/purpose.ts'
import { ownWords } from '../rules/purpose.ts'
import { savePurpose } from '../store/sessions.ts'

export const statePurpose: UseCase<typeof StatePurpose> = async (cx, { chosen, words }) => {
  const own = chosen === null ? ownWords(words) : undefined
  if (own && !own.ok) return own
  const purpose = own ? { zh: own.value, en: own.value } : purposes[chosen as NonNullable<typeof chosen>]
  if (cx.session) await savePurpose(cx.tx, cx.session.id, purpose, cx.now)
  cx.record('purpose', cx.actor.person, { purpose })
  return ok({ purpose })
}
