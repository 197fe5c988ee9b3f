import { keepFactChecks, normsStating, recordersOf, wordsOfFact } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { CheckFacts } from '../contract/facts.ts'
import { checkedFacts } from '../rules/fact-check.ts'
import { contentStating, editorsOf } from '../store/facts.ts'

/** CUR-39: kept in the words that were read, so that a later version unchecks what it words otherwise and nothing else. */
export const checkFacts: UseCase<typeof CheckFacts> = async (cx, { kind, code, ...look }) => {
  const [found] = kind === 'norm' ? await normsStating(cx.tx, code) : await contentStating(cx.tx, kind, code)
  if (!found) return no('item-not-found')
  const writers = kind === 'norm' ? await recordersOf(cx.tx, code) : await editorsOf(cx.tx, kind, code)
  const facts = checkedFacts({ ...found, writers }, { ...look, by: cx.actor.person }, cx.today)
  if (!facts.ok) return facts
  const source = look.source.trim()
  await keepFactChecks(
    cx.tx,
    { kind, code },
    facts.value.map((fact) => ({ key: fact.key, words: wordsOfFact(fact), checkedOn: look.on, source })),
    { person: cx.actor.person, now: cx.now },
  )
  cx.record(kind, code, { checked: look.version, facts: facts.value.map(({ key }) => key), source, on: look.on })
  return ok({ checked: facts.value.length })
}
