import { startEmbedded } from '#platform/postgres/launch.ts'
import { type Demo, forget, startDemo } from '../e2e/support/demo.ts'
import { inFolder } from './laboratory.ts'
import { type Bench, compare, times } from './measure.ts'

const coldRuns = 3
const warmRuns = 5

/**
 * Seconds from the command until the demo says its address: on an empty folder, where it lives its ninety days first,
 * and on a folder that is filled; against PostgreSQL alone on an empty and on a used folder. Nothing warms up.
 */
export const start: Bench = {
  names: ['start.cold', 'start.warm'],
  run: async () => {
    const cold = await times(coldRuns, async () => {
      const { seconds, demo } = await startOnce()
      forget(demo)
      return seconds
    })
    const { demo: filled } = await startOnce()
    const warm = await times(warmRuns, async () => (await startOnce(filled.data)).seconds)
    forget(filled)
    const bareCold = await times(coldRuns, () => inFolder(startPostgres))
    const bareWarm = await inFolder(async (folder) => {
      await startPostgres(folder)
      return times(warmRuns, () => startPostgres(folder))
    })
    return [
      compare({
        name: 'start.cold',
        unit: 's',
        values: cold,
        floor: { name: 'PostgreSQL alone, empty folder', values: bareCold },
      }),
      compare({
        name: 'start.warm',
        unit: 's',
        values: warm,
        floor: { name: 'PostgreSQL alone, used folder', values: bareWarm },
      }),
    ]
  },
}

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
