import { type Static, Type } from 'typebox'
import { checkedShape } from '#capabilities/norms/contract.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { codeShape } from '../rules/lesson.ts'

const checking = { roles: ['author', 'officer'], data: 'internal' } as const

export const factKinds = ['norm', 'lesson', 'case', 'reading', 'card', 'question'] as const
export type FactKind = (typeof factKinds)[number]

/** How many a page of the list of facts holds. */
export const factPage = 30

/** CUR-39: what is in use and states something, what is unchecked first; a page at a time. */
export const Facts = question('curriculum.facts', checking, {
  input: Type.Object({
    kind: Type.Optional(oneOf(factKinds)),
    page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
  }),
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        kind: oneOf(factKinds),
        code: Type.String(),
        title: pairShape,
        facts: Type.Integer(),
        /** How many of them nobody has compared with their source in these words. */
        unchecked: Type.Integer(),
        checked: orNull(checkedShape),
      }),
    ),
    matching: Type.Integer(),
    /** Of all kinds, how many have an unchecked fact. */
    open: Type.Integer(),
  }),
})
export type FactsAnswer = Static<(typeof Facts)['answer']>

/** CUR-39: what one thing states, each with the look at it. */
export const FactsOf = question('curriculum.facts-of', checking, {
  input: Type.Object({ kind: oneOf(factKinds), code: codeShape }),
  answer: Type.Object({
    version: Type.String(),
    facts: Type.Array(Type.Object({ key: Type.String(), text: pairShape, checked: orNull(checkedShape) })),
    /** Whoever asks wrote this version. */
    own: Type.Boolean(),
  }),
  refusals: ['item-not-found'],
})
export type FactsOfAnswer = Static<(typeof FactsOf)['answer']>

/** CUR-39: somebody who did not write it compared these facts with the source that is named. */
export const CheckFacts = verb('curriculum.check-facts', checking, {
  input: Type.Object({
    kind: oneOf(factKinds),
    code: codeShape,
    /** The version that was read. */
    version: Type.String({ minLength: 1, maxLength: 40 }),
    keys: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { minItems: 1, maxItems: 200 }),
    /** What was looked at, such as where the official text stands. */
    source: Type.String({ minLength: 1, maxLength: 200 }),
    on: dayShape,
  }),
  answer: Type.Object({ checked: Type.Integer() }),
  refusals: ['item-not-found', 'changed-meanwhile', 'own-work', 'source-missing', 'day-to-come'],
})
