import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A password kept in the data folder, readable for the product's own account only; made when first asked for. */
export const secret = (folder: string, name: string): string => {
  const kept = keptSecret(folder, name)
  if (kept !== undefined) return kept
  const made = randomBytes(32).toString('base64url')
  mkdirSync(join(folder, 'secrets'), { recursive: true, mode: 0o700 })
  writeFileSync(place(folder, name), made, { mode: 0o600, flag: 'wx', flush: true })
  return made
}

export const keptSecret = (folder: string, name: string): string | undefined =>
  existsSync(place(folder, name)) ? readFileSync(place(folder, name), 'utf8') : undefined

const place = (folder: string, name: string): string => join(folder, 'secrets', name)
