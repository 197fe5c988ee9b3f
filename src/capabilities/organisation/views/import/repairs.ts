import { groupDoubts } from '#kernel/draft.ts'
import type { RepairsVerb, WaitingDraftsVerb } from '#kernel/import.ts'
import { isMadeWithAll, isTakenWithAll } from '#kernel/names.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { loadDraft, loadWaitingDrafts } from '../../store/drafts.ts'
import { type List, openRows, sightOf } from '../../store/import-list.ts'

/** How many doubts a page shows; the rest come up as these are settled. */
const shown = 100

export const repairs =
  <Wish>(list: List<Wish>, keyField: string): View<RepairsVerb> =>
  async (cx, { draft: id }) => {
    const draft = await loadDraft(cx.tx, list.name, id, false)
    if (!draft) return no('draft-not-found')
    const { doubtful, twos, mended } = await openRows(sightOf(cx), list, draft)
    const groups = groupDoubts(doubtful, twos, keyField)
    return ok({
      doubtful: doubtful.length,
      mended,
      suggestions: groups.filter(isTakenWithAll).length,
      makeable: groups.filter(isMadeWithAll).length,
      doubts: groups.slice(0, shown).map(({ makes: _, ...doubt }) => doubt),
      more: groups.length > shown,
      choices: await list.choices(sightOf(cx), draft),
    })
  }

export const waitingDraftsOf =
  (list: string): View<WaitingDraftsVerb> =>
  async (cx) =>
    ok({ drafts: await loadWaitingDrafts(cx.tx, list) })
