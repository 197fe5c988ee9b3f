const groups = ['leading', 'key-post', 'new', 'everyone'] as const

export const reasonKinds = ['post', 'family', ...groups, 'plan'] as const

/** Why somebody is in an audience; `code` names the post or the family. */
export interface Reason {
  readonly kind: (typeof reasonKinds)[number]
  readonly code: string | null
}

/** LRN-1: reads what an assignment carries, `post:purchasing` or `leading`. */
export const parseReason = (text: string): Reason => {
  const [, kind, code] = /^(post|family):([a-z0-9-]+)$/.exec(text) ?? []
  if ((kind === 'post' || kind === 'family') && code !== undefined) return { kind, code }
  const group = groups.find((one) => one === text)
  return { kind: group ?? 'plan', code: null }
}
