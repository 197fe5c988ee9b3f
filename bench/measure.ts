import { availableParallelism } from 'node:os'

/** One line of the output. */
export interface Measurement {
  readonly name: string
  /** The median of `n` runs. */
  readonly value: number
  readonly unit: Unit
  /** The least that the machine could do for the same, measured beside it. */
  readonly floor: { readonly name: string; readonly value: number }
  /** How many times the floor it costs: above 1 is dearer, for times, bytes and rates alike. */
  readonly ratio: number
  readonly n: number
  /** What we aim at, to be read; nothing fails because of it. */
  readonly goal?: Goal
  /** Further figures of the same runs. */
  readonly also?: Readonly<Record<string, number>>
  readonly at: Machine
}

export type Unit = 'rows/s' | 'statements/s' | 'ms' | 's' | 'bytes'

/** The most it should be. */
export type Goal = { readonly ratio: number } | { readonly value: number }

export interface Machine {
  readonly cores: number
  readonly node: string
  readonly postgres: string
}

/** What one bench tells, before the machine is added. */
export type Line = Omit<Measurement, 'at'>

export interface Asked {
  /** How many people `plan.publish` sends out to. */
  readonly people: number
}

export interface Bench {
  /** The names of its lines. */
  readonly names: readonly string[]
  readonly run: (asked: Asked) => Promise<readonly Line[]>
}

export interface Compared {
  readonly name: string
  readonly unit: Unit
  readonly values: readonly number[]
  readonly floor: { readonly name: string; readonly values: readonly number[] }
  readonly goal?: Goal
  readonly also?: Readonly<Record<string, number>>
}

/** A line from the runs of ours and of the floor: both medians and how the two compare. */
export const compare = ({ name, unit, values, floor, goal, also }: Compared): Line => {
  const [ours, least] = [median(values), median(floor.values)]
  return {
    name,
    value: short(ours),
    unit,
    floor: { name: floor.name, value: short(least) },
    ratio: short(unit.endsWith('/s') ? least / ours : ours / least),
    n: values.length,
    ...(goal ? { goal } : {}),
    ...(also ? { also: Object.fromEntries(Object.entries(also).map(([key, value]) => [key, short(value)])) } : {}),
  }
}

/** The middle of the values; of an even number, the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  if (low === undefined || high === undefined) throw new Error('nothing was measured')
  return (low + high) / 2
}

/** Four digits say as much as a measurement does; whole numbers stay whole. */
const short = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(4)))

/** Milliseconds that the work takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export const times = async <T>(n: number, work: (at: number) => Promise<T>): Promise<T[]> => {
  const results: T[] = []
  for (let at = 0; at < n; at++) results.push(await work(at))
  return results
}

export const machine = (postgres: string): Machine => ({
  cores: availableParallelism(),
  node: process.versions.node,
  postgres,
})
