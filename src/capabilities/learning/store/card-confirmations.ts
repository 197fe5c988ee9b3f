import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { sql, type Tx } from '#platform/database.ts'

export interface CardConfirmation {
  readonly personId: Id<'person'>
  readonly postCode: string
  readonly edition: string
  readonly unitPath: string
  readonly confirmedOn: Day
  readonly recordedAt: Moment
}

/** Keeps a confirmation; one that is already kept stays as it is. Returns the day that counts. */
export const keepConfirmation = async (tx: Tx, one: CardConfirmation): Promise<Day> => {
  await tx
    .withTables<{ cardConfirmation: CardConfirmation }>()
    .insertInto('cardConfirmation')
    .values(one)
    .onConflict((c) => c.columns(['personId', 'postCode', 'edition']).doNothing())
    .execute()
  const [kept] = await tx.rows(sql<{ confirmedOn: Day }>`
    select confirmed_on from card_confirmation
    where tenant_id = ${tx.tenant} and person_id = ${one.personId} and post_code = ${one.postCode}
      and edition = ${one.edition}`)
  return kept?.confirmedOn ?? one.confirmedOn
}

/** The newest confirmation of this person for each of the posts. */
export const lastConfirmations = (
  tx: Tx,
  person: Id<'person'>,
  posts: readonly string[],
): Promise<Pick<CardConfirmation, 'postCode' | 'edition' | 'confirmedOn'>[]> =>
  tx.rows(sql<Pick<CardConfirmation, 'postCode' | 'edition' | 'confirmedOn'>>`
    select distinct on (post_code) post_code, edition, confirmed_on from card_confirmation
    where tenant_id = ${tx.tenant} and person_id = ${person} and post_code = any (${[...posts]}::text[])
    order by post_code, recorded_at desc`)
