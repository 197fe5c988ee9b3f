import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type Checkpoint, readCheckpoint } from '../rules/checkpoint.ts'
import { readNote } from '../rules/note.ts'
import { codeOf, syncFolder } from './key-file.ts'

/** LDG-13: what the product remembers of its checkpoints outside the database. */
export interface Seen {
  readonly load: (tenant: number) => Promise<Checkpoint | 'unreadable' | undefined>
  readonly keep: (tenant: number, note: string) => Promise<void>
}

/** The newest signed note of each organisation, a file each in the data folder; a power cut leaves the former one. */
export const openSeen = (dataFolder: string): Seen => {
  const folder = join(dataFolder, 'ledger-seen')
  const path = (tenant: number): string => join(folder, `${tenant}.note`)
  return {
    load: async (tenant) => {
      const text = await readFile(path(tenant), 'utf8').catch((fault: unknown) => {
        if (codeOf(fault) === 'ENOENT') return undefined
        throw fault
      })
      return text === undefined ? undefined : (readCheckpoint(readNote(text)?.text ?? '') ?? 'unreadable')
    },
    keep: async (tenant, note) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const draft = `${path(tenant)}.${randomBytes(6).toString('hex')}`
      const file = await open(draft, 'wx', 0o600)
      try {
        await file.writeFile(note)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, path(tenant))
      await syncFolder(folder)
    },
  }
}
