/**
 * How many of a kind a form offers, or names are looked for among: as many as a tree holds, and more than an organisation
 * has of the others, so that nothing is left out without a word.
 */
export const offeredAtMost = { units: 5_000, branches: 5_000, posts: 20_000, content: 5_000, names: 20_000 } as const
