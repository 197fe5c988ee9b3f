import type { DraftRow } from '#kernel/draft.ts'
import type { Id } from '#kernel/id.ts'
import type { Acting } from '#platform/context.ts'
import { endHandings, loadHandings } from '../../store/handings.ts'

/** ORG-26: nobody is asked any more about rows that wait for nothing; `doubtful` is looked at where rows are handed over. */
export const endSettled = async (
  cx: Acting,
  draft: Id<'import-draft'>,
  doubtful: () => Promise<readonly Pick<DraftRow, 'line'>[]>,
): Promise<void> => {
  const running = (await loadHandings(cx.tx, draft)).filter(({ is }) => is.state !== 'ended')
  if (running.length === 0) return
  const waiting = new Set((await doubtful()).map(({ line }) => line))
  const settled = running.filter(({ line }) => !waiting.has(line)).map(({ id }) => id)
  if (settled.length === 0) return
  await endHandings(cx.tx, settled, 'settled', cx.now)
  for (const id of settled) cx.record('import-handing', id, { outcome: 'settled' })
}
