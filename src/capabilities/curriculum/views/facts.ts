import {
  type Checked,
  checkedWhole,
  checkOf,
  factChecks,
  normsStating,
  recordersOf,
} from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { type FactKind, type Facts, type FactsAnswer, type FactsOf, factKinds, factPage } from '../contract/facts.ts'
import type { Card } from '../rules/card.ts'
import { type Factual, factsOf as statedBy } from '../rules/facts.ts'
import type { Question } from '../rules/question.ts'
import { contentStating, editorsOf } from '../store/facts.ts'

/** CUR-39: everything that states something, looked at whole; what has an unchecked fact first. */
export const facts: View<typeof Facts> = async ({ tx }, { kind, page = 0 }) => {
  const all: FactsAnswer['items'] = []
  for (const one of factKinds) all.push(...(await listed(tx, one)))
  const found = all.filter((item) => kind === undefined || item.kind === kind)
  const ordered = found.sort((a, b) => Number(a.unchecked === 0) - Number(b.unchecked === 0))
  return ok({
    items: ordered.slice(page * factPage, (page + 1) * factPage),
    matching: found.length,
    open: all.filter(({ unchecked }) => unchecked > 0).length,
  })
}

const listed = async (tx: Tx, kind: FactKind): Promise<FactsAnswer['items']> => {
  const checks = await factChecks(tx, kind)
  return (kind === 'norm' ? await normsStating(tx) : await contentStating(tx, kind)).map(
    ({ code, title, facts: stated }) => {
      const own = checks.get(code) ?? []
      const unchecked = stated.filter((fact) => checkOf(fact, own) === undefined).length
      return { kind, code, title, facts: stated.length, unchecked, checked: checkedWhole(stated, own) }
    },
  )
}

export const factsOf: View<typeof FactsOf> = async ({ tx, actor }, { kind, code }) => {
  const [found] = kind === 'norm' ? await normsStating(tx, code) : await contentStating(tx, kind, code)
  if (!found) return no('item-not-found')
  const checks = (await factChecks(tx, kind, [code])).get(code) ?? []
  const writers = kind === 'norm' ? await recordersOf(tx, code) : await editorsOf(tx, kind, code)
  return ok({
    version: found.version,
    facts: found.facts.map((fact) => {
      const look = checkOf(fact, checks)
      return { ...fact, checked: look ? { on: look.checkedOn, source: look.source } : null }
    }),
    own: writers.includes(actor.person),
  })
}

/** CUR-39: what of this thing in use is checked as a whole, with the newest look; nothing while a fact is not. */
export const checkedOf = async <Kind extends keyof Factual>(
  tx: Tx,
  kind: Kind,
  body: Factual[Kind],
): Promise<Checked | null> =>
  checkedWhole(statedBy(kind, body), (await factChecks(tx, kind, [body.code])).get(body.code) ?? [])

/** CUR-39: the same of the words of many cards at once, by post. */
export const checkedCards = (tx: Tx, cards: ReadonlyMap<string, Card>): Promise<ReadonlyMap<string, Checked>> =>
  checkedEach(tx, 'card', cards)

/** CUR-39: the same of many questions at once, by code. */
export const checkedQuestions = (tx: Tx, questions: readonly Question[]): Promise<ReadonlyMap<string, Checked>> =>
  checkedEach(tx, 'question', new Map(questions.map((question) => [question.code, question])))

const checkedEach = async <Kind extends keyof Factual>(
  tx: Tx,
  kind: Kind,
  bodies: ReadonlyMap<string, Factual[Kind]>,
): Promise<ReadonlyMap<string, Checked>> => {
  const checks = await factChecks(tx, kind, [...bodies.keys()])
  return new Map(
    [...bodies].flatMap(([code, body]) => {
      const whole = checkedWhole(statedBy(kind, body), checks.get(code) ?? [])
      return whole ? [[code, whole] as const] : []
    }),
  )
}

/** How many things of a kind in use have a fact that nobody has checked. */
export const uncheckedOf = async (tx: Tx, kind: FactKind): Promise<number> =>
  (await listed(tx, kind)).filter(({ unchecked }) => unchecked > 0).length
