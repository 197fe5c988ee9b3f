import { familyText } from '#capabilities/curriculum/text.ts'
import { longestExport } from '#kernel/export.ts'
import { joined } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { Consequences, ConsequencesAnswer } from '../contract/consequences.ts'
import type { TaxonomyAnswer, TaxonomyQuestion } from '../contract/counts.ts'
import type { Draws, DrawView } from '../contract/draws.ts'
import { consequenceText, formText } from '../text/consequences.ts'
import { drawScopeText, drawText } from '../text/draws.ts'
import { pageText } from '../text/pages.ts'
import { taxonomyText } from '../text/taxonomy.ts'
import { consequences } from '../views/consequences.ts'
import { drawsOf } from '../views/draws.ts'
import { taxonomy } from '../views/taxonomy.ts'

type Topic = TaxonomyAnswer['versions'][number]['topics'][number] & { readonly version: number }

/** The kinds of problems, version by version; what a kind took over is named by its code. */
export const taxonomyExport: ExportedList<typeof TaxonomyQuestion, Topic> = {
  title: pageText.taxonomy,
  columns: [
    { head: taxonomyText.versionHead, cell: ({ version }) => version },
    { head: taxonomyText.code, width: 24, cell: ({ code }) => code },
    { head: taxonomyText.name, width: 32, cell: ({ name }) => name },
    { head: taxonomyText.families, width: 32, cell: ({ families }) => joined(families.map(familyText)) },
    { head: taxonomyText.replacesHead, width: 32, cell: ({ replaces }) => replaces.join('; ') },
  ],
  view: taxonomy,
  rows: ({ versions }) => versions.flatMap(({ version, topics }) => topics.map((topic) => ({ ...topic, version }))),
}

type Drawn = DrawView & { readonly item: DrawView['items'][number] | null }

/** What was drawn, by which seed and what its checks found; a draw that waits for its checkpoint stands with an empty line. */
export const drawsExport: ExportedList<typeof Draws, Drawn> = {
  title: pageText.checks,
  columns: [
    { head: drawText.noHead, cell: ({ no }) => no },
    { head: drawText.unit, width: 24, cell: ({ unit }) => unit },
    { head: drawText.scope, width: 24, cell: ({ scope }) => drawScopeText[scope] },
    { head: drawText.frameHead, cell: ({ frame }) => frame.length },
    { head: drawText.sample, cell: ({ sample }) => sample },
    { head: drawText.announcedHead, cell: ({ announcedOn }) => announcedOn },
    { head: drawText.drawnHead, cell: ({ drawnOn }) => drawnOn },
    { head: drawText.seed, width: 24, cell: ({ seed }) => seed },
    { head: drawText.control, width: 48, cell: ({ item }) => item?.text ?? null },
    { head: drawText.post, width: 24, cell: ({ item }) => item?.post.name ?? null },
    { head: drawText.owner, width: 24, cell: ({ item }) => item?.owner ?? null },
    { head: drawText.checkedHead, cell: ({ item }) => item?.checkedOn ?? null },
    {
      head: drawText.result,
      cell: ({ item }) =>
        item === null || item.effective === null ? null : drawText[item.effective ? 'works' : 'fails'],
    },
  ],
  // One more than an export may hold, so that a longer list is refused and not cut off.
  view: drawsOf(longestExport + 1),
  rows: (answer) =>
    answer.draws.flatMap((draw): Drawn[] =>
      draw.items.length === 0 ? [{ ...draw, item: null }] : draw.items.map((item) => ({ ...draw, item })),
    ),
}

type Consequence = ConsequencesAnswer['years'][number]['rows'][number] & { readonly year: number }

/** What led to which form, without anybody in it; under three the number stays untold. */
export const consequencesExport: ExportedList<typeof Consequences, Consequence> = {
  title: pageText.consequences,
  columns: [
    { head: consequenceText.yearField, cell: ({ year }) => year },
    { head: consequenceText.form, width: 20, cell: ({ form }) => formText[form].name },
    { head: consequenceText.topic, width: 24, cell: ({ topic }) => topic },
    { head: consequenceText.fact, width: 48, cell: ({ fact }) => fact },
    { head: consequenceText.count, cell: ({ count }) => count ?? consequenceText.few },
  ],
  view: consequences,
  rows: ({ years }) => years.flatMap(({ year, rows }) => rows.map((row) => ({ ...row, year }))),
}
