import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'
import { type Commitment, goneBy } from '../rules/commitment.ts'

const tables = (tx: Tx) => tx.withTables<{ commitment: Commitment }>()

/** LRN-16: one a lesson; choosing another act of the same lesson takes its place. */
export const keepCommitment = async (tx: Tx, commitment: Commitment): Promise<void> => {
  await tables(tx)
    .insertInto('commitment')
    .values(commitment)
    .onConflict((c) => c.columns(['personId', 'lessonCode']).doUpdateSet(commitment))
    .execute()
}

/** The commitment to be asked after today: one at a time, the one that waits longest first. */
export const dueCommitment = (tx: Tx, person: Id<'person'>, today: Day): Promise<Commitment | undefined> =>
  tables(tx)
    .selectFrom('commitment')
    .selectAll('commitment')
    .where('commitment.personId', '=', person)
    .where('commitment.askOn', '<=', today)
    .where('commitment.askOn', '>', goneBy(today))
    .orderBy('commitment.askOn')
    .orderBy('commitment.lessonCode')
    .limit(1)
    .executeTakeFirst()

export const dropCommitment = async (tx: Tx, person: Id<'person'>, lesson: string): Promise<void> => {
  await tx.rows(sql`
    delete from commitment where tenant_id = ${tx.tenant} and person_id = ${person} and lesson_code = ${lesson}`)
}

/** LRN-16: lets go of what nobody asks after any more, as the owner, tenant by tenant. */
export const forgetCommitments = async (tx: Tx, today: Day): Promise<void> => {
  await tx.rows(sql`delete from commitment where tenant_id = ${tx.tenant} and ask_on <= ${goneBy(today)}::date`)
}
