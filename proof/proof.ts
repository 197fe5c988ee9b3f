/** One line of the output: how often it was tried, and how often it was not as promised. */
export interface Line {
  readonly name: string
  readonly tried: number
  /** Each one breaks the promise. */
  readonly broken: number
  /** What was found broken first, enough to see it again; only where there is something. */
  readonly first?: string
  /** Further figures of the same runs. */
  readonly also?: Readonly<Record<string, number | string>>
}

export interface Asked {
  /** A share of the full number of runs, 1 for all: for a quick look. */
  readonly share: number
}

/** One part a file: what it promises, and the long run that could show otherwise. */
export interface Proof {
  /** The beginning of the names of its lines. */
  readonly name: string
  /** Why it cannot be shown on this machine; nothing where it can. */
  readonly missing?: () => string | undefined
  readonly run: (asked: Asked) => Promise<readonly Line[]> | readonly Line[]
}

/** The number of runs under the share asked for, at least one. */
export const runsOf = ({ share }: Asked, full: number): number => Math.max(1, Math.round(full * share))
