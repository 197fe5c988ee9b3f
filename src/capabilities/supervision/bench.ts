import type pg from 'pg'
import { moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { inTransaction, sql, type Tx } from '#platform/database.ts'
import { uuidv7 } from '#platform/uuid.ts'
import type { Count } from './rules/count.ts'
import { detect } from './rules/detection/detect.ts'
import { firstDayOf, type Network, usualSettings } from './rules/detection/series.ts'
import { firstTaxonomy } from './rules/taxonomy.ts'
import { saveCounts } from './store/counts.ts'
import { bringNetworkForward, networkUntil } from './store/network.ts'

interface Pools {
  /** The role of requests, behind row-level security. */
  readonly request: pg.Pool
  /** The role that owns the tables. */
  readonly owner: pg.Pool
}

export interface BenchMonth {
  /** Strata with findings in the newest month. */
  readonly entered: number
  /** Bringing the histories forward by the newest month, and reading them. */
  readonly monthMs: readonly number[]
  /** Of it, bringing forward. */
  readonly forwardMs: readonly number[]
  /** The same network read from all entries of the months looked back over. */
  readonly wholeMs: readonly number[]
}

const tenant = 1
const whole = { tenant, person: null, scope: ['1.%'] }
const versions = [firstTaxonomy]

/**
 * The newest month of a simulated organisation judged as the product does, and the whole network read instead, by turns in
 * one database, behind row-level security, each time with the newest month entered anew. The database is migrated and
 * empty; tenant 1 is filled.
 */
export const benchMonth = async ({ request, owner }: Pools, network: Network, runs: number): Promise<BenchMonth> => {
  const paths = new Map(network.units.map((unit, at) => [unit, `1.${at + 1}`]))
  await inTransaction(owner, whole, (tx) => fill(tx, network.units.length))
  for (let t = 0; t < network.months - 1; t++)
    await inTransaction(request, whole, async (tx) => {
      await enter(tx, network, paths, t)
      await bringNetworkForward(tx, ['1'])
    })
  await owner.query('analyze')

  const month = firstDayOf(network.first + network.months - 1)
  const [monthMs, forwardMs, wholeMs]: [number[], number[], number[]] = [[], [], []]
  let entered = 0
  for (let run = 0; run < runs; run++) {
    const kept = await undone(request, async (tx) => {
      entered = await enter(tx, network, paths, network.months - 1)
      const start = performance.now()
      await bringNetworkForward(tx, ['1'])
      forwardMs.push(performance.now() - start)
      const looked = await networkUntil(tx, ['1'], month, versions)
      monthMs.push(performance.now() - start)
      return detect(looked.network, network.first + network.months - 1, usualSettings)
    })
    const read = await undone(request, async (tx) => {
      await enter(tx, network, paths, network.months - 1)
      // Where something of every unit is due, nothing that is kept is used.
      await tx.rows(sql`
        insert into history_due select ${tenant}::integer, gen_random_uuid(), u.path, 'none', ${month}::date
        from organisation_unit u where u.tenant_id = ${tenant} and u.path like '%.%'`)
      const start = performance.now()
      const looked = await networkUntil(tx, ['1'], month, versions)
      wholeMs.push(performance.now() - start)
      return detect(looked.network, network.first + network.months - 1, usualSettings)
    })
    if (JSON.stringify(kept) !== JSON.stringify(read)) throw new Error('what is kept and what was entered differ')
  }
  return { entered, monthMs, forwardMs, wholeMs }
}

const undone = async <T>(pool: pg.Pool, work: (tx: Tx) => Promise<T>): Promise<T> => {
  const kept: T[] = []
  await inTransaction(pool, whole, async (tx) => {
    kept.push(await work(tx))
    throw new Undone()
  }).catch((fault) => {
    if (!(fault instanceof Undone)) throw fault
  })
  return kept[0] as T
}

class Undone extends Error {}

const fill = async (tx: Tx, units: number): Promise<void> => {
  await tx.rows(sql`
    insert into tenant (tenant_id, code, name, name_en, demo) values (${tenant}, 'bench', '测量', 'Bench', true)`)
  await tx.rows(sql`
    insert into unit (tenant_id, id, code, name, kind, parent_id, path)
    values (${tenant}, gen_random_uuid(), 'area', '{"zh": "区", "en": "Area"}', 'area', null, '1')`)
  await tx.rows(sql`
    insert into unit (tenant_id, id, code, name, kind, parent_id, path)
    select ${tenant}, gen_random_uuid(), 's' || n, jsonb_build_object('zh', '站 ' || n, 'en', 'Station ' || n), 'station',
      (select id from unit where tenant_id = ${tenant} and path = '1'), '1.' || n
    from generate_series(1, ${units}) as n`)
}

/** Everything found in one month, entered as self-checks; answers how many strata it was. */
const enter = async (tx: Tx, network: Network, paths: ReadonlyMap<string, string>, t: number): Promise<number> => {
  const at = moment('2027-01-12T01:12:00Z')
  const month = firstDayOf(network.first + t)
  const counts = network.series.flatMap(({ unit, topic, counts: found }): Count[] =>
    (found[t] ?? 0) === 0
      ? []
      : [
          {
            ...{ id: id(uuidv7(at)), unitPath: paths.get(unit) ?? '', topic, taxonomyVersion: 1, source: 'self-check' },
            ...{ month, count: found[t] ?? 0, severity: 2, state: 'verified', postFamily: null, node: null },
            ...{ cluster: null, comment: '', inspectionId: null, corrects: null },
          },
        ],
  )
  await saveCounts(tx, counts, { by: id(uuidv7(at)), system: null, on: month, at })
  return counts.length
}
