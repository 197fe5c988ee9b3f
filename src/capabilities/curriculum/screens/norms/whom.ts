import type { bound } from '#capabilities/norms/contract.ts'
import { boundText } from '#capabilities/norms/text.ts'
import type { Text } from '#platform/web.ts'
import type { Column } from '#ui/table.tsx'
import { normsText } from '../../text/norms.ts'

type Bound = (typeof bound)[number]

/** Whom a norm must bind to be listed; empty for anybody. */
export type Whom = Bound | ''

interface Binding {
  readonly binds: readonly Bound[]
}

export const bindingWhom = <Norm extends Binding>(norms: readonly Norm[], whom: Whom): Norm[] =>
  norms.filter(({ binds }) => whom === '' || binds.includes(whom))

export const whomColumn = (t: Text): Column<Binding> => ({
  key: 'binds',
  head: t(normsText.binds),
  cell: ({ binds }) => binds.map((one) => t(boundText[one])).join(' · '),
})
