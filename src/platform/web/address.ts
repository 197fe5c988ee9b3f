import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import { navigate as go } from 'wouter/use-browser-location'
import { forgetKept } from './kept.ts'

export { Link, useLocation, useParams } from 'wouter'

/** Opens a page of the product; `replace` leaves no step in the history. */
export const navigate = (path: string, { replace = false } = {}): void => go(path, { replace })

/** Loads the product anew, so that nothing of the person before stays in memory or on the device: after signing in or out. */
export const startAfresh = (path: string): void => void forgetKept().finally(() => location.assign(path))

export interface Search {
  readonly get: (name: string) => string | null
  readonly all: (name: string) => readonly string[]
  /** Changes some parameters of the address and leaves the others; `null` takes one away. No step in the history. */
  readonly set: (changes: Readonly<Record<string, string | null>>) => void
}

/** The parameters of the address: filters and open tabs live here, so that a link shows the same page. */
export const useSearch = (): Search => {
  const [parameters, change] = useSearchParams()
  return useMemo(
    () => ({
      get: (name) => parameters.get(name),
      all: (name) => parameters.getAll(name),
      set: (changes) =>
        change(
          (before) => {
            const after = new URLSearchParams(before)
            for (const [name, value] of Object.entries(changes))
              if (value === null) after.delete(name)
              else after.set(name, value)
            return after
          },
          { replace: true },
        ),
    }),
    [parameters, change],
  )
}
