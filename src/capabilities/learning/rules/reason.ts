const groups = ['leading', 'key-post', 'new', 'everyone'] as const

export const reasonKinds = ['post', 'family', 'role', ...groups, 'plan'] as const

/** Why somebody is in an audience; `code` names the post, the family or the role. */
export interface Reason {
  readonly kind: (typeof reasonKinds)[number]
  readonly code: string | null
}

/** LRN-1: reads what an assignment carries, `post:purchasing`, `role:leader` or `leading`. */
export const parseReason = (text: string): Reason => {
  const [, kind, code] = /^(post|family|role):([a-z0-9-]+)$/.exec(text) ?? []
  if ((kind === 'post' || kind === 'family' || kind === 'role') && code !== undefined) return { kind, code }
  const group = groups.find((one) => one === text)
  return { kind: group ?? 'plan', code: null }
}
