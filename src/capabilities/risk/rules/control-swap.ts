import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { StandingControl } from './lacking.ts'
import { saysSame } from './register-change.ts'
import type { ProposedControl } from './register-row.ts'

/** What an imported register says of the controls of a point: those that come, and those that it no longer names. */
export interface SwappedControls {
  readonly added: readonly ProposedControl[]
  readonly missing: readonly Id<'control'>[]
}

export const noSwap: SwappedControls = { added: [], missing: [] }

export const swapsAnything = ({ added, missing }: SwappedControls): boolean => added.length + missing.length > 0

interface NamedControl extends StandingControl {
  readonly id: Id<'control'>
  readonly text: Pair
}

/**
 * RSK-153: which controls go and which come. A register tells no posts: what comes in the place of another one takes over
 * who carries it out and who checks it, in their order; what is more comes without. What stands already does not come twice.
 */
export const swapOf = <Control extends NamedControl>(
  standing: readonly Control[],
  { added, missing }: SwappedControls,
): {
  readonly goes: readonly Control[]
  readonly stays: readonly Control[]
  readonly comes: readonly { readonly said: ProposedControl; readonly instead: Control | null }[]
} => {
  const goes = standing.filter(({ id }) => missing.includes(id))
  const stays = standing.filter(({ id }) => !missing.includes(id))
  const comes = added
    .filter(({ text }) => !stays.some((control) => saysSame(text, control.text)))
    .map((said, at) => ({ said, instead: goes[at] ?? null }))
  return { goes, stays, comes }
}

/** The controls of a point once they are swapped. */
export const afterSwap = (standing: readonly NamedControl[], swap: SwappedControls): readonly StandingControl[] => {
  const { stays, comes } = swapOf(standing, swap)
  return [
    ...stays,
    ...comes.map(({ said: { kind }, instead }) => ({
      kind,
      ownerPost: instead?.ownerPost ?? null,
      checkerPost: instead?.checkerPost ?? null,
    })),
  ]
}
