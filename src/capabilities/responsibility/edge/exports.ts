import type { Pair } from '#kernel/text.ts'
import type { ExportedList } from '#platform/export.ts'
import type { Division, EdgeLine } from '../contract/division.ts'
import { kindText, divisionText as text } from '../text/division.ts'
import { pageText } from '../text/pages.ts'
import { divisionPage } from '../views/division.ts'

interface Row extends Omit<EdgeLine, 'kind' | 'leader'> {
  readonly unit: Pair
  readonly post: Pair | null
  readonly kind: EdgeLine['kind'] | null
  readonly leader: string | null
}

/** Who answers for what on the day, one row an edge; a unit without any stands there with none. */
export const divisionExport: ExportedList<typeof Division, Row> = {
  title: pageText.division,
  columns: [
    { head: text.unit, width: 28, cell: ({ unit }) => unit },
    { head: text.post, width: 24, cell: ({ post }) => post },
    { head: text.kind, cell: ({ kind }) => (kind === null ? text.nobody : kindText[kind]) },
    { head: text.leader, cell: ({ leader }) => leader },
    { head: text.about, width: 24, cell: ({ about }) => about },
    { head: text.from, cell: ({ fromOn }) => fromOn || null },
    { head: text.to, cell: ({ toOn }) => toOn },
    { head: text.recorded, cell: ({ recordedOn }) => recordedOn || null },
  ],
  view: divisionPage(2_000),
  rows: ({ units }) =>
    units.flatMap(({ name, edges, posts, gap }): Row[] => [
      ...edges.map((edge) => ({ ...edge, unit: name, post: null })),
      ...posts.flatMap((post) => post.edges.map((edge) => ({ ...edge, unit: name, post: post.name }))),
      ...(gap === 'nobody' && edges.length === 0 ? [{ ...nothing, unit: name }] : []),
    ]),
  next: (asked, { page, pages }) => (page + 1 < pages ? { ...asked, page: page + 1 } : undefined),
}

const nothing = {
  edge: '' as EdgeLine['edge'],
  kind: null,
  leader: null,
  left: false,
  about: { zh: '', en: '' },
  fromOn: '' as EdgeLine['fromOn'],
  toOn: null,
  recordedOn: '' as EdgeLine['recordedOn'],
  late: null,
  post: null,
}
