/** Planned minutes of a recall round: half a minute a question, rounded up. */
export const recallMinutes = (questions: number): number => Math.ceil(questions / 2)

/** At most this many questions a day, the longest due first. */
export const recallLimit = 5
