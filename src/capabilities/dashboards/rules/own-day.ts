/** How an open item stands; `later` is due after this week. */
interface Open {
  readonly stamp: 'late' | 'today' | 'tomorrow' | 'this-week' | 'later'
}

/** DSH-9: what is due by Sunday is for now, the rest waits and asks for nothing yet. */
export const splitByWeek = <T extends Open>(items: readonly T[]): { readonly now: T[]; readonly later: T[] } => ({
  now: items.filter(({ stamp }) => stamp !== 'later'),
  later: items.filter(({ stamp }) => stamp === 'later'),
})
