import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { sql, type Tx } from '#platform/database.ts'
import { type CitationBook, citationKey } from '../rules/power-row.ts'

/** What stands and cites norms, by post and name. */
interface Citing {
  readonly postCode: string
  readonly name: Pair
  readonly norms: readonly string[]
}

/** NRM-12: every norm and article under the words by which a list may call it, repealed ones where they are cited by now. */
export const citationsOf = async (
  { tx, today }: { readonly tx: Tx; readonly today: Day },
  standing: () => Promise<readonly Citing[]>,
): Promise<CitationBook> => {
  const norms = await tx.rows(sql<Named & { isRepealed: boolean }>`
    select n.code, n.title, coalesce((
      select jsonb_agg(a ->> 'anchor') from jsonb_array_elements(n.articles) as a), '[]') as anchors, exists (
      select from norms_change r where r.tenant_id = n.tenant_id and r.code = n.code and r.kind = 'repealed'
        and r.effective_on <= ${today}::date) as is_repealed
    from norms_norm n where n.tenant_id = ${tx.tenant} order by n.code limit 2000`)
  const repealed = called(norms.filter(({ isRepealed }) => isRepealed))
  const citing = repealed.size === 0 ? [] : await standing()
  return {
    citations: called(norms.filter(({ isRepealed }) => !isRepealed)),
    repealed,
    already: new Map(
      citing.flatMap(({ postCode, name, norms: cited }) =>
        [name.en, name.zh].map((one) => [`${postCode}/${one}`, cited] as const),
      ),
    ),
  }
}

interface Named {
  readonly code: string
  readonly title: Pair
  readonly anchors: readonly string[]
}

const called = (norms: readonly Named[]): ReadonlyMap<string, string> =>
  new Map(
    norms.flatMap(({ code, title, anchors }) => [
      ...[code, title.zh, title.en].map((text) => [citationKey(text), code] as const),
      ...anchors.map((anchor) => [citationKey(`${code}#${anchor}`), `${code}#${anchor}`] as const),
    ]),
  )
