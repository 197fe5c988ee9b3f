import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import type { RecallCard } from '../rules/recall.ts'

const tables = (tx: Tx) => tx.withTables<{ recallCard: RecallCard }>()

/** Makes cards for what is learned anew; a card that is there keeps its memory. Returns how many are new. */
export const addCards = async (tx: Tx, cards: readonly RecallCard[]): Promise<number> => {
  if (cards.length === 0) return 0
  const added = await tables(tx)
    .insertInto('recallCard')
    .values(cards)
    .onConflict((c) => c.columns(['personId', 'questionCode']).doNothing())
    .returning('recallCard.questionCode')
    .execute()
  return added.length
}

/** Keeps cards as they are after an answer. */
export const keepCards = async (tx: Tx, cards: readonly RecallCard[]): Promise<void> => {
  if (cards.length === 0) return
  await tables(tx)
    .insertInto('recallCard')
    .values(cards)
    .onConflict((c) =>
      c.columns(['personId', 'questionCode']).doUpdateSet({
        core: sql`excluded.core`,
        dueOn: sql`excluded.due_on`,
        answeredOn: sql`excluded.answered_on`,
        stability: sql`excluded.stability`,
        difficulty: sql`excluded.difficulty`,
      }),
    )
    .execute()
}

export const loadCards = async (tx: Tx, person: Id<'person'>, questions: readonly string[]): Promise<RecallCard[]> =>
  questions.length === 0
    ? []
    : tables(tx)
        .selectFrom('recallCard')
        .selectAll('recallCard')
        .where('recallCard.personId', '=', person)
        .where('recallCard.questionCode', 'in', [...questions])
        .orderBy('recallCard.questionCode')
        .forUpdate()
        .execute()

/** Cards of questions still asked that are due, the longest due first. */
export const loadDueCards = (tx: Tx, person: Id<'person'>, today: Day, limit: number): Promise<RecallCard[]> =>
  tables(tx)
    .selectFrom('recallCard')
    .selectAll('recallCard')
    .where('recallCard.personId', '=', person)
    .where('recallCard.dueOn', '<=', today)
    .where(isAsked(tx))
    .orderBy('recallCard.dueOn')
    .orderBy('recallCard.questionCode')
    .limit(limit)
    .execute()

/** The question of the card is in use; what was withdrawn waits for its next version. */
export const isAsked = (tx: Tx) => sql<boolean>`exists (
  select from curriculum_asked_question q
  where q.tenant_id = ${tx.tenant} and q.code = recall_card.question_code)`

/** The first day after today on which a card is due. */
export const nextDueAfter = async (tx: Tx, person: Id<'person'>, today: Day): Promise<Day | null> => {
  const next = await tables(tx)
    .selectFrom('recallCard')
    .select('recallCard.dueOn')
    .where('recallCard.personId', '=', person)
    .where('recallCard.dueOn', '>', today)
    .where(isAsked(tx))
    .orderBy('recallCard.dueOn')
    .limit(1)
    .executeTakeFirst()
  return next?.dueOn ?? null
}

/** When each of the questions is due again, as far as there are cards. */
export const loadDueDays = async (
  tx: Tx,
  person: Id<'person'>,
  questions: readonly string[],
): Promise<ReadonlyMap<string, Day>> => {
  const rows = await tables(tx)
    .selectFrom('recallCard')
    .select(['recallCard.questionCode', 'recallCard.dueOn'])
    .where('recallCard.personId', '=', person)
    .where('recallCard.questionCode', 'in', [...questions])
    .orderBy('recallCard.questionCode')
    .execute()
  return new Map(rows.map(({ questionCode, dueOn }) => [questionCode, dueOn]))
}
