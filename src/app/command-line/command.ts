import type { Pair } from '#kernel/text.ts'
import type { SettingName, Values } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** How a command ended, as the shell sees it. */
export const exit = { done: 0, refused: 1, notUnderstood: 2, found: 3, failed: 70 } as const
export type Exit = (typeof exit)[keyof typeof exit]

/** Something that stands after the name without a flag, such as a file. */
export interface Word {
  readonly name: Pair
  readonly about: Pair
  readonly optional?: true
}

export interface Asked<Name extends SettingName> {
  readonly values: Pick<Values, Name>
  readonly words: readonly string[]
  readonly terminal: Terminal
}

export interface Command {
  readonly name: string
  /** One line for the overview. */
  readonly does: Pair
  /** What the administrator should know besides, in the help of the command. */
  readonly more?: Pair
  readonly words: readonly Word[]
  readonly settings: readonly SettingName[]
  readonly run: (asked: Asked<SettingName>) => Promise<Exit>
}

interface Given<Name extends SettingName> {
  readonly name: string
  readonly does: Pair
  readonly more?: Pair
  readonly words?: readonly Word[]
  readonly settings: readonly Name[]
  readonly run: (asked: Asked<Name>) => Promise<Exit>
}

/** Declares a command; it is given the settings it names and no others. */
export const command = <const Name extends SettingName>(given: Given<Name>): Command => ({ words: [], ...given })
