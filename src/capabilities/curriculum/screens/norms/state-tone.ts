/** How the state of a norm looks beside its word. */
export const stateTone = { 'in-force': 'jade', renewed: 'azur', 'not-yet': 'azur', repealed: 'line' } as const
