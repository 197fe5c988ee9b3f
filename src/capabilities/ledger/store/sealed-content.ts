import { FieldChanged, keyIdOf, type SealedTable, type Tx } from '#platform/database.ts'
import { bytea } from './bytea.ts'

/** What a fact says, and the salt that hides it in its leaf. */
export interface Content {
  readonly payload: string
  readonly salt: Uint8Array
}

interface Place {
  readonly entryId: string
  readonly position: number
}

const rowOf = ({ entryId, position }: Place): string => `${entryId}/${position}`

/** LDG-19: payload and salt as one sealed value, bound to the place of the fact; a salt in clear would let it be guessed. */
export const sealedContent = (tx: Tx, fact: Content & Place): string =>
  tx.seal('ledger_payload', rowOf(fact), JSON.stringify([fact.payload, bytea(fact.salt)]))

/** `closed` when the key of the value is not here, `changed` when it is not what was sealed in this place. */
export const openedContent = (tx: Tx, sealed: string, place: Place): Content | 'closed' | 'changed' => {
  const keyId = keyIdOf(sealed)
  if (keyId !== undefined && !tx.fields.knows(keyId)) return 'closed'
  try {
    const [payload, salt] = JSON.parse(tx.open('ledger_payload', rowOf(place), sealed)) as [string, string]
    return { payload, salt: Buffer.from(salt.slice(2), 'hex') }
  } catch (fault) {
    if (fault instanceof FieldChanged) return 'changed'
    throw fault
  }
}

/** What facts say, for whoever seals anew. */
export const sealedFacts: SealedTable = {
  table: 'ledger_payload',
  key: [
    ['entry_id', 'uuid'],
    ['position', 'integer'],
  ],
  before: {
    plain: `case when payload is not null then jsonb_build_array(payload, '\\x' || encode(salt, 'hex'))::text end`,
    forget: 'payload = null, salt = null',
  },
}
