import { type ItemChoice, keyOf } from './draft.ts'
import type { Part } from './part.ts'

export type ShownItem = Omit<ItemChoice, 'families'>

/** In the order chosen; an item that is no longer offered is shown as it was kept. */
export const chosenItems = ({ draft, choices, programme }: Part): ShownItem[] =>
  draft.items.flatMap(
    (key) =>
      choices.items.find((item) => keyOf(item) === key) ?? programme.items.find((item) => keyOf(item) === key) ?? [],
  )
