import type { TestCx } from '#platform/testing.ts'
import type { Term } from './rules/terms.ts'
import type { Withdrawable } from './rules/withdrawal.ts'
import { saveTerm } from './use-cases/save-term.ts'
import { withdrawItem } from './use-cases/withdraw-item.ts'

/** Takes something out of use, as an author does. */
export const outOfUse = async (cx: TestCx, kind: Withdrawable, code: string, version = '1.0.0'): Promise<void> => {
  const done = await withdrawItem(cx, { kind, code, version, reason: '规定改了' })
  if (!done.ok) throw new Error(done.refusal)
}

/** Says a word of the packs otherwise, as an author does. */
export const calledHere = async (cx: TestCx, term: Term): Promise<void> => {
  const done = await saveTerm(cx, { id: null, term })
  if (!done.ok) throw new Error(done.refusal)
}
