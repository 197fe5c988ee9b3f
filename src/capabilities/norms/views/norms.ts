import { longestExport } from '#kernel/export.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type Norms, type NormsAnswer, normsAtMost } from '../contract.ts'
import { stateOn } from '../rules/change.ts'
import { checkedWhole, normFacts } from '../rules/fact.ts'
import type { Norm } from '../rules/norm.ts'
import { heldIn } from '../rules/search.ts'
import { factChecks } from '../store/fact-checks.ts'

interface Row extends Omit<NormsAnswer['norms'][number], 'state' | 'hit'> {
  readonly hasEarlier: boolean
  readonly whole: Norm
  readonly all: number
  readonly allOwn: number
}

/** NRM-6, NRM-8: the library as it stands today, or what of it holds the words; rules of one's own first, then by title. */
export const normsOf =
  (most: number): View<typeof Norms> =>
  async ({ tx, today }, { words = '' }) => {
    const wanted = words.trim()
    // Words are found by a rule: all are read for them.
    const read = wanted === '' ? most : longestExport + 1
    const rows = await tx.rows(sql<Row>`
    select v.code, v.version, v.body -> 'title' as title, v.body -> 'issuer' as issuer,
      v.body ->> 'documentNo' as document_no, (v.body ->> 'issuedOn')::date as issued_on,
      coalesce(c.effective_on, (v.body ->> 'effectiveOn')::date) as effective_on, r.effective_on as repealed_on,
      v.body -> 'binds' as binds, coalesce((v.body ->> 'local')::boolean, false) as local,
      jsonb_array_length(v.body -> 'articles') as articles, v.body ->> 'checker' is not null as checked, v.body as whole,
      exists (select 1 from norm_version e where e.tenant_id = v.tenant_id and e.code = v.code and not e.current) as has_earlier,
      count(*) over ()::integer as all,
      (count(*) filter (where (v.body ->> 'local')::boolean) over ())::integer as all_own
    from norm_version v
    left join norm_change c on c.tenant_id = v.tenant_id and c.code = v.code and c.version = v.version
      and c.kind <> 'repealed'
    left join norm_change r on r.tenant_id = v.tenant_id and r.code = v.code and r.kind = 'repealed'
    where v.tenant_id = ${tx.tenant} and v.current
    order by coalesce((v.body ->> 'local')::boolean, false), v.body -> 'title' ->> 'zh', v.code
    limit ${read}`)
    const checks = await factChecks(tx, 'norm')
    const found = rows.flatMap((row) => {
      const place = heldIn(row.whole, wanted)
      return place === null ? [] : [{ ...row, hit: place === 'frame' ? null : place }]
    })
    const [first] = found
    const counted =
      wanted === ''
        ? { count: first?.all ?? 0, own: first?.allOwn ?? 0 }
        : { count: found.length, own: found.filter(({ local }) => local).length }
    return ok({
      ...counted,
      norms: found.slice(0, most).map(({ hasEarlier, whole, all: _, allOwn: __, ...row }) => ({
        ...row,
        checked: row.checked || checkedWhole(normFacts(whole), checks.get(row.code) ?? []) !== null,
        state: stateOn({ fromOn: row.effectiveOn, repealedOn: row.repealedOn, hasEarlier }, today),
      })),
    })
  }

export const norms = normsOf(normsAtMost)
