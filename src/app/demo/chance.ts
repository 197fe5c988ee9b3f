import { createHash } from 'node:crypto'
import { type Id, id } from '#kernel/id.ts'

/** The same id for the same thing of the demo in every run, as a UUID of version 8. */
export const demoId = <Kind extends string>(kind: Kind, code: string): Id<Kind> => {
  const bytes = createHash('sha256').update(`chengwan/${kind}/${code}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return id<Kind>(bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}

/** A repeatable stream of numbers in [0, 1) from a seed (xorshift32), for names and histories of the demo. */
export const chanceFrom = (seed: string): (() => number) => {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0) || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4_294_967_296
  }
}

/** One of the things, by its weight. */
export const pick = <T extends object>(chance: () => number, things: readonly T[]): T => {
  const weigh = (thing: T): number => ('weight' in thing && typeof thing.weight === 'number' ? thing.weight : 1)
  const total = things.reduce((sum, thing) => sum + weigh(thing), 0)
  let left = chance() * total
  const found = things.find((thing) => {
    left -= weigh(thing)
    return left < 0
  })
  const chosen = found ?? things.at(-1)
  if (chosen === undefined) throw new Error('nothing to pick from')
  return chosen
}
