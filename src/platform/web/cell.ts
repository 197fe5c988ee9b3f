import { useSyncExternalStore } from 'react'

/** One value for the whole page that components follow. */
export interface Cell<T> {
  readonly read: () => T
  readonly write: (value: T) => void
  readonly follow: (listener: () => void) => () => void
}

export const cell = <T>(first: T): Cell<T> => {
  let value = first
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    write: (next) => {
      if (Object.is(next, value)) return
      value = next
      for (const listener of listeners) listener()
    },
    follow: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Follows a value from a component. */
export const useCell = <T>({ follow, read }: Pick<Cell<T>, 'follow' | 'read'>): T => useSyncExternalStore(follow, read)
