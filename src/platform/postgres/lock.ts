import { randomUUID } from 'node:crypto'
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf } from './processes.ts'
import { DataFolderTaken } from './refusal.ts'

/** Where the notes of the holders lie in a data folder. */
export const lockFolder = 'lock'

export interface Lock {
  release(): void
}

interface Holder {
  readonly pid: number
  readonly identity: string
}

/**
 * Takes the data folder for this process alone. Every holder adds the next numbered note, and the highest number
 * counts; a note is made by one `link`, which only one process can win, and the highest is never taken away. So a
 * holder that was killed is followed by exactly one other.
 *
 * @throws DataFolderTaken while a living process holds the folder
 */
export const takeLock = (folder: string): Lock => {
  const notes = join(folder, lockFolder)
  mkdirSync(notes, { recursive: true, mode: 0o700 })
  const self: Holder = { pid: process.pid, identity: identityOf(process.pid) ?? '' }
  for (;;) {
    const last = highest(notes)
    const holder = readHolder(notes, last)
    if (holder === 'gone') continue
    if (holder !== 'free' && identityOf(holder.pid) === holder.identity) throw new DataFolderTaken(folder, holder.pid)
    if (!leave(notes, last + 1, self)) continue
    if (highest(notes) === last + 1) {
      clearBelow(notes, last + 1)
      return { release: () => release(notes, last + 1) }
    }
    // Our knowledge was old: the number had been given and cleared before.
    rmSync(join(notes, `${last + 1}`), { force: true })
  }
}

const release = (notes: string, own: number): void => {
  leave(notes, own + 1, 'free')
  clearBelow(notes, own + 1)
}

const numbers = (notes: string): number[] =>
  readdirSync(notes)
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

const highest = (notes: string): number => Math.max(0, ...numbers(notes))

const clearBelow = (notes: string, number: number): void => {
  for (const lower of numbers(notes)) if (lower < number) rmSync(join(notes, `${lower}`), { force: true })
}

const readHolder = (notes: string, number: number): Holder | 'free' | 'gone' => {
  if (number === 0) return 'free'
  try {
    return JSON.parse(readFileSync(join(notes, `${number}`), 'utf8')) as Holder | 'free'
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return 'gone'
    // A note that a power cut left empty names nobody who could still be alive.
    if (fault instanceof SyntaxError) return 'free'
    throw fault
  }
}

const leave = (notes: string, number: number, holder: Holder | 'free'): boolean => {
  const draft = join(notes, `draft-${randomUUID()}`)
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o644 })
  try {
    linkSync(draft, join(notes, `${number}`))
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fault
  } finally {
    rmSync(draft, { force: true })
  }
}
