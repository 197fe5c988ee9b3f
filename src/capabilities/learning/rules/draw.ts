/** LRN-4: as many of the pool as asked, chosen and ordered by the seed alone (FNV-1a, 32 bit). */
export const draw = (pool: readonly string[], count: number, seed: string): string[] =>
  [...new Set(pool)]
    .map((code) => ({ code, key: fnv(`${seed} ${code}`) }))
    .sort((a, b) => a.key - b.key || (a.code < b.code ? -1 : 1))
    .slice(0, count)
    .map(({ code }) => code)

const fnv = (text: string): number => {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
