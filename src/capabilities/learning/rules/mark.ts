export const verdicts = ['right', 'nearly', 'wrong'] as const
export type Verdict = (typeof verdicts)[number]

export const confidences = ['unsure', 'fairly', 'sure'] as const
export type Confidence = (typeof confidences)[number]

interface Keyed {
  readonly kind: 'single' | 'multiple' | 'judge'
  readonly options: readonly { readonly id: string; readonly correct: boolean }[]
}

export interface Marked {
  readonly verdict: Verdict
  readonly missed: readonly string[]
  readonly extra: readonly string[]
}

/** LRN-5: what was missed, what was too much, and how near that is. Unknown options do not count as chosen. */
export const mark = ({ kind, options }: Keyed, chosen: readonly string[]): Marked => {
  const missed = options.filter(({ id, correct }) => correct && !chosen.includes(id)).map(({ id }) => id)
  const extra = options.filter(({ id, correct }) => !correct && chosen.includes(id)).map(({ id }) => id)
  const hits = options.filter(({ id, correct }) => correct && chosen.includes(id)).length
  const off = missed.length + extra.length
  const verdict = off === 0 ? 'right' : kind === 'multiple' && off === 1 && hits > 0 ? 'nearly' : 'wrong'
  return { verdict, missed, extra }
}

/** LRN-23: a question that was withdrawn after it was drawn counts neither for nor against. */
export const counting = <Item extends { readonly code: string }>(
  items: readonly Item[],
  withdrawn: ReadonlySet<string>,
): Item[] => items.filter(({ code }) => !withdrawn.has(code))

/** LRN-6: whether the share of right answers meets the requirement; nothing answered meets none. */
export const reaches = (right: number, total: number, pass: number): boolean =>
  total > 0 && right >= Math.ceil(total * pass - 1e-9)
