import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { Migration } from './migration.ts'

/**
 * Reads the migrations under `src`: the platform's first, then the capabilities' in the order given, lower tiers
 * before higher ones; within a folder by number. For development, tests and the build; the bundle has them inside.
 */
export const collectMigrations = (src: string, capabilities: readonly string[]): Migration[] => {
  const unlisted = foldersIn(join(src, 'capabilities')).filter(
    (name) => !capabilities.includes(name) && existsSync(storeOf(src, name)),
  )
  if (unlisted.length > 0) throw new Error(`no tier is given for the migrations of ${unlisted.join(', ')}`)
  return [
    ...platformFolders(join(src, 'platform')).flatMap((folder) =>
      readFolder(folder, relative(src, dirname(folder)).split(sep).join('/')),
    ),
    ...capabilities.flatMap((name) => readFolder(storeOf(src, name), name)),
  ]
}

const storeOf = (src: string, capability: string): string =>
  join(src, 'capabilities', capability, 'store', 'migrations')

const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []

const platformFolders = (folder: string): string[] =>
  foldersIn(folder).flatMap((name) =>
    name === 'migrations' ? [join(folder, name)] : platformFolders(join(folder, name)),
  )

const readFolder = (folder: string, capability: string): Migration[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.sql'))
        .sort()
        .map((file) => ({ capability, name: basename(file, '.sql'), sql: readFileSync(join(folder, file), 'utf8') }))
    : []
