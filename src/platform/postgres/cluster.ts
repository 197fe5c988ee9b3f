import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startOptions } from './account.ts'
import type { Programs } from './programs.ts'
import { secret } from './secrets.ts'
import type { State } from './state-folder.ts'

/**
 * Makes PostgreSQL's files where there are none. They get their name when they are whole, so a start that was cut
 * off leaves nothing half made.
 */
export const ensureCluster = (state: State, programs: Programs, sync: boolean): void => {
  if (existsSync(state.dataDirectory)) return
  // A name of its own each time: an initdb that outlived a killed start may still be writing to the last one.
  removeDrafts(state)
  const draft = mkdtempSync(draftPath(state))
  const passwordFile = join(draft, 'password')
  try {
    writeFileSync(passwordFile, secret(state.folder, 'superuser'), { mode: 0o600 })
    if (state.account) for (const path of [draft, passwordFile]) chownSync(path, state.account.uid, state.account.gid)
    const first = initialise(state, programs, draft, 'C.UTF-8', sync)
    // Old systems lack that locale; there only the search by letter groups misses what is not ASCII.
    const failure = first && initialise(state, programs, draft, 'C', sync)
    if (failure) throw new Error(`initdb failed: ${failure}`)
    renameSync(join(draft, 'data'), state.dataDirectory)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

const draftPath = (state: State): string => `${state.dataDirectory}.part-`

const removeDrafts = (state: State): void => {
  for (const name of readdirSync(state.folder))
    if (join(state.folder, name).startsWith(draftPath(state)))
      rmSync(join(state.folder, name), { recursive: true, force: true, maxRetries: 5 })
}

/** Why it failed; undefined when the files are made. */
const initialise = (
  { account }: State,
  { initdb }: Programs,
  draft: string,
  characterType: string,
  sync: boolean,
): string | undefined => {
  const { status, error, stderr } = spawnSync(
    initdb,
    [
      `--pgdata=${join(draft, 'data')}`,
      '--username=postgres',
      `--pwfile=${join(draft, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      `--lc-ctype=${characterType}`,
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--data-checksums',
      '--no-instructions',
      ...(sync ? [] : ['--no-sync']),
    ],
    startOptions(account),
  )
  return status === 0 ? undefined : (error?.message ?? `${stderr}`.trim())
}
