import type { ProcessAnswer } from '../contract/processes.ts'

/** The version that counts, now or from a later day: what a change follows. */
export const newestOf = ({ versions }: Pick<ProcessAnswer, 'versions'>): number =>
  versions
    .filter(({ confirmedOn }) => confirmedOn !== null)
    .sort((a, b) => (a.fromOn === b.fromOn ? a.version - b.version : a.fromOn < b.fromOn ? -1 : 1))
    .at(-1)?.version ?? 0
