import { createHash, randomBytes } from 'node:crypto'
import argon2 from '@node-rs/argon2'
import { dictionary } from '@zxcvbn-ts/language-common'

/** OWASP's lower bound for argon2id: 19 MiB, two passes, one lane; about 30 ms on an office machine. */
const argon2id = 2
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** What is stored of a secret that people choose. */
export const hashSecret = (secret: string): Promise<string> => argon2.hash(secret, cost)

/** A hash of nothing anybody knows; comparing with it costs what comparing with a real one costs. */
let stand: Promise<string> | undefined

/**
 * Whether the secret is the one behind the hash. Where there is no hash the same work is done and the answer is no, so
 * that neither time nor load tells whether an account exists (security.md X2).
 */
export const matchesSecret = async (secret: string, kept: string | undefined): Promise<boolean> => {
  stand ??= hashSecret(randomBytes(32).toString('base64'))
  const isRight = await argon2.verify(kept ?? (await stand), secret)
  return kept !== undefined && isRight
}

/** For secrets of our own making, too long to guess: only the digest is stored. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export const newSecret = (): string => randomBytes(32).toString('base64url')

let common: ReadonlySet<string> | undefined

/** Whether many people choose this password: a list of 49,000 that ships with the product. */
export const isCommonPassword = (lower: string): boolean => {
  common ??= new Set(dictionary['passwords-common'])
  return common.has(lower)
}
