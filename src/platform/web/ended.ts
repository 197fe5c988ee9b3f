import { cell, useCell } from './cell.ts'

/** Whether the server has said that nobody is signed in any more, and whether the person has put the question aside. */
type Ended = 'no' | 'ended' | 'aside'

const ended = cell<Ended>('no')

export const useEnded = (): Ended => useCell(ended)

/** A call was told that nobody is signed in; a question put aside is not asked again by itself. */
export const noteSignedOut = (): void => {
  if (ended.read() === 'no') ended.write('ended')
}

/** Signed in again, `no`; asked for the sign-in, `ended`; put it aside, `aside`. */
export const setEnded = (to: Ended): void => ended.write(to)
