import { namesSomebody } from '#capabilities/organisation/public.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Acting } from '#platform/context.ts'
import { lineAbout } from '../rules/doubt.ts'
import { type Doubt, keepDoubt } from '../store/doubts.ts'

type About = Pick<Doubt, 'itemKind' | 'itemCode' | 'itemVersion'>

/** LRN-11: the fact names what is doubted; the line itself stays out of the ledger. */
export const raiseDoubt = async (
  cx: Acting,
  about: About,
  written: string,
): Promise<Result<{ sent: boolean }, 'line-missing' | 'names-a-person'>> => {
  const line = lineAbout(written, await namesSomebody(cx.tx, written))
  if (!line.ok) return line
  const id = cx.newId('doubt')
  await keepDoubt(cx.tx, { id, ...about, line: line.value, raisedAt: cx.now }, cx.actor.person)
  cx.record('doubt', id, { [about.itemKind]: about.itemCode, version: about.itemVersion })
  return ok({ sent: true })
}
