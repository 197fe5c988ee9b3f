import type pg from 'pg'
import { sealedSigner } from '#capabilities/identity/public.ts'
import { sealedFacts } from '#capabilities/ledger/public.ts'
import {
  changeParty,
  type PartyChange,
  partyLists,
  sealedHandings,
  sealedParts,
  sealedRows,
} from '#capabilities/organisation/public.ts'
import { sealedAudiences } from '#capabilities/plan/public.ts'
import { inTransaction, sql, type Tx } from '#platform/database.ts'
import { keptAnswers } from '#platform/door/idempotency.ts'
import { writeFieldKeys } from '#platform/fields/key-file.ts'
import { keysInUse, newestKeyOf, sealAnew } from '#platform/fields/sealed-tables.ts'
import { newFieldKey, type SealedTable } from '#platform/fields.ts'
import type { Storage } from '#platform/postgres/storage.ts'
import { StartRefusal } from './start-refusal.ts'

/** Every table with sealed values; a value is opened by the row of its table alone. */
export const sealedTables: readonly SealedTable[] = [
  sealedFacts,
  keptAnswers,
  sealedSigner,
  partyLists,
  sealedRows,
  sealedParts,
  sealedHandings,
  ...sealedAudiences,
]

/** One transaction as one organisation. */
export type InTenant = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

export const inTenants = async <T>(owner: pg.Pool, work: (inTenant: InTenant) => Promise<T>): Promise<T[]> => {
  const { rows } = await owner.query<{ tenant_id: number }>('select tenant_id from tenant order by tenant_id')
  const done: T[] = []
  for (const { tenant_id: tenant } of rows)
    done.push(await work((inside) => inTransaction(owner, { tenant, person: null, scope: [] }, inside)))
  return done
}

/**
 * Before anything is sealed: the key file must open what the database holds; only where nothing is sealed yet a first
 * key is made.
 *
 * @throws StartRefusal when the key is missing or another
 */
export const readyFieldKey = async (owner: pg.Pool, { fieldKey }: Pick<Storage, 'fieldKey'>): Promise<void> => {
  const newest = (
    await inTenants(owner, (inTenant) =>
      inTenant(async (tx) => {
        const found: { readonly keyId: string; readonly opens: boolean }[] = []
        for (const table of sealedTables) {
          const keyId = await newestKeyOf(tx, table)
          if (keyId !== undefined) found.push({ keyId, opens: tx.fields.knows(keyId) })
        }
        return found
      }),
    )
  ).flat()
  const closed = newest.find(({ opens }) => !opens)
  if (closed) throw anotherKey(fieldKey, closed.keyId)
  await inTransaction(owner, { tenant: 1, person: null, scope: [] }, async ({ fields }) => {
    if (fields.current() === undefined) writeFieldKeys(fieldKey, [newFieldKey()])
  })
}

/** Said by a start and by the doctor alike. */
export const anotherKey = (file: string, keyId: string): StartRefusal =>
  new StartRefusal({
    zh: `加密字段的密钥不对：数据是用密钥 ${keyId} 加密的，${file} 里没有它。请把原来的 field.key 放回去；确实丢了，用 plumbline keys make 换新密钥，丢掉的内容不会回来。`,
    en: `The field key is not the right one: the data is sealed by key ${keyId}, which ${file} does not hold. Put the old field.key back; if it is lost for good, plumbline keys make makes a new one, and what was sealed stays closed.`,
  })

/** Seals everything by the newest key: what stood in clear from before, and what is under an older key. */
export const sealEverything = async (owner: pg.Pool): Promise<number> => {
  const counts = await inTenants(owner, async (inTenant) => {
    let rows = 0
    for (const table of sealedTables) rows += await sealAnew(inTenant, table)
    return rows
  })
  return counts.reduce((sum, one) => sum + one, 0)
}

/**
 * Seals party data that a step of the schema took out of the rows of people; before anybody is served, because the reach
 * of a secretary is read from what is sealed.
 */
export const sealPartyData = async (owner: pg.Pool): Promise<number> => {
  const counts = await inTenants(owner, (inTenant) =>
    inTenant(async (tx) => {
      const waiting = await tx.rows(sql<PartyChange>`
        select person_id, branch_id, party_member from party_unsealed where tenant_id = ${tx.tenant}`)
      await changeParty(tx, waiting)
      return tx.changed(sql`delete from party_unsealed where tenant_id = ${tx.tenant}`)
    }),
  )
  const people = counts.reduce((sum, one) => sum + one, 0)
  // What was deleted would lie in the file of the table still.
  if (people > 0) await owner.query('truncate party_unsealed')
  return people
}

/** The ids of the keys under which something stands. */
export const keysUsed = async (owner: pg.Pool): Promise<ReadonlySet<string>> => {
  const used = await inTenants(owner, (inTenant) => inTenant((tx) => keysInUse(tx, sealedTables)))
  return new Set(used.flatMap((one) => [...one]))
}
