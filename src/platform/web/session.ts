import { createContext, useContext } from 'react'
import type { Day, Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import type { Role } from '#kernel/verb.ts'

/** The signed-in person and the day, for every page inside the frame. */
export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly staffNo: string; readonly title: Pair }
  readonly roles: readonly Role[]
  readonly organisation: Pair
  readonly today: Day
  readonly now: Moment
  readonly timeZone: string
  readonly demo: boolean
  /** For what others are looked at in this sitting, where it was said. */
  readonly purpose: Pair | null
  /** Registered for several people: nothing readable may stay on it. */
  readonly sharedDevice: boolean
}

export const SessionContext = createContext<Session | undefined>(undefined)

/** Who looks at this page; pages without sign-in have nobody and must not ask. */
export const useSession = (): Session => {
  const session = useContext(SessionContext)
  if (!session) throw new Error('this page is outside the frame: it has no session')
  return session
}
