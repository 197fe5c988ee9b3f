import { citeNorms } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { ReadingQuestion } from '../contract.ts'
import { nextDay } from '../rules/reading.ts'
import { loadVersion } from '../store/versions.ts'
import { checkedOf } from './facts.ts'
import { ownWords } from './terms.ts'

export const reading: View<typeof ReadingQuestion> = async ({ tx, today }, { reading: code }) => {
  const found = await loadVersion(tx, 'readingVersion', code)
  if (!found) return no('reading-not-found')
  const say = await ownWords(tx)
  return ok({
    reading: say(found),
    on: found.kind === 'reminder' ? nextDay(found, today) : null,
    citations: await citeNorms(tx, today, found.norms),
    checked: await checkedOf(tx, 'reading', found),
  })
}
