import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { TakeAnswers } from '../../contract/handing.ts'
import { decidedBy, type Handing } from '../../rules/import/handing.ts'
import { type Draft, loadDraft, setRowStates } from '../../store/drafts.ts'
import { endHandings, loadHandings } from '../../store/handings.ts'
import { openRows, sightOf } from '../../store/import-list.ts'
import { rosterList } from '../../store/roster-list.ts'
import { endSettled } from './end-settled.ts'
import { take } from './take.ts'

/** ORG-27: the importer takes what branches answered, or leaves it; what is taken is written with the list, not before. */
export const takeAnswers: UseCase<typeof TakeAnswers> = async (cx, { draft: id, rows, take: isTaken }) => {
  const draft = await loadDraft(cx.tx, 'roster', id, true)
  if (!draft) return no('draft-not-found')
  const answered = (await loadHandings(cx.tx, id)).filter((one) => rows.includes(one.id) && one.is.state === 'answered')
  if (answered.length !== new Set(rows).size) return no('row-gone')
  await endHandings(
    cx.tx,
    answered.map((one) => one.id),
    isTaken ? 'taken' : 'left',
    cx.now,
  )
  for (const one of answered) cx.record('import-handing', one.id, { outcome: isTaken ? 'taken' : 'left' })
  if (!isTaken) return ok({ rows: answered.length, settled: 0 })

  await takeInto(cx, draft, answered)
  const now = (await loadDraft(cx.tx, 'roster', id, false)) ?? draft
  const { doubtful } = await openRows(sightOf(cx), rosterList, now)
  await endSettled(cx, id, async () => doubtful)
  const waiting = new Set(doubtful.map(({ line }) => line))
  return ok({ rows: answered.length, settled: answered.filter(({ line }) => !waiting.has(line)).length })
}

/** What the answers say goes into the rows; of two rows with one number, the one that is right stays. */
const takeInto = async (cx: Acting, draft: Draft, answered: readonly Handing[]): Promise<void> => {
  const { doubtful, twos } = await openRows(sightOf(cx), rosterList, draft)
  const aside = new Set<number>()
  const taken = answered.flatMap(({ line, is, asked }) => {
    const row = doubtful.find((one) => one.line === line)
    if (!row || is.state !== 'answered' || is.answer.kind === 'not-ours' || aside.has(line)) return []
    const { fields } = is.answer
    const isTwice = asked.some(({ kind }) => kind === 'twice')
    const isRight = fields.some(({ field, value }) => field === 'staffNo' && value === null)
    if (isTwice && isRight && twos.has(line))
      for (const one of doubtful) if (one.key === row.key && one.line !== line) aside.add(one.line)
    const doubts = decidedBy(row.doubts, fields)
    return doubts.length > 0 ? [{ row, doubts }] : []
  })
  await setRowStates(cx.tx, draft.id, [...aside], 'aside')
  await take(cx, rosterList, draft, taken)
}
