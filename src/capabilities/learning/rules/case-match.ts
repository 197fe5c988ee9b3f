export const caseRanks = ['crew', 'section', 'unit-leader'] as const
export type CaseRank = (typeof caseRanks)[number]

export interface MatchedCase {
  readonly code: string
  readonly posts: readonly string[]
  readonly families: readonly string[]
  readonly rank: CaseRank
}

/** What somebody answers for: posts held, the risk families of their points, whether one of them leads. */
export interface OwnWork {
  readonly posts: readonly string[]
  readonly families: readonly string[]
  readonly leads: boolean
}

export interface CaseMatch<C extends MatchedCase> {
  readonly found: C
  /** The own post that the case is about, by its code. */
  readonly post: string | null
  /** Risk families that the case and the own points share. */
  readonly families: readonly string[]
}

/**
 * LRN-21: cases like one's own work: those about the post first, then those that share most risk families. A case of
 * another rank is left out unless it is about the post: no big story for a meter reader (R27).
 */
export const casesLike = <C extends MatchedCase>(cases: readonly C[], own: OwnWork): CaseMatch<C>[] =>
  cases
    .map((found) => ({
      found,
      post: own.posts.find((code) => found.posts.includes(code)) ?? null,
      families: found.families.filter((family) => own.families.includes(family)),
    }))
    .filter(({ found, post, families }) => post !== null || (families.length > 0 && fits(found.rank, own.leads)))
    .sort(
      (a, b) =>
        Number(b.post !== null) - Number(a.post !== null) ||
        b.families.length - a.families.length ||
        (a.found.code < b.found.code ? -1 : 1),
    )

const fits = (rank: CaseRank, leads: boolean): boolean => (leads ? rank !== 'crew' : rank !== 'unit-leader')
