import { createHash } from 'node:crypto'
import {
  me,
  ownCorrectionsOf,
  ownLooksOf,
  ownPasskeys,
  ownRequestsOf,
  ownSessions,
} from '#capabilities/identity/public.ts'
import { myDoubtsOf, myRecordOf, ownLearningOf } from '#capabilities/learning/public.ts'
import { ownEntriesPage } from '#capabilities/ledger/public.ts'
import { ownRecordOf } from '#capabilities/organisation/public.ts'
import { ownEdgesOf } from '#capabilities/responsibility/public.ts'
import { ownStatementsOf } from '#capabilities/xapi/public.ts'
import { longestExport } from '#kernel/export.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { DownloadOwnData } from '../contract/own-data.ts'
import { loadDoubts } from '../store/doubts.ts'

/** One more than a file may hold of a kind, so that a longer list is refused and not cut off. */
const most = longestExport + 1

/** R68: joins what the own pages show, each by its own view, whole. */
export const downloadOwnData: UseCase<typeof DownloadOwnData> = async (cx) => {
  const { statements } = told(await ownStatementsOf(most)(cx, {}))
  const { entries: looks } = told(await ownLooksOf(most)(cx, {}))
  const { completions } = told(await myRecordOf(most)(cx, {}))
  const { codes, entries } = told(await ownEntriesPage(most)(cx, {}))
  const { corrections } = told(await ownCorrectionsOf(most)(cx, {}))
  const { doubts } = told(await myDoubtsOf(most)(cx, {}))
  const doubtsOfNumbers = await loadDoubts(cx.tx, { person: cx.actor.person, units: [] }, most)
  const { roster, ...held } = told(await ownRecordOf(most)(cx, {}))
  const requests = await ownRequestsOf(cx, most)
  const division = await ownEdgesOf(cx, most)
  const learning = await ownLearningOf(cx, most)
  const lists = [
    ...[statements, looks, completions, entries, corrections, doubts, doubtsOfNumbers, division],
    ...[held, requests, learning].flatMap((lists): (readonly unknown[])[] => Object.values(lists)),
  ]
  if (lists.some(({ length }) => length > longestExport)) return no('export-too-long')
  const data = {
    takenOutAt: cx.now,
    account: told(await me(cx, {})),
    roster,
    ...held,
    sessions: told(await ownSessions(cx, {})),
    ...told(await ownPasskeys(cx, {})),
    ...requests,
    division,
    looksAtMe: looks,
    corrections,
    finished: completions,
    ...learning,
    doubts,
    doubtsOfNumbers,
    statements: statements.map(({ raw, ...kept }) => ({ ...kept, statement: JSON.parse(raw) })),
    ledger: { codes, entries },
  }
  const bytes = Buffer.from(`${JSON.stringify(data, null, 2)}\n`)
  const digest = createHash('sha256').update(bytes).digest('hex')
  cx.record('export', cx.newId('export'), { list: 'Everything held about oneself', digest })
  return ok({ name: `plumbline-${cx.actor.staffNo}-${cx.today}.json`, type: 'application/json', bytes })
}

/** The own views refuse nobody. */
const told = <T>(answer: Result<T, string>): T => {
  if (!answer.ok) throw new Error(`an own view refused: ${answer.refusal}`)
  return answer.value
}
