import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * What tells a running process from a later one of the same number: boot and start time. Undefined when no process
 * of that number is alive.
 */
export const identityOf = (pid: number): string | undefined => {
  if (process.platform !== 'linux')
    return (
      spawnSync('ps', ['-o', 'lstart=', '-p', `${pid}`])
        .stdout?.toString()
        .trim() || undefined
    )
  const stat = readOrUndefined(`/proc/${pid}/stat`)
  // The command name may hold blanks and brackets; the plain fields begin after its closing bracket.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  if (fields === undefined || fields[0] === 'Z' || fields[0] === 'X') return undefined
  return `${readOrUndefined('/proc/sys/kernel/random/boot_id')?.trim()} ${fields[19]}`
}

/** The command line of a running process, its words joined by blanks; empty when it cannot be told. */
export const commandOf = (pid: number): string =>
  process.platform === 'linux'
    ? (readOrUndefined(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? '')
    : (spawnSync('ps', ['-ww', '-o', 'command=', '-p', `${pid}`]).stdout?.toString() ?? '')

/** Sends a signal; a process that is gone already is no fault. */
export const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Asks every 20 ms until the answer is yes; false when the time (ms) is over. */
export const until = async (question: () => boolean, ms: number): Promise<boolean> => {
  for (let waited = 0; waited <= ms; waited += 20) {
    if (question()) return true
    await pause(20)
  }
  return false
}

const readOrUndefined = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
