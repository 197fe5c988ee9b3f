import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import { type MethodChoice, usualMethod } from '../rules/method-choice.ts'
import type { GradingMethod } from '../rules/methods.ts'

const tables = (tx: Tx) => tx.withTables<{ methodChoice: MethodChoice }>()

interface OnDay {
  readonly tx: Tx
  readonly today: Day
}

/** RSK-138 in SQL: the method by which posts are graded on a day. */
export const methodOn = ({ tx, today }: OnDay) => sql<GradingMethod>`coalesce((
  select k.method from method_choice k
  where k.tenant_id = ${tx.tenant} and k.outcome = 'confirmed' and k.from_on <= ${today}::date
  order by k.from_on desc, k.recorded_at desc limit 1), ${usualMethod})`

/** RSK-138: the method by which posts are graded on a day. */
export const methodInForce = async (on: OnDay): Promise<GradingMethod> => {
  const [row] = await on.tx.rows(sql<{ method: GradingMethod }>`select ${methodOn(on)} as method`)
  return row?.method ?? usualMethod
}

/** Everything that was chosen or waits, the newest first, at most twenty; whoever chooses at once waits for this one. */
export const methodChoices = async (tx: Tx, lock = false): Promise<MethodChoice[]> => {
  if (lock) await tx.rows(sql`select pg_advisory_xact_lock(hashtext('method-choice'), ${tx.tenant})`)
  return tables(tx)
    .selectFrom('methodChoice')
    .selectAll('methodChoice')
    .orderBy('methodChoice.recordedAt', 'desc')
    .limit(20)
    .execute()
}

export const saveMethodChoice = async (tx: Tx, choice: MethodChoice): Promise<void> => {
  await tables(tx).insertInto('methodChoice').values(choice).execute()
}

export const settleMethodChoice = async (
  tx: Tx,
  id: Id<'method-choice'>,
  settled: Pick<MethodChoice, 'settledBy' | 'settledOn' | 'outcome' | 'note'>,
): Promise<void> => {
  await tables(tx).updateTable('methodChoice').set(settled).where('methodChoice.id', '=', id).execute()
}
