import { chmodSync, chownSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { socketPort } from './settings.ts'
import type { State } from './state-folder.ts'

/** The shortest `sun_path` among the systems we run on, its closing zero included. */
const longestSocketPath = 104

/** A private folder for the socket: in the data folder, or a short one for temporary files where that is too long. */
export const socketFolderFor = (state: State): string => {
  const folder = fits(join(state.folder, 'run')) ? join(state.folder, 'run') : shortFolder()
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o700)
  if (state.account) chownSync(folder, state.account.uid, state.account.gid)
  return folder
}

const fits = (folder: string): boolean => Buffer.byteLength(join(folder, `.s.PGSQL.${socketPort}`)) < longestSocketPath

const shortFolder = (): string =>
  mkdtempSync(join(fits(join(tmpdir(), 'plumbline-XXXXXX')) ? tmpdir() : '/tmp', 'plumbline-'))
