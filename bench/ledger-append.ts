import { SetPreferences } from '#capabilities/identity/contract.ts'
import { fillOrganisation } from '#capabilities/plan/bench.ts'
import { inTransaction } from '#platform/database.ts'
import type { House } from '#platform/door/run.ts'
import { inLaboratory, tenant } from './laboratory.ts'
import { type Bench, compare, median, timed, times } from './measure.ts'
import { signIn } from './somebody.ts'

const calls = 500
const warmUp = 100

/**
 * A small command through the door with its entry on the ledger, against the same command whose entry is thrown away.
 * The two take turns, call by call and each first as often as the other; the sequencer does not run.
 */
export const ledgerAppend: Bench = {
  names: ['ledger.append'],
  run: () =>
    inLaboratory(async (laboratory) => {
      await inTransaction(laboratory.owner, { tenant, person: null, scope: ['1.%'] }, (tx) => fillOrganisation(tx, 1))
      const somebody = await signIn(laboratory)
      const forgetful: House = { ...laboratory.house, keepEntry: async () => undefined }
      const turn = async (at: number) => {
        const one = { theme: at % 2 === 0 ? 'dark' : 'light' }
        const keep = () => timed(() => somebody.call(SetPreferences, one))
        const forget = () => timed(() => somebody.call(SetPreferences, one, { house: forgetful }))
        if (at % 2 === 0) return { kept: await keep(), bare: await forget() }
        const bare = await forget()
        return { kept: await keep(), bare }
      }
      await times(warmUp, turn)
      const turns = await times(calls, turn)
      const values = turns.map(({ kept }) => kept)
      const bare = turns.map(({ bare }) => bare)
      return [
        compare({
          name: 'ledger.append',
          unit: 'ms',
          values,
          floor: { name: 'the same command without an entry', values: bare },
          also: { overheadMs: median(values) - median(bare) },
        }),
      ]
    }),
}
