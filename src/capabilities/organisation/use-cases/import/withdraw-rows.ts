import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { WithdrawRows } from '../../contract/handing.ts'
import { loadDraft } from '../../store/drafts.ts'
import { endHandings, loadHandings } from '../../store/handings.ts'
import { seeRows, sightOf } from '../../store/import-list.ts'
import { rosterList } from '../../store/roster-list.ts'

/** ORG-26: rows come back before they are answered; nobody reads them any more. */
export const withdrawRows: UseCase<typeof WithdrawRows> = async (cx, { draft: id, rows }) => {
  const draft = await loadDraft(sightOf(cx), 'roster', id, true)
  if (!draft) return no('draft-not-found')
  const open = (await loadHandings(cx.tx, id, true)).filter((one) => rows.includes(one.id) && one.is.state === 'open')
  if (open.length !== new Set(rows).size) return no('row-gone')
  const ended = await endHandings(
    cx.tx,
    open.map((one) => one.id),
    'withdrawn',
    cx.now,
  )
  await seeRows(
    cx,
    rosterList,
    open.map(({ staffNo }) => staffNo),
  )
  for (const one of open) cx.record('import-handing', one.id, { outcome: 'withdrawn' })
  return ok({ rows: ended })
}
