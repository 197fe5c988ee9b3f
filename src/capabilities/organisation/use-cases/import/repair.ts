import { type Doubt, type DraftRow, isShared, textOf } from '#kernel/draft.ts'
import type { AcceptSuggestionsVerb, RepairListVerb } from '#kernel/import.ts'
import { asNew, isTakenWithAll } from '#kernel/names.ts'
import { no, ok } from '#kernel/result.ts'
import type { Acting, MaybeSeeing, UseCase } from '#platform/context.ts'
import { surelyNew } from '../../rules/import/surely-new.ts'
import { type Draft, forgetWording, loadDraft, setRowStates } from '../../store/drafts.ts'
import { type List, type Opened, openRows, seeRows, sightOf } from '../../store/import-list.ts'
import { endSettled } from './end-settled.ts'
import { take } from './take.ts'

/** Settles one doubt; rows that say the same in that field are settled with it. */
export const repair =
  <Wish>(list: List<Wish>): UseCase<RepairListVerb> =>
  async (cx: Acting & MaybeSeeing, { draft: id, line, field, act, value }) => {
    const draft = await loadDraft(sightOf(cx), list.name, id, true)
    if (!draft) return no('draft-not-found')
    const opened = await openRows(sightOf(cx), list, draft)
    if (act === 'forget') {
      const known = opened.remembered.find((one) => one.field === field && one.wording === value)
      await forgetWording(cx.tx, list.name, field, value)
      const rows = known?.rows ?? 0
      cx.record('import-draft', id, { forgotten: { field, rows } })
      return ok({ rows, settled: false })
    }
    const row = opened.doubtful.find((one) => one.line === line)
    if (!row) return no('row-not-found')
    await seeRows(cx, list, [row.key])
    if (act === 'aside') {
      await setRowStates(cx.tx, id, [line], 'aside')
      return settled(cx, list, draft, line, 1)
    }
    if (act === 'keep-this') {
      const others = opened.doubtful.filter((one) => one.key === row.key && one.line !== line)
      await setRowStates(
        cx.tx,
        id,
        others.map((one) => one.line),
        'aside',
      )
      return settled(cx, list, draft, line, others.length)
    }
    if (act === 'both') {
      const other = opened.doubtful.find((one) => one.line === opened.twos.get(line))
      const fixes = other && list.besides?.(row, other)
      if (!fixes) return no('no-suggestion')
      await take(cx, list, draft, [{ row: { ...row, fixes: { ...row.fixes, ...fixes } }, doubts: [] }])
      return settled(cx, list, draft, line, 1)
    }
    const doubt = row.doubts.find((one) => one.field === field)
    const rows = doubt ? sameRows(opened, row, doubt) : [row]
    const taken = decisionOf(act, value, doubt, blank(field, row))
    if (!taken || taken.remedy === null) return no('no-suggestion')
    await seeRows(
      cx,
      list,
      rows.map(({ key }) => key),
    )
    await take(
      cx,
      list,
      draft,
      rows.map((one) => ({ row: one, doubts: [taken] })),
    )
    return settled(cx, list, draft, line, rows.length)
  }

const decisionOf = (act: 'value' | 'accept' | 'new', value: string, doubt: Doubt | undefined, none: Doubt) => {
  if (act === 'value') return { ...(doubt ?? none), suggestion: value, remedy: 'value' as const }
  return act === 'new' && doubt ? asNew(doubt) : doubt
}

/**
 * ORG-6: takes every suggested value; what would be made new, or may be, is left to a press of its own. That press makes
 * what nothing is near to, and then what it brought to light: the crews of a new unit, its branch.
 */
export const acceptAll =
  <Wish>(list: List<Wish>): UseCase<AcceptSuggestionsVerb> =>
  async (cx: Acting & MaybeSeeing, { draft: id, make }) => {
    const draft = await loadDraft(sightOf(cx), list.name, id, true)
    if (!draft) return no('draft-not-found')
    const touched = new Set<number>()
    // A settled unit may bring a suggestion for the branch to light; a new one the units below it, its crews.
    for (let round = 0; round < (make ? 10 : 3); round++) {
      const now = (await loadDraft(sightOf(cx), list.name, id, false)) ?? draft
      const { doubtful } = await openRows(sightOf(cx), list, now)
      const wanted = make ? newIn(doubtful, now) : (doubt: Doubt) => (isTakenWithAll(doubt) ? [doubt] : [])
      const taken = doubtful
        .map((row) => ({ row, doubts: row.doubts.flatMap(wanted) }))
        .filter(({ doubts }) => doubts.length > 0)
      if (taken.length === 0) break
      for (const { row } of taken) touched.add(row.line)
      await seeRows(
        cx,
        list,
        taken.map(({ row }) => row.key),
      )
      await take(cx, list, now, taken)
    }
    await endSettled(cx, id, async () => {
      const now = (await loadDraft(sightOf(cx), list.name, id, false)) ?? draft
      return (await openRows(sightOf(cx), list, now)).doubtful
    })
    cx.record('import-draft', id, make ? { made: touched.size } : { accepted: touched.size })
    return ok({ rows: touched.size })
  }

/** What of a row is made with all. */
const newIn = (rows: readonly DraftRow[], { creates }: Draft) => {
  const sayings = new Set(surelyNew(rows, creates).map(saying))
  return (doubt: Doubt): Doubt[] => {
    const made = sayings.has(saying(doubt)) ? asNew(doubt) : null
    return made ? [made] : []
  }
}

const saying = ({ field, kind, text }: Doubt): string => `${field}/${kind}/${text}`

const sameRows = <Wish>({ doubtful }: Opened<Wish>, row: DraftRow<Wish>, doubt: Doubt): readonly DraftRow<Wish>[] =>
  isShared(doubt)
    ? doubtful.filter(({ doubts }) =>
        doubts.some(({ field, kind, text }) => field === doubt.field && kind === doubt.kind && text === doubt.text),
      )
    : [row]

/** A field without a doubt of its own, such as the number that stands in two rows. */
const blank = (field: string, { told, fixes }: DraftRow): Doubt => ({
  field,
  kind: 'twice',
  text: textOf(told, fixes, field),
  suggestion: null,
  remedy: null,
})

const settled = async <Wish>(cx: Acting, list: List<Wish>, draft: Draft, line: number, rows: number) => {
  const fresh = (await loadDraft(sightOf(cx), list.name, draft.id, false)) ?? draft
  const { doubtful } = await openRows(sightOf(cx), list, fresh)
  await endSettled(cx, draft.id, async () => doubtful)
  cx.record('import-draft', draft.id, { line, rows })
  return ok({ rows, settled: !doubtful.some((row) => row.line === line) })
}
