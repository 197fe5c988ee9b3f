import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file system of its own that is soon full; undefined where this account may not mount one. */
export const smallDisk = (megabytes: number): { readonly folder: string; readonly gone: () => void } | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder])
  const gone = () => {
    if (mounted.status === 0) spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  }
  if (mounted.status === 0) return { folder, gone }
  gone()
  return undefined
}

/** Only root may mount; elsewhere there is no disk to fill without filling that of the machine. */
export const mayMount = (): boolean => {
  const disk = smallDisk(1)
  disk?.gone()
  return disk !== undefined
}
