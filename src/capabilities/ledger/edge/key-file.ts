import { randomBytes } from 'node:crypto'
import { chmod, link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Reads a secret of the data folder, and makes it at the first start. Only the account of the product may read the file.
 * Of two starts at once one makes it and both read the same.
 */
export const keyFile = async (dataFolder: string, name: string, make: () => string): Promise<string> => {
  const path = join(dataFolder, name)
  const kept = await readKept(path)
  if (kept !== undefined) return kept
  await mkdir(dataFolder, { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(make())
    await file.sync()
    await link(draft, path).catch(unlessThere)
  } finally {
    await file.close()
    await unlink(draft)
  }
  await syncFolder(dataFolder)
  return readFile(path, 'utf8')
}

const readKept = async (path: string): Promise<string | undefined> => {
  try {
    const text = await readFile(path, 'utf8')
    await chmod(path, 0o600)
    return text
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return undefined
    throw fault
  }
}

const unlessThere = (fault: unknown): void => {
  if (codeOf(fault) !== 'EEXIST') throw fault
}

export const codeOf = (fault: unknown): unknown =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : undefined

/** A new name is safe from a power cut only once its folder is written, too. */
export const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
