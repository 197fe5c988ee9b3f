import type { Result } from '#kernel/result.ts'
import type { AnyVerb, Question, Verb } from '#kernel/verb.ts'
import type { Acting, Seeing, UseCase, View } from './context.ts'

/** One route: the contract and what answers it. The types of the two were matched where they were put together. */
export interface Route {
  readonly verb: AnyVerb
  readonly run: (cx: Acting & Seeing, input: never) => Promise<Result<unknown, string>>
}

export interface Capability {
  readonly name: string
  readonly routes: readonly Route[]
}

/** What a capability brings to the server. Every verb carries the capability's name. */
export const capability = (name: string, routes: readonly Route[]): Capability => {
  for (const { verb } of routes)
    if (!verb.name.startsWith(`${name}.`)) throw new Error(`${verb.name} does not belong to ${name}`)
  return { name, routes }
}

export const command = <V extends Verb>(verb: V, run: UseCase<V>): Route => ({ verb, run: run as Route['run'] })

export const answer = <Q extends Question>(question: Q, run: View<Q>): Route => ({
  verb: question,
  run: run as Route['run'],
})
