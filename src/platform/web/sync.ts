import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

export interface Sync {
  readonly online: boolean
  /** When the newest answer came, in milliseconds of this browser; 0 before the first one. */
  readonly at: number
}

/** How fresh the page is: the time of its newest answer, and whether the last attempt found no network. */
export const useSync = (): Sync => {
  const cache = useQueryClient().getQueryCache()
  const follow = (listener: () => void): (() => void) => {
    const leave = cache.subscribe(listener)
    addEventListener('online', listener)
    addEventListener('offline', listener)
    return () => {
      leave()
      removeEventListener('online', listener)
      removeEventListener('offline', listener)
    }
  }
  const at = useSyncExternalStore(follow, () =>
    cache.getAll().reduce((newest, { state }) => Math.max(newest, state.dataUpdatedAt), 0),
  )
  return { at, online: useSyncExternalStore(follow, () => navigator.onLine) }
}
