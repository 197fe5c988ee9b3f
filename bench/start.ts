import { startEmbedded } from '#platform/postgres/launch.ts'
import { type Demo, forget, startDemo } from '../e2e/support/demo.ts'
import { inFolder } from './laboratory.ts'
import { type Bench, compare, type Line, times } from './measure.ts'

const coldRuns = 3
const warmRuns = 5

/**
 * Seconds from the command until the demo says its address: on an empty folder, where it lives its ninety days first,
 * and on a folder that is filled; against PostgreSQL alone on an empty and on a used folder. The two take turns; nothing
 * warms up.
 */
export const start: Bench = {
  names: ['start.cold', 'start.warm'],
  run: async () => {
    const cold = await times(coldRuns, async () => {
      const { seconds, demo } = await startOnce()
      forget(demo)
      return { ours: seconds, bare: await inFolder(startPostgres) }
    })
    const { demo: filled } = await startOnce()
    const warm = await inFolder(async (folder) => {
      await startPostgres(folder)
      return times(warmRuns, async () => ({
        ours: (await startOnce(filled.data)).seconds,
        bare: await startPostgres(folder),
      }))
    })
    forget(filled)
    return [
      lineOf('start.cold', 'PostgreSQL alone, empty folder', cold),
      lineOf('start.warm', 'PostgreSQL alone, used folder', warm),
    ]
  },
}

interface Turn {
  readonly ours: number
  readonly bare: number
}

const lineOf = (name: string, floor: string, turns: readonly Turn[]): Line =>
  compare({
    name,
    unit: 's',
    values: turns.map(({ ours }) => ours),
    floor: { name: floor, values: turns.map(({ bare }) => bare) },
  })

/** Starts the demo and stops it; its folder stays. */
const startOnce = async (folder?: string): Promise<{ readonly seconds: number; readonly demo: Demo }> => {
  const began = performance.now()
  const demo = await startDemo(folder === undefined ? {} : { data: folder })
  const seconds = (performance.now() - began) / 1_000
  await demo.stop()
  return { seconds, demo }
}

const startPostgres = async (data: string): Promise<number> => {
  const began = performance.now()
  const server = await startEmbedded({ data })
  const seconds = (performance.now() - began) / 1_000
  await server.stop()
  return seconds
}
