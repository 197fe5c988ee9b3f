import type { Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { keyIdOf, type SealedTable, sql, type Tx } from '#platform/database.ts'

export interface Passkey {
  /** The id the authenticator gave it, base64url. */
  readonly id: string
  readonly personId: Id<'person'>
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly madeAt: Moment
  readonly usedAt: Moment | null
}

const tables = (tx: Tx) =>
  tx.withTables<{
    passkey: Omit<Passkey, 'transports'> & { readonly transports: unknown }
    passkeySigner: Signer
    passkeyChallenge: { readonly digest: Buffer; readonly endsAt: Moment }
  }>()

/** A person's own passkeys, the oldest first. */
export const loadPasskeys = async (tx: Tx, person: Id<'person'>): Promise<Passkey[]> =>
  (await tables(tx)
    .selectFrom('passkey')
    .selectAll('passkey')
    .where('passkey.personId', '=', person)
    .orderBy('passkey.madeAt')
    .limit(50)
    .execute()) as Passkey[]

export const savePasskey = async (tx: Tx, passkey: Passkey): Promise<void> => {
  await tables(tx)
    .insertInto('passkey')
    .values({ ...passkey, transports: sql`${JSON.stringify(passkey.transports)}::jsonb` })
    .execute()
}

export const noteUse = async (tx: Tx, id: string, counter: number, usedAt: Moment): Promise<void> => {
  await tables(tx).updateTable('passkey').set({ counter, usedAt }).where('passkey.id', '=', id).execute()
}

/** False when the person has no such passkey. */
export const renamePasskey = async (tx: Tx, person: Id<'person'>, id: string, name: string): Promise<boolean> => {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('passkey')
    .set({ name })
    .where('passkey.personId', '=', person)
    .where('passkey.id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const removePasskey = async (tx: Tx, person: Id<'person'>, id: string): Promise<boolean> => {
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('passkey')
    .where('passkey.personId', '=', person)
    .where('passkey.id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The secret that signs challenges; nothing while nobody has a passkey, or when its field key is gone for good. */
export const loadSigner = async (tx: Tx): Promise<Buffer | undefined> => {
  const kept = await keptSigner(tx)
  return kept && isReadable(tx, kept) ? secretOf(tx, kept) : undefined
}

/** The same, made when there is none; of two who make it at once, both get the same. */
export const openSigner = async (tx: Tx, fresh: Buffer): Promise<Buffer> => {
  const kept = await keptSigner(tx)
  if (kept && isReadable(tx, kept)) return secretOf(tx, kept)
  const sealed = tx.seal('passkey_signer', String(tx.tenant), fresh.toString('base64'))
  await tx.rows(sql`
    insert into passkey_signer (tenant_id, sealed) values (${tx.tenant}, ${sealed})
    on conflict (tenant_id) do update set sealed = excluded.sealed where passkey_signer.sealed = ${kept?.sealed ?? ''}`)
  return (await loadSigner(tx)) ?? fresh
}

interface Signer {
  readonly secret: Buffer | null
  readonly sealed: string | null
}

const keptSigner = (tx: Tx): Promise<Signer | undefined> =>
  tables(tx).selectFrom('passkeySigner').selectAll('passkeySigner').executeTakeFirst()

const isReadable = (tx: Tx, { sealed }: Signer): boolean => sealed === null || tx.fields.knows(keyIdOf(sealed) ?? '')

const secretOf = (tx: Tx, { secret, sealed }: Signer): Buffer =>
  sealed === null
    ? (secret ?? Buffer.alloc(0))
    : Buffer.from(tx.open('passkey_signer', String(tx.tenant), sealed), 'base64')

/** The secret that signs challenges, for whoever seals anew. */
export const sealedSigner: SealedTable = {
  table: 'passkey_signer',
  key: [['tenant_id', 'integer']],
  before: { plain: `encode(secret, 'base64')`, forget: 'secret = null' },
}

/** Marks a challenge as answered; false when it was before. */
export const useChallenge = async (tx: Tx, digest: Buffer, now: Moment, endsAt: Moment): Promise<boolean> => {
  await tables(tx).deleteFrom('passkeyChallenge').where('passkeyChallenge.endsAt', '<', now).execute()
  const { numInsertedOrUpdatedRows } = await tables(tx)
    .insertInto('passkeyChallenge')
    .values({ digest, endsAt })
    .onConflict((conflict) => conflict.columns(['digest']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}
