import type pg from 'pg'
import { type Draft, recordStatements } from '#capabilities/xapi/public.ts'
import { aDraft } from '#capabilities/xapi/sample.ts'
import { moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { inTransaction } from '#platform/database.ts'
import { inLaboratory, type Laboratory, tenant } from './laboratory.ts'
import { type Bench, compare, type Line, timed, times } from './measure.ts'

const runs = 5
const person = '01940000-0000-7000-8000-0000000000a1' as Id<'person'>
const own = { tenant, person, scope: [] }

/**
 * Statements kept by the product, checked and behind row-level security, one transaction a batch, against an insert of
 * the same JSON text into a table of one column. The two take turns; the first turn of each warms up.
 */
export const xapiRecord: Bench = {
  names: ['xapi.record.1', 'xapi.record.200'],
  run: () =>
    inLaboratory(async (laboratory) => [await inBatches(laboratory, 1, 200), await inBatches(laboratory, 200, 10)]),
}

const inBatches = async ({ request, owner }: Laboratory, size: number, batches: number): Promise<Line> => {
  await owner.query('create table if not exists bench_statement (raw text not null)')
  const turn = async () => {
    const drafts = Array.from({ length: batches }, () => Array.from({ length: size }, newDraft))
    const ours = await timed(() => times(batches, (at) => keep(request, drafts[at] ?? [])))
    const texts = await textsOf(request, size * batches)
    const bare = await timed(() =>
      times(batches, (at) =>
        owner.query({
          name: 'bench-statement',
          text: 'insert into bench_statement (raw) select unnest($1::text[])',
          values: [texts.slice(at * size, (at + 1) * size)],
        }),
      ),
    )
    const perSecond = (ms: number) => (size * batches * 1_000) / ms
    return { ours: perSecond(ours), bare: perSecond(bare) }
  }
  await turn()
  const turns = await times(runs, turn)
  return compare({
    name: `xapi.record.${size}`,
    unit: 'statements/s',
    values: turns.map(({ ours }) => ours),
    floor: { name: 'insert of the same JSON text', values: turns.map(({ bare }) => bare) },
    also: { statementsARun: size * batches },
  })
}

const newDraft = (): Draft => aDraft({ id: crypto.randomUUID(), registration: crypto.randomUUID() })

const keep = (request: pg.Pool, drafts: readonly Draft[]): Promise<void> =>
  inTransaction(request, own, (tx) =>
    recordStatements(tx, { person, language: 'zh', now: moment('2027-01-12T01:12:00Z') }, drafts),
  )

const textsOf = async (request: pg.Pool, n: number): Promise<string[]> => {
  const rows = await inTransaction(request, own, (tx) =>
    tx.named<{ raw: string }>('bench-texts', 'select raw from xapi_statement order by id limit $1', [n]),
  )
  if (rows.length < n) throw new Error(`only ${rows.length} statements were kept of ${n}`)
  return rows.map(({ raw }) => raw)
}
