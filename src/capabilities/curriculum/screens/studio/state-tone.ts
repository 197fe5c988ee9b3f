/** How the state of a draft looks. */
export const stateTone = { draft: 'line', asked: 'azur', returned: 'ochre', approved: 'jade' } as const
