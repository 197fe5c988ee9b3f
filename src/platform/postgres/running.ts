import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Embedded } from './launch.ts'
import { postmasterOf } from './postmaster.ts'
import { commandOf } from './processes.ts'
import { keptSecret } from './secrets.ts'
import { stateFolderOf } from './state-folder.ts'

/** The built-in server that another process has running on this data folder; undefined where none is. */
export const runningOn = (data: string | undefined): Pick<Embedded, 'folder' | 'superuser'> | undefined => {
  const folder = stateFolderOf(data)
  const dataDirectory = join(folder, 'postgres')
  if (!existsSync(dataDirectory)) return undefined
  const running = postmasterOf(dataDirectory)
  const password = keptSecret(folder, 'superuser')
  if (!running?.ready || password === undefined || !commandOf(running.pid).includes(dataDirectory)) return undefined
  const { socketFolder, port } = running
  return {
    folder,
    superuser: { host: socketFolder, port: Number(port), user: 'postgres', password, database: 'postgres' },
  }
}
