import { useSyncExternalStore } from 'react'

// Below this the loop hangs from top to bottom and is longer than a screen.
const narrow = matchMedia('(max-width: 63.9375em)')

const follow = (listener: () => void): (() => void) => {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** Whether the page is narrow: there the tasks come before the overview, also for the keyboard. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => narrow.matches)
