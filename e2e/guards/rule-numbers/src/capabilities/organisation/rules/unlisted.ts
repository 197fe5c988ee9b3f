/** ORG-90: a rule without a row in a README. */
export const unlisted = true
