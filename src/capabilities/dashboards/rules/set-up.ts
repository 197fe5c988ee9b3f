export const setUpStages = ['organisation', 'roster', 'posts', 'burden', 'evidence'] as const
/** The five steps of the first run, in their order (picture 10). */
export type SetUpStage = (typeof setUpStages)[number]

export interface SetUpFacts {
  readonly people: number
  readonly administrators: { readonly all: number }
  readonly posts: number
  readonly points: number
  readonly proposed: number
  /** Somebody is an officer. */
  readonly leftToOfficers: boolean
  readonly ceilings: { readonly set: boolean }
  readonly copies: number
  readonly backedUp: boolean
}

/**
 * DSH-14: a step is done when what it brings is there, in whatever order it was done: posts with the first risk points,
 * which may still wait for somebody. What is left to officers by now keeps no step open: risk points and ceilings.
 */
export const doneStages = (facts: SetUpFacts): ReadonlySet<SetUpStage> => {
  const isDone: Record<SetUpStage, boolean> = {
    organisation: true,
    roster: facts.people > facts.administrators.all,
    posts: facts.posts > 0 && (facts.points + facts.proposed > 0 || facts.leftToOfficers),
    burden: facts.ceilings.set || facts.leftToOfficers,
    evidence: facts.copies > 0 && facts.backedUp,
  }
  return new Set(setUpStages.filter((stage) => isDone[stage]))
}
