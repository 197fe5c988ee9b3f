/** Words of the register that are compared: the manifestation of one risk point. */
export interface Wording {
  readonly id: string
  readonly post: string
  readonly text: string
}

export interface Likeness {
  readonly a: string
  readonly b: string
  /** How much of the shorter text stands in the other one too, 0 to 1. */
  readonly share: number
}

/** Half of one text in the other: the two were hardly written by looking at two posts. */
export const alikeFrom = 0.5

/** Below so many shingles only equal texts are alike: two short sentences share a phrase by chance. */
const fewestShingles = 8

/** A shingle in more different texts than this is a stock phrase and proposes no pair by itself. */
const stockFrom = 64

/**
 * RSK-90: which risk points of different posts are worded alike. Character shingles (five with Chinese, nine without)
 * and the containment of the smaller set, after methods.md 5.2; candidates come from an inverted index, so that the
 * work grows with the text and not with its square. Equal texts are one group, whose members are paired with the first.
 */
export const likePairs = (wordings: readonly Wording[]): Likeness[] => {
  const groups = groupsOf(wordings)
  const texts = [...groups.values()].map((members) => ({ members, shingles: shinglesOf(members[0]?.text ?? '') }))
  const pairs: Likeness[] = []
  for (const { members } of texts) pairs.push(...withFirst(members, members.slice(1), 1))
  for (const [a, others] of candidates(texts.map(({ shingles }) => shingles)))
    for (const [b, common] of others) {
      const [one, other] = [texts[a], texts[b]]
      if (!one || !other) continue
      const least = Math.min(one.shingles.size, other.shingles.size)
      const share = least < fewestShingles ? 0 : common / least
      if (share >= alikeFrom) pairs.push(...withFirst(one.members, other.members.slice(0, 1), share))
    }
  return pairs.sort((x, y) => y.share - x.share || (x.a + x.b < y.a + y.b ? -1 : 1))
}

/** The first member with each of the others, as far as they belong to different posts. */
const withFirst = (members: readonly Wording[], others: readonly Wording[], share: number): Likeness[] => {
  const [first] = members
  if (!first) return []
  return others.filter(({ post }) => post !== first.post).map(({ id }) => ({ a: first.id, b: id, share }))
}

const groupsOf = (wordings: readonly Wording[]): Map<string, Wording[]> => {
  const groups = new Map<string, Wording[]>()
  for (const wording of wordings) {
    const key = plainOf(wording.text)
      .map(({ sign }) => sign)
      .join('')
    if (key === '') continue
    const group = groups.get(key)
    if (group) group.push(wording)
    else groups.set(key, [wording])
  }
  return groups
}

/** For each text the later texts that share a shingle with it, and how many they share. */
const candidates = (sets: readonly ReadonlySet<string>[]): Map<number, Map<number, number>> => {
  const index = new Map<string, number[]>()
  for (const [at, set] of sets.entries())
    for (const shingle of set) {
      const found = index.get(shingle)
      if (found) found.push(at)
      else index.set(shingle, [at])
    }
  const common = new Map<number, Map<number, number>>()
  for (const found of index.values()) {
    if (found.length < 2 || found.length > stockFrom) continue
    for (const [i, a] of found.entries())
      for (const b of found.slice(i + 1)) {
        const others = common.get(a) ?? new Map<number, number>()
        others.set(b, (others.get(b) ?? 0) + 1)
        common.set(a, others)
      }
  }
  return common
}

export interface Passage {
  readonly text: string
  /** Whether the other text has it too. */
  readonly same: boolean
}

/** RSK-91: a text cut where it stops or begins to be the same as another one, for reading the two side by side. */
export const passagesOf = (text: string, other: string): Passage[] => {
  const plain = plainOf(text)
  const size = sizeOf(text)
  const shingles = shinglesOf(other)
  const same = new Set<number>()
  for (let at = 0; at + size <= plain.length; at++) {
    const part = plain.slice(at, at + size)
    if (shingles.has(part.map(({ sign }) => sign).join(''))) for (const { from } of part) same.add(from)
  }
  const passages: Passage[] = []
  let isSame: boolean = false
  let words = ''
  for (const [at, sign] of [...text].entries()) {
    const now: boolean = same.has(at) || (isSame && !isCompared(sign))
    if (now !== isSame && words !== '') {
      passages.push({ text: words, same: isSame })
      words = ''
    }
    isSame = now
    words += sign
  }
  return words === '' ? passages : [...passages, { text: words, same: isSame }]
}

const shinglesOf = (text: string): ReadonlySet<string> => {
  const signs = plainOf(text).map(({ sign }) => sign)
  const size = sizeOf(text)
  const shingles = new Set<string>()
  for (let at = 0; at + size <= signs.length; at++) shingles.add(signs.slice(at, at + size).join(''))
  return shingles
}

const sizeOf = (text: string): number => (/\p{Script=Han}/u.test(text) ? 5 : 9)

/** The letters, characters and figures of a text, with where each stood. */
const plainOf = (text: string): { readonly sign: string; readonly from: number }[] =>
  [...text].flatMap((sign, from) =>
    [...sign.normalize('NFKC').toLowerCase()].filter(isCompared).map((one) => ({ sign: one, from })),
  )

const isCompared = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)
