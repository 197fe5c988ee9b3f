import { benchMonth } from '#capabilities/supervision/bench.ts'
import { detect } from '#capabilities/supervision/rules/detection/detect.ts'
import { usualSettings } from '#capabilities/supervision/rules/detection/series.ts'
import { quietOrganisation, simulatedOrganisation } from '#capabilities/supervision/rules/simulator/organisation.ts'
import { discoveryTrials, stageTrials } from '#capabilities/supervision/rules/simulator/trials.ts'
import { chanceFrom } from '#kernel/chance.ts'
import { inLaboratory } from './laboratory.ts'
import { type Bench, compare, timed, times } from './measure.ts'

const runs = 3
const units = 1_000
const topics = 50

/**
 * One month judged in 50,000 strata with sixty months behind them, against one pass that reads the same numbers; and how
 * often the methods are right in organisations whose truth is known, the full figures of which `npm test` holds a part.
 * Then the newest month as the product judges it, from the kept histories, against reading the whole network.
 */
export const signalsDetect: Bench = {
  names: ['signals.detect', 'signals.month'],
  run: async () => {
    const network = simulatedOrganisation(
      {
        ...quietOrganisation,
        units,
        months: 60,
        topics: Array.from({ length: topics }, (_, k) => ({
          topic: `t${String(k).padStart(2, '0')}`,
          rate: 0.02 * 60 ** (k / topics),
          truth: k % 10 === 3 ? 'growing' : 'none',
        })),
      },
      chanceFrom(1),
    )
    const last = network.first + network.months - 1
    const read = async (): Promise<void> => {
      let sum = 0
      for (const { counts } of network.series) for (let t = 0; t < network.months; t++) sum += counts[t] ?? 0
      if (sum === 0) throw new Error('nothing was found')
    }
    const judged = await times(runs, () => timed(async () => detect(network, last, { ...usualSettings, material: 12 })))
    const bare = await times(runs, () => timed(read))

    const taken = await inLaboratory((laboratory) => benchMonth(laboratory, network, runs))

    const discovery = discoveryTrials(0.1, 200, 1)
    const stages = stageTrials(100, 1)
    return [
      compare({
        name: 'signals.detect',
        unit: 'ms',
        values: judged,
        floor: { name: 'one pass that adds up the same counts', values: bare },
        goal: { value: 10_000 },
        also: {
          strata: network.series.length,
          months: network.months,
          falseShare: discovery.falseShare,
          power: discovery.power,
          balanced: stages.balanced,
          falselyCalled: stages.falselyCalled,
          ...stages.right,
        },
      }),
      compare({
        name: 'signals.month',
        unit: 'ms',
        values: taken.monthMs,
        floor: { name: 'the whole network read from its entries', values: taken.wholeMs },
        goal: { ratio: 0.5 },
        also: {
          strata: network.series.length,
          months: network.months,
          entered: taken.entered,
          forwardMs: Math.min(...taken.forwardMs),
        },
      }),
    ]
  },
}
