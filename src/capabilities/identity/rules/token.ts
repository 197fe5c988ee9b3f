import type { Id } from '#kernel/id.ts'

/** What a session cookie says: whose row to look at, and the secret that proves it. */
export interface Token {
  readonly tenant: number
  readonly person: Id<'person'>
  readonly secret: string
}

const shape = /^([1-9]\d{0,8})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/

/**
 * IDN-1: a cookie names tenant and person openly and proves them by a secret of 256 bits, so that the session is read
 * through the person's own row and no look-up ever crosses row-level security.
 */
export const parseToken = (cookie: string): Token | undefined => {
  const parts = shape.exec(cookie)
  if (parts === null) return undefined
  const [tenant, person, secret] = parts.slice(1) as [string, string, string]
  return { tenant: Number(tenant), person: person as Id<'person'>, secret }
}

export const writeToken = ({ tenant, person, secret }: Token): string => `${tenant}.${person}.${secret}`
