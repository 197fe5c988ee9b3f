import { existsSync } from 'node:fs'
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Certified } from './authority.ts'

/** The folder of certificates inside the data folder; only the account of the product reads it. */
export const tlsFolder = (data: string): string => join(data, 'tls')

export type Holder = 'authority' | 'server'

export const readCertified = async (folder: string, holder: Holder): Promise<Certified | undefined> => {
  const [certificate, key] = pathsOf(folder, holder)
  if (!existsSync(certificate) || !existsSync(key)) return undefined
  return { certificate: await readFile(certificate, 'utf8'), key: await readFile(key, 'utf8') }
}

/** Writes both files whole or leaves the old ones; the key first, so that no certificate stands without its key. */
export const writeCertified = async (
  folder: string,
  holder: Holder,
  { certificate, key }: Certified,
): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const [certificatePath, keyPath] = pathsOf(folder, holder)
  await writePrivate(keyPath, key)
  await writePrivate(certificatePath, certificate)
}

export const authorityFile = (folder: string): string => pathsOf(folder, 'authority')[0]

const pathsOf = (folder: string, holder: Holder): readonly [string, string] => [
  join(folder, `${holder}.pem`),
  join(folder, `${holder}-key.pem`),
]

const writePrivate = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.new`
  const file = await open(draft, 'w', 0o600)
  try {
    await file.writeFile(text.endsWith('\n') ? text : `${text}\n`)
    await file.chmod(0o600)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(draft, path)
}
