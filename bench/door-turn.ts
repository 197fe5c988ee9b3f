import { inTransaction, type Settings } from '#platform/database.ts'
import { inLaboratory, tenant } from './laboratory.ts'
import { type Bench, compare, median, timed, times } from './measure.ts'

const runs = 2_000
const warmUp = 200

/**
 * The beginning of every command, with the lock that keeps units from moving meanwhile, against the same without it. The two
 * take turns, each first as often as the other.
 */
export const doorTurn: Bench = {
  names: ['door.turn'],
  run: () =>
    inLaboratory(async ({ request }) => {
      const settings: Settings = { tenant, person: null, scope: ['1.%'] }
      const beside = () => timed(() => inTransaction(request, { ...settings, turn: 'beside' }, async () => undefined))
      const alone = () => timed(() => inTransaction(request, settings, async () => undefined))
      const turn = async (at: number) => {
        if (at % 2 === 0) return { locked: await beside(), bare: await alone() }
        const bare = await alone()
        return { locked: await beside(), bare }
      }
      await times(warmUp, turn)
      const turns = await times(runs, turn)
      const values = turns.map(({ locked }) => locked)
      const bare = turns.map((one) => one.bare)
      return [
        compare({
          name: 'door.turn',
          unit: 'ms',
          values,
          floor: { name: 'the same transaction without the lock', values: bare },
          also: { overheadMs: median(values) - median(bare) },
        }),
      ]
    }),
}
