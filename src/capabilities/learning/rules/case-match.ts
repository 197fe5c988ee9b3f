export const caseRanks = ['crew', 'section', 'unit-leader'] as const
export type CaseRank = (typeof caseRanks)[number]

export interface MatchedCase {
  readonly code: string
  readonly posts: readonly string[]
  readonly families: readonly string[]
  readonly rank: CaseRank
  /** The sector it is told of; `any` fits every one. */
  readonly sector: string
  /** The step of the work at which it happens, in the words of the case. */
  readonly node: string
}

export type UnitKind = 'area' | 'office' | 'team' | 'station' | 'crew'

/**
 * LRN-21: the rank of a post among those of the cases: who leads a whole unit; who works in an office or leads a station,
 * team or crew; whoever else works there.
 */
export const rankOf = (leads: boolean, unit: UnitKind): CaseRank => {
  const inOffice = unit === 'area' || unit === 'office'
  if (leads) return inOffice ? 'unit-leader' : 'section'
  return inOffice ? 'section' : 'crew'
}

/** What somebody answers for: posts held, their business and ranks, the risk families of their points. */
export interface OwnWork {
  readonly posts: readonly string[]
  /** Other posts of the same business as those held. */
  readonly alike: readonly string[]
  readonly families: readonly string[]
  readonly ranks: readonly CaseRank[]
  /** The sectors of the organisation's packs. */
  readonly sectors: readonly string[]
  /** The processes that pass the own posts, and what can go wrong at them, in words. */
  readonly work: readonly string[]
}

export interface CaseMatch<C extends MatchedCase> {
  readonly found: C
  /** The own post that the case is about, by its code. */
  readonly post: string | null
  /** A post of the same business that it is about, where it is not about an own one. */
  readonly alike: string | null
  /** Risk families that the case and the own points share. */
  readonly families: readonly string[]
  /** It happens at a step of the own work. */
  readonly sameNode: boolean
  /** It is told of somebody of the own rank. */
  readonly sameRank: boolean
}

/**
 * LRN-21: cases like one's own work: those about the post first, then those about a post of the same business, then
 * those at a step of the own work, then those that share most risk families; of the own rank before another. A case of
 * another sector, or of a rank that does not fit, is left out unless it is about the post: no big story for a meter
 * reader (R27).
 */
export const casesLike = <C extends MatchedCase>(cases: readonly C[], own: OwnWork): CaseMatch<C>[] =>
  cases
    .map((found) => {
      const post = own.posts.find((code) => found.posts.includes(code)) ?? null
      return {
        found,
        post,
        alike: post === null ? (own.alike.find((code) => found.posts.includes(code)) ?? null) : null,
        families: found.families.filter((family) => own.families.includes(family)),
        sameNode: happensAt(found.node, own.work),
        sameRank: own.ranks.includes(found.rank),
      }
    })
    .filter(({ found, post, alike, families }) => {
      if (post !== null) return true
      const isOurs = found.sector === 'any' || own.sectors.includes(found.sector)
      return isOurs && fits(found.rank, own.ranks) && (alike !== null || families.length > 0)
    })
    .sort(
      (a, b) =>
        Number(b.post !== null) - Number(a.post !== null) ||
        Number(b.alike !== null) - Number(a.alike !== null) ||
        Number(b.sameNode) - Number(a.sameNode) ||
        b.families.length - a.families.length ||
        Number(b.sameRank) - Number(a.sameRank) ||
        (a.found.code < b.found.code ? -1 : 1),
    )

const fits = (rank: CaseRank, own: readonly CaseRank[]): boolean =>
  own.some((held) => (held === 'unit-leader' ? rank !== 'crew' : rank !== 'unit-leader'))

/** Half of the pairs of signs of the node stand in one of the own texts: 小额采购 in 小额物资采购. */
const happensAt = (node: string, work: readonly string[]): boolean => {
  const signs = [...node.replace(/[^\p{L}\p{N}]/gu, '')]
  const pairs = signs.slice(1).map((sign, at) => `${signs[at]}${sign}`)
  return pairs.length > 0 && work.some((text) => pairs.filter((pair) => text.includes(pair)).length * 2 >= pairs.length)
}
