import { namesSomebody } from '#capabilities/organisation/public.ts'
import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DoubtNumber } from '../contract.ts'
import { acceptDoubt } from '../rules/doubt.ts'
import { keepDoubt } from '../store/doubts.ts'

/** DSH-4: the fact names the figure; the line itself stays out of the ledger's payload. */
export const doubtNumber: UseCase<typeof DoubtNumber> = async (cx, { figure, shown, line: written }) => {
  const line = acceptDoubt(written, await namesSomebody(cx.tx, written))
  if (!line.ok) return line

  const id = cx.newId('number-doubt')
  const { person, unitPath } = cx.actor
  await keepDoubt(
    cx.tx,
    { id, unitPath, figure, shown, line: line.value, raisedOn: cx.today, recordedAt: cx.now },
    person,
  )
  cx.record('number-doubt', id, { figure, shown })
  return ok({ doubt: id })
}
