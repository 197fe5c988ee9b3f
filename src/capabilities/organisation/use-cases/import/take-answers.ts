import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { TakeAnswers } from '../../contract/handing.ts'
import { type Answered, contestedLines, decidedBy, isAnswered, numberSaid } from '../../rules/import/handing.ts'
import type { RosterWish } from '../../rules/import/roster.ts'
import { type Draft, loadDraft, setRowStates } from '../../store/drafts.ts'
import { endHandings, loadHandings } from '../../store/handings.ts'
import { type Opened, openRows, seeRows, sightOf } from '../../store/import-list.ts'
import { rosterList } from '../../store/roster-list.ts'
import { endSettled } from './end-settled.ts'
import { take } from './take.ts'

/**
 * ORG-27: the importer takes what branches answered, or leaves it; what is taken is written with the list, not before.
 * Where more than one answer claims a number none of them is taken: they wait until all but one are left.
 */
export const takeAnswers: UseCase<typeof TakeAnswers> = async (cx, { draft: id, rows, take: isTaken }) => {
  const draft = await loadDraft(sightOf(cx), 'roster', id, true)
  if (!draft) return no('draft-not-found')
  const read = new Map(rows.map(({ row, at }) => [row, at]))
  const answers = (await loadHandings(cx.tx, id, true)).filter(isAnswered)
  const meant = answers.filter((one) => read.get(one.id) === one.is.answeredAt)
  if (meant.length !== read.size) return no('row-gone')
  await seeRows(
    cx,
    rosterList,
    meant.map(({ staffNo }) => staffNo),
  )
  if (!isTaken) {
    await end(cx, meant, 'left')
    return ok({ rows: meant.length, settled: 0, contested: 0 })
  }

  const opened = await openRows(sightOf(cx), rosterList, draft)
  const contested = contestedLines(opened.doubtful, answers)
  const taken = meant.filter(({ line }) => !contested.has(line))
  await end(cx, taken, 'taken')
  const aside = asideFor(opened, taken, answers)
  await takeInto(cx, draft, opened, taken)
  await setRowStates(cx.tx, id, [...aside], 'aside')
  const now = (await loadDraft(sightOf(cx), 'roster', id, false)) ?? draft
  const { doubtful } = await openRows(sightOf(cx), rosterList, now)
  await endSettled(cx, id, async () => doubtful)
  const notSettled = new Set([...doubtful.map(({ line }) => line), ...aside])
  return ok({
    rows: taken.length,
    settled: taken.filter(({ line }) => !notSettled.has(line)).length,
    contested: meant.length - taken.length,
  })
}

const end = async (cx: Acting, answers: readonly Answered[], outcome: 'taken' | 'left'): Promise<void> => {
  await endHandings(
    cx.tx,
    answers.map(({ id }) => id),
    outcome,
    cx.now,
  )
  for (const { id } of answers) cx.record('import-handing', id, { outcome })
}

/** What the answers say goes into the rows. */
const takeInto = async (
  cx: Acting,
  draft: Draft,
  { doubtful }: Opened<RosterWish>,
  taken: readonly Answered[],
): Promise<void> => {
  const into = taken.flatMap(({ line, is: { answer } }) => {
    const row = doubtful.find((one) => one.line === line)
    if (!row || answer.kind === 'not-ours') return []
    const doubts = decidedBy(row.doubts, answer.fields)
    return doubts.length > 0 ? [{ row, doubts }] : []
  })
  await take(cx, rosterList, draft, into)
}

/** Of rows with one number the one that is right stays; the others step aside, but for those whose answer gives another. */
const asideFor = (
  { doubtful, twos }: Opened<RosterWish>,
  taken: readonly Answered[],
  answers: readonly Answered[],
): ReadonlySet<number> => {
  const elsewhere = new Set(answers.filter((one) => numberSaid(one) === 'other').map(({ line }) => line))
  const claimed = taken.filter(
    (one) => twos.has(one.line) && one.asked.some(({ kind }) => kind === 'twice') && numberSaid(one) === 'right',
  )
  return new Set(
    claimed
      .flatMap(({ line }) => {
        const key = doubtful.find((one) => one.line === line)?.key
        return doubtful.filter((one) => one.key === key && one.line !== line && !elsewhere.has(one.line))
      })
      .map(({ line }) => line),
  )
}
