import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Where a sealed value stands: it opens in this organisation, table and row, and nowhere else. */
export interface FieldPlace {
  readonly tenant: number
  readonly table: string
  /** The rest of the row's key. */
  readonly row: string
}

export interface FieldKey {
  /** Eight hexadecimal digits of the key's digest, so that no file can give a key another's name. */
  readonly id: string
  readonly key: Buffer
}

/** Seals values before they reach the database, and opens them again (decision 16). */
export interface Fields {
  /** The key that new values are sealed by; nothing while there is none. */
  readonly current: () => string | undefined
  /** Whether a value sealed by this key can be opened. */
  readonly knows: (keyId: string) => boolean
  /** @throws FieldsClosed without a key */
  readonly seal: (place: FieldPlace, text: string) => string
  /** @throws FieldsClosed for a key that is not there, FieldChanged when the value is not what was sealed here */
  readonly open: (place: FieldPlace, sealed: string) => string
}

export class FieldsClosed extends Error {}
export class FieldChanged extends Error {}

/** `~1.` key id `.` nonce, ciphertext and tag in base64url. */
const form = /^~1\.([0-9a-f]{8})\.([\w-]{38,})$/

/** The id of the key that a value was sealed by. */
export const keyIdOf = (sealed: string): string | undefined => form.exec(sealed)?.[1]

export const fieldKeyOf = (key: Buffer): FieldKey => ({
  id: createHash('sha256').update('plumbline field key').update(key).digest('hex').slice(0, 8),
  key,
})

export const newFieldKey = (): FieldKey => fieldKeyOf(randomBytes(32))

/** The keys, the newest first; asked `again` when one is missing that may have come meanwhile. */
export type KeysAtHand = (again?: 'again') => readonly FieldKey[]

/**
 * AES-256-GCM with a fresh nonce of 96 bits for each value; the place is bound as associated data (NIST SP 800-38D).
 * The keys are asked for each time, so that a new one is used from the next value on.
 */
export const fieldsUnder = (keys: KeysAtHand): Fields => {
  const newest = (): FieldKey | undefined => keys()[0] ?? keys('again')[0]
  const named = (keyId: string): FieldKey | undefined => {
    const isIt = ({ id }: FieldKey): boolean => id === keyId
    return keys().find(isIt) ?? keys('again').find(isIt)
  }
  return {
    current: () => newest()?.id,
    knows: (keyId) => named(keyId) !== undefined,
    seal: (place, text) => {
      const by = newest()
      if (!by) throw new FieldsClosed('there is no field key')
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', by.key, nonce).setAAD(placeBytes(place))
      const parts = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
      return `~1.${by.id}.${Buffer.concat(parts).toString('base64url')}`
    },
    open: (place, sealed) => {
      const [, keyId, body = ''] = form.exec(sealed) ?? []
      if (keyId === undefined) throw new FieldChanged('not a sealed value')
      const by = named(keyId)
      if (!by) throw new FieldsClosed(`the field key ${keyId} is not there`)
      const bytes = Buffer.from(body, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', by.key, bytes.subarray(0, 12)).setAAD(placeBytes(place))
      try {
        decipher.setAuthTag(bytes.subarray(-16))
        return decipher.update(bytes.subarray(12, -16), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        throw new FieldChanged(`${place.table} holds what was not sealed there`)
      }
    },
  }
}

const placeBytes = ({ tenant, table, row }: FieldPlace): Buffer => Buffer.from(JSON.stringify([tenant, table, row]))

/** For connections that touch no sealed value. */
export const noFields: Fields = fieldsUnder(() => [])

/** A table with a column `sealed`, and what it held before there was one. */
export interface SealedTable {
  readonly table: string
  /** The rest of its primary key, each column with its type; joined by `/` it is the row that a value is bound to. */
  readonly key: readonly (readonly [column: string, type: string])[]
  /** Where rows stood in clear once: what to seal, as SQL text, null when there is nothing; and how it is then forgotten. */
  readonly before?: { readonly plain: string; readonly forget: string }
}
