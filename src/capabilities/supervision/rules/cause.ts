/**
 * Why something was possible (R59): the rule, the control or the conditions, never a state of mind, which can be neither
 * checked nor changed. A version is never changed; a plan keeps the version it was written under.
 */
export const causeTaxonomy = {
  version: 1,
  groups: {
    rule: ['no-rule', 'vague-rule', 'unworkable-rule', 'wide-discretion'],
    control: ['no-control', 'not-done', 'done-in-vain', 'single-signatory'],
    conditions: ['not-taught', 'no-time', 'pressure', 'secrecy', 'close-ties'],
  },
} as const

export type CauseGroup = keyof typeof causeTaxonomy.groups
export type Cause = (typeof causeTaxonomy.groups)[CauseGroup][number]
export const causeGroups = Object.keys(causeTaxonomy.groups) as readonly CauseGroup[]
export const causes: readonly Cause[] = causeGroups.flatMap((group): readonly Cause[] => causeTaxonomy.groups[group])

/** Reasons that can be named for one thing. */
export const mostCauses = 3
