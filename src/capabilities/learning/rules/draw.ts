export interface Drawable {
  readonly code: string
  /** The subject under which it stands; `null` where it stands under none. */
  readonly subject: string | null
}

/**
 * LRN-4 (methods 4.3): as many of the pool as asked, by the seed alone (FNV-1a, 32 bit), so that every subject has its
 * share: the pool is laid out subject by subject and taken from at even steps. Every question is drawn equally often; of a
 * subject come as many as its share of the pool says, no more than one more or fewer. They are asked in an order of their own.
 */
export const draw = (pool: readonly Drawable[], count: number, seed: string): string[] => {
  const laidOut = [...new Map(pool.map((one) => [one.code, one])).values()]
    .map(({ code, subject }) => ({ code, subject: subject ?? '', key: fnv(`${seed} ${code}`) }))
    .map((one) => ({ ...one, among: fnv(`${seed} ${one.subject} subject`) }))
    .sort((a, b) => a.among - b.among || order(a.subject, b.subject) || a.key - b.key || order(a.code, b.code))
  const taken = Math.min(count, laidOut.length)
  const step = laidOut.length / taken
  const first = (fnv(`${seed} first`) / 2 ** 32) * step
  return Array.from({ length: taken }, (_, n) => laidOut[Math.floor(first + n * step)])
    .filter((one) => one !== undefined)
    .sort((a, b) => a.key - b.key || order(a.code, b.code))
    .map(({ code }) => code)
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const fnv = (text: string): number => {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
