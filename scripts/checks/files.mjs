/** Files of a tree, without what is installed or built. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const passedOver = new Set(['node_modules', 'dist', 'data', 'shots', 'coverage', '.git', 'guards'])

export const filesUnder = (folder, ending, base = folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : filesUnder(path, ending, base)
    return ending.test(entry.name) ? [{ path: relative(base, path), text: readFileSync(path, 'utf8') }] : []
  })
