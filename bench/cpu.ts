import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in ticks of a hundredth of a second (`getconf CLK_TCK`). */
const tickMs = 10

interface Stat {
  readonly pid: number
  readonly parent: number
  readonly ownMs: number
  /** Of children that have ended and were waited for. */
  readonly endedMs: number
}

export interface Spent {
  readonly serverMs: number
  readonly postgresMs: number
}

/** Processor time since their start of the server and of the PostgreSQL it started, by proc(5); Linux only. */
export const spentBy = (server: number): Spent => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)))
  const own = all.find(({ pid }) => pid === server)
  if (!own) throw new Error(`process ${server} is gone`)
  const childrenOf = (parent: number): Stat[] => all.filter((one) => one.parent === parent)
  const whole = (one: Stat): number =>
    one.ownMs + one.endedMs + childrenOf(one.pid).reduce((sum, child) => sum + whole(child), 0)
  return { serverMs: own.ownMs, postgresMs: childrenOf(server).reduce((sum, child) => sum + whole(child), 0) }
}

/** Nothing for a process that ends while we look. */
const statOf = (pid: number): Stat[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program's name stands in brackets and may hold anything, brackets too.
    const [, parent, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = rest.slice(9, 13).map(Number)
    const [ownMs, endedMs] = [(user + system) * tickMs, (endedUser + endedSystem) * tickMs]
    return [{ pid, parent: Number(parent), ownMs, endedMs }]
  } catch {
    return []
  }
}

export const since = (before: Spent, after: Spent): Spent => ({
  serverMs: after.serverMs - before.serverMs,
  postgresMs: after.postgresMs - before.postgresMs,
})
