import { type Doubt, type DraftRow, fixedBy } from '#kernel/draft.ts'
import type { Acting } from '#platform/context.ts'
import { beyondReach } from '#platform/database.ts'
import {
  type AnswerFault,
  answerFaultOf,
  decidedBy,
  type FieldAnswer,
  type Handing,
} from '../../rules/import/handing.ts'
import { isAboutOnePost, type RosterWish, staffNoIn } from '../../rules/import/roster.ts'
import { type Created, type Draft, keysElsewhere, loadDraft, loadRow } from '../../store/drafts.ts'
import { judgeOf } from '../../store/import-list.ts'
import { rosterList } from '../../store/roster-list.ts'
import { loadHolders } from '../../store/standing.ts'

/** A secretary answers for one row of a list that whoever imports has uploaded, wherever that was. */
const wholeOrganisation = ['1']

/**
 * ORG-27: an answer is read at once as whoever imports will read it, by the rules of its fields; gives why the first of
 * them would still be in doubt. Of the list nothing else is told.
 */
export const readAnswer = (
  cx: Acting,
  handing: Pick<Handing, 'draftId' | 'line'>,
  fields: readonly FieldAnswer[],
): Promise<AnswerFault | null> =>
  beyondReach(cx.tx, async () => {
    const draft = await loadDraft({ tx: cx.tx, units: wholeOrganisation }, 'roster', handing.draftId, false)
    const row = await loadRow<RosterWish>(cx.tx, handing.draftId, handing.line)
    if (!draft || !row) return null
    const judge = (creates: readonly Created[]) =>
      judgeOf({ tx: cx.tx, units: [draft.unitPath], today: cx.today }, rosterList, { ...draft, creates }, [row.told])
    const before = (await judge(draft.creates))(row.told, row.fixes)
    const decided = decidedBy(before.doubts, fields)
    const judged = (await judge([...draft.creates, ...madeBy(cx, decided, row)]))(row.told, fixedBy(row.fixes, decided))
    const said = new Set(fields.flatMap(({ field, value }) => (value === null ? [] : [field])))
    const doubt = judged.doubts.find(({ field }) => said.has(field))
    if (doubt) return answerFaultOf(doubt)
    return judged.key === before.key ? null : numberFault(cx, draft, row, judged.key)
  })

/** What the answer says is new counts as there for its other fields. */
const madeBy = (cx: Acting, decided: readonly Doubt[], row: DraftRow<RosterWish>): Created[] =>
  decided.flatMap((doubt) => {
    const makes = doubt.remedy === 'create' ? rosterList.makes?.(doubt, [row]) : undefined
    return makes ? [{ ...makes, id: cx.newId(makes.kind) }] : []
  })

/** Another number must be free in the list; a row about a second post needs a main one of its number. */
const numberFault = async (
  cx: Acting,
  draft: Draft,
  { line }: DraftRow<RosterWish>,
  key: string,
): Promise<AnswerFault | null> => {
  const staffNo = staffNoIn(key)
  const elsewhere = await keysElsewhere(cx.tx, draft.id, [key, staffNo], line)
  if (elsewhere.has(key)) return 'number-taken'
  if (!isAboutOnePost(key) || elsewhere.has(staffNo)) return null
  return (await loadHolders(cx.tx, [staffNo])).has(staffNo) ? null : 'number-without-main'
}
