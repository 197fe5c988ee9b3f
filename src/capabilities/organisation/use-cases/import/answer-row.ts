import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AnswerRow } from '../../contract/handing.ts'
import { answerHanding, type HandedAnswer } from '../../rules/import/handing.ts'
import { countToAnswer, lockInHand, saveHandedAnswer } from '../../store/handings.ts'
import { seeRows } from '../../store/import-list.ts'
import { rosterList } from '../../store/roster-list.ts'
import { readAnswer } from './read-answer.ts'

/** ORG-27: a secretary answers one row of the own branch, in words that can be read; it goes back to whoever imports, who decides. The ledger keeps which fields, the sealed row the words. */
export const answerRow: UseCase<typeof AnswerRow> = async (cx, { row, ours, fields }) => {
  const { branches } = cx.actor.reach
  const handing = await lockInHand(cx.tx, row, branches, cx.today)
  if (!handing) return no('row-not-found')
  const answer: HandedAnswer = ours ? { kind: 'checked', fields } : { kind: 'not-ours' }
  const answered = answerHanding(handing, answer, { person: cx.actor.person, name: cx.actor.name }, cx.now)
  if (!answered.ok) return answered
  const fault = ours ? await readAnswer(cx, handing, fields) : null
  if (fault !== null) return no(fault)

  await seeRows(cx, rosterList, [handing.staffNo])
  await saveHandedAnswer(cx.tx, answered.value)
  cx.record('import-handing', row, {
    draft: handing.draftId,
    ours,
    fields: ours ? fields.map(({ field }) => field) : [],
  })
  return ok({ left: (await countToAnswer(cx.tx, branches, cx.today)).count })
}
