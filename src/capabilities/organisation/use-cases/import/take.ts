import { type Doubt, type DraftRow, fixedBy } from '#kernel/draft.ts'
import type { Acting } from '#platform/context.ts'
import { type Created, changeRows, type Draft, saveWordings, setCreates } from '../../store/drafts.ts'
import { judgeOf, type List, sightOf } from '../../store/import-list.ts'

/** A row, and the doubts of it that are decided. */
export interface Taken<Wish> {
  readonly row: DraftRow<Wish>
  readonly doubts: readonly Doubt[]
}

/** Keeps what was decided, remembers wordings, and judges the rows again. */
export const take = async <Wish>(
  cx: Acting,
  list: List<Wish>,
  draft: Draft,
  taken: readonly Taken<Wish>[],
): Promise<void> => {
  const keyOf = ({ kind, of, name }: Omit<Created, 'id'>): string => `${kind}:${of ?? ''}:${name}`
  const made = new Map(draft.creates.map((one) => [keyOf(one), one]))
  const naming = new Map<string, { readonly doubt: Doubt; readonly rows: DraftRow<Wish>[] }>()
  for (const { row, doubts } of taken)
    for (const doubt of doubts.filter(({ remedy }) => remedy === 'create')) {
      const one = naming.get(`${doubt.field}:${doubt.text}`)
      if (one) one.rows.push(row)
      else naming.set(`${doubt.field}:${doubt.text}`, { doubt, rows: [row] })
    }
  for (const { doubt, rows } of naming.values()) {
    const makes = list.makes?.(doubt, rows)
    if (makes && !made.has(keyOf(makes))) made.set(keyOf(makes), { ...makes, id: cx.newId(makes.kind) })
  }
  const creates = [...made.values()]
  if (creates.length > draft.creates.length) await setCreates(cx.tx, draft.id, creates)
  const decided = taken.map(({ row, doubts }) => ({ ...row, fixes: fixedBy(row.fixes, doubts) }))
  await saveWordings(
    cx.tx,
    list.name,
    taken.flatMap(({ doubts }) =>
      doubts.flatMap(({ field, text, kind, remedy, suggestion, makes }) =>
        remedy === 'value' &&
        kind === 'unknown' &&
        text !== '' &&
        (makes?.name ?? text) === text &&
        suggestion &&
        list.remembered.includes(field)
          ? [{ field, wording: text, meaning: suggestion }]
          : [],
      ),
    ),
  )
  const judge = await judgeOf(
    sightOf(cx),
    list,
    { ...draft, creates },
    decided.map(({ told }) => told),
  )
  await changeRows(
    cx.tx,
    draft.id,
    decided.map((row) => ({ ...row, ...judge(row.told, row.fixes) })),
  )
}
