import { type DoubtGroup, type DraftRow, groupDoubts, isShared } from '#kernel/draft.ts'
import type { RepairsVerb, WaitingDraftsVerb } from '#kernel/import.ts'
import { isTakenWithAll } from '#kernel/names.ts'
import { no, ok } from '#kernel/result.ts'
import type { Looking, MaybeSeeing, View } from '#platform/context.ts'
import { surelyNew } from '../../rules/import/surely-new.ts'
import { loadDraft, loadWaitingDrafts } from '../../store/drafts.ts'
import { loadHandings } from '../../store/handings.ts'
import { type List, openRows, seeRows, sightOf } from '../../store/import-list.ts'

/** How many doubts a page shows; the rest come up as these are settled. */
const shown = 100

export const repairs =
  <Wish>(list: List<Wish>, keyField: string): View<RepairsVerb> =>
  async (cx: Looking & MaybeSeeing, { draft: id }) => {
    const draft = await loadDraft(sightOf(cx), list.name, id, false)
    if (!draft) return no('draft-not-found')
    const { doubtful, twos, mended } = await openRows(sightOf(cx), list, draft)
    const groups = groupDoubts(doubtful, twos, keyField)
    const listed = groups.slice(0, shown)
    await seeRows(cx, list, keysIn(doubtful, listed))
    const running = (await loadHandings(cx.tx, id)).filter(({ is }) => is.state !== 'ended')
    const lines = new Set(running.map(({ line }) => line))
    const inHand = groupDoubts(
      doubtful.filter(({ line }) => lines.has(line)),
      twos,
      keyField,
    )
    return ok({
      doubtful: doubtful.length,
      mended,
      suggestions: groups.filter(isTakenWithAll).length,
      makeable: surelyNew(doubtful, draft.creates).length,
      doubts: listed.map(({ makes: _, ...doubt }) => ({
        ...{ ...doubt, ...besidesOf(list, doubtful, doubt) },
        ...inHandOf(inHand.find((one) => isSame(one, doubt))),
      })),
      more: groups.length > shown,
      choices: await list.choices(sightOf(cx), draft),
    })
  }

/** The keys of the rows that the groups show, each with the other of two. */
const keysIn = (rows: readonly DraftRow[], groups: readonly DoubtGroup[]): string[] => {
  const lines = new Set(groups.flatMap(({ line, other }) => [line, other]))
  return rows.flatMap(({ line, key }) => (lines.has(line) ? [key] : []))
}

const inHandOf = (group: DoubtGroup | undefined) => (group ? { inHand: group.rows } : {})

/** Whether two groups are one: rows that say the same, else one field of one row. */
const isSame = (one: DoubtGroup, other: DoubtGroup): boolean =>
  one.field === other.field &&
  one.kind === other.kind &&
  (isShared(other) ? one.text === other.text : one.line === other.line)

/** Of two rows with one key: how the key reads, and whether both can hold. */
const besidesOf = <Wish>(list: List<Wish>, rows: readonly DraftRow<Wish>[], { line, other, text }: DoubtGroup) => {
  if (other === null) return {}
  const [own, beside] = [line, other].map((at) => rows.find((row) => row.line === at))
  const key = { text: list.shownKey?.(text) ?? text }
  return own && beside && list.besides?.(own, beside) ? { ...key, both: true } : key
}

export const waitingDraftsOf =
  (list: string): View<WaitingDraftsVerb> =>
  async (cx) =>
    ok({ drafts: await loadWaitingDrafts(sightOf(cx), list) })
