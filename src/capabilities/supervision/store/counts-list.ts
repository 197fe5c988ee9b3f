import type { Day } from '#kernel/day.ts'
import type { DraftRow, Fixes, Told } from '#kernel/draft.ts'
import type { ListedChange } from '#kernel/import.ts'
import { type Known, namesOf, type Wordings } from '#kernel/names.ts'
import { named } from '#kernel/text.ts'
import { sql, type Tx, withinUnits } from '#platform/database.ts'
import { type CountWish, countFields, judgeCountRow } from '../rules/count-row.ts'
import { finishedIn } from './inspections.ts'
import { type Unit, unitsInReach } from './places.ts'
import { taxonomyInForce } from './taxonomy.ts'

interface Sight {
  readonly tx: Tx
  readonly units: readonly string[]
  readonly today: Day
}

/** An entry that a row would add, or one it would correct. */
export interface CountChange {
  readonly line: number
  readonly kind: 'created' | 'changed'
  readonly listed: readonly ListedChange[]
  readonly wish: CountWish
  readonly unitPath: string
  readonly corrects: string | null
}

/** Counts by unit, topic, month, source and mark; another number for the same is a correction, the same number nothing. */
export const countsList = {
  name: 'signal-counts',
  fields: countFields,
  remembered: ['unit', 'topic'],
  judge: async (
    { tx, units, today }: Sight,
    about: { readonly fields: readonly string[]; readonly wordings: Wordings },
    _told: readonly Told[],
  ) => {
    const [places, taxonomy] = [await unitsInReach(tx, units), await taxonomyInForce(tx)]
    const paths = new Map(places.map(({ code, path }) => [code, path]))
    const finished = new Set(
      (await finishedIn(tx, units, '2000-01-01' as Day)).map(
        ({ unitPath, topic, month }) => `${unitPath}/${topic}/${month}`,
      ),
    )
    const book = {
      units: namesOf<Known>('unit', places.map(knownUnit), about.wordings),
      topics: namesOf<Known>(
        'topic',
        taxonomy.topics.map(({ code, name }) => ({ id: code, code, name, fullName: name.zh, path: '' })),
        about.wordings,
      ),
      today,
      inspected: (unit: string, topic: string, month: Day) => finished.has(`${paths.get(unit)}/${topic}/${month}`),
    }
    return (told: Told, fixes: Fixes) => judgeCountRow(told, fixes, book)
  },
  choices: async ({ tx, units }: Sight) => ({
    unit: (await unitsInReach(tx, units)).map(({ name }) => name.zh),
    topic: (await taxonomyInForce(tx)).topics.map(({ name }) => name.zh),
  }),
  plan: async ({ tx, units }: Sight, ready: readonly DraftRow<CountWish>[]) => {
    const places = new Map((await unitsInReach(tx, units)).map((unit) => [unit.code, unit]))
    const topics = new Map((await taxonomyInForce(tx)).topics.map(({ code, name }) => [code, name]))
    const standing = await standingCounts(tx, units)
    const changes: CountChange[] = []
    const unchanged: number[] = []
    for (const { line, wish } of ready) {
      const unit = places.get(wish.unit ?? '')
      if (!unit || wish.count === null) throw new Error('a doubtful row changes nothing')
      const before = standing.get([unit.path, wish.topic, wish.month, wish.source, wish.cluster ?? ''].join('/'))
      if (before?.count === wish.count) unchanged.push(line)
      else {
        const listed: ListedChange = {
          key: unit.name,
          label: topics.get(wish.topic ?? '') ?? '',
          field: before ? 'count' : null,
          before: named(before ? String(before.count) : '', null),
          after: named(String(wish.count), null),
          from: wish.month,
          follows: before ? 'corrects' : 'counted',
        }
        const kind = before ? ('changed' as const) : ('created' as const)
        changes.push({ line, kind, listed: [listed], wish, unitPath: unit.path, corrects: before?.id ?? null })
      }
    }
    return { changes, unchanged }
  },
}

const knownUnit = ({ code, name, path }: Unit): Known => ({ id: code, code, name, fullName: name.zh, path })

const standingCounts = async (
  tx: Tx,
  units: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly count: number }>> => {
  const rows = await tx.rows(sql<{ key: string; id: string; count: number }>`
    select concat_ws('/', c.unit_path, c.topic, c.month, c.source, coalesce(c.cluster, '')) as key, c.id, c.count
    from supervision_count c
    where c.tenant_id = ${tx.tenant} and ${withinUnits('c.unit_path', units)}
      and c.month >= (select coalesce(max(m.month), now()::date) from signal_count m where m.tenant_id = ${tx.tenant}) - 800
    limit 200000`)
  return new Map(rows.map(({ key, ...row }) => [key, row]))
}
