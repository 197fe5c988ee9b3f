import { cell, useCell } from './cell.ts'

const asking = cell(false)

/** Whether the person is being asked for what others are looked at in this sitting. */
export const usePurposeAsked = (): boolean => useCell(asking)

/** Asks it, or has done with asking. */
export const askPurpose = (asks: boolean): void => asking.write(asks)
