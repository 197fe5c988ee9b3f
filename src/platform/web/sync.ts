import { useSyncExternalStore } from 'react'
import { newestAnswer } from './answers.ts'
import { useCell } from './cell.ts'

export interface Sync {
  readonly online: boolean
  /** When the newest answer came, in milliseconds of this browser; 0 before the first one. */
  readonly at: number
}

/** How fresh the page is, and whether there is a network. */
export const useSync = (): Sync => ({
  at: useCell(newestAnswer),
  online: useSyncExternalStore(followNetwork, () => navigator.onLine),
})

const followNetwork = (listener: () => void): (() => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
