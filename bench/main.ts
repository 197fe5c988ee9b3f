import { doorTurn } from './door-turn.ts'
import { importLarge, importRows } from './import-rows.ts'
import { journeyLearner } from './journey-learner.ts'
import { inLaboratory } from './laboratory.ts'
import { ledgerAppend } from './ledger-append.ts'
import { ledgerCheck } from './ledger-check.ts'
import { type Bench, type Measurement, machine } from './measure.ts'
import { page } from './page.ts'
import { planPublish, planPublishSeveral, planRepublish } from './plan-publish.ts'
import { signalsDetect } from './signals-detect.ts'
import { start } from './start.ts'
import { xapiRecord } from './xapi-record.ts'

const benches: readonly Bench[] = [
  importRows,
  importLarge,
  xapiRecord,
  doorTurn,
  ledgerAppend,
  ledgerCheck,
  journeyLearner,
  page,
  start,
  planPublish,
  planPublishSeveral,
  planRepublish,
  signalsDetect,
]

const args = process.argv.slice(2)
const peopleAt = args.indexOf('--people')
const people = peopleAt < 0 ? 1_000_000 : Number(args[peopleAt + 1])
const [wanted = '', ...others] = peopleAt < 0 ? args : args.toSpliced(peopleAt, 2)
const isWanted = (name: string): boolean => name.includes(wanted)
const chosen = benches.filter(({ names }) => names.some(isWanted))

if (others.length > 0 || chosen.length === 0 || !Number.isInteger(people) || people < 1) {
  process.stderr.write(`npm run bench [part of a name] [-- --people NUMBER]; the names:
  ${benches.flatMap(({ names }) => names).join('\n  ')}\n`)
  process.exit(2)
}

// So that Ctrl-C ends the databases too: they go with this process.
for (const ending of ['SIGINT', 'SIGTERM'] as const) process.once(ending, () => process.exit(1))

const version = await inLaboratory(({ owner }) => owner.query('show server_version'))
const at = machine(version.rows[0].server_version)

for (const { names, run } of chosen)
  try {
    for (const line of await run({ people }))
      if (isWanted(line.name)) process.stdout.write(`${JSON.stringify({ ...line, at } satisfies Measurement)}\n`)
  } catch (fault) {
    process.exitCode = 1
    process.stderr.write(`${names.join(', ')}: ${fault instanceof Error ? fault.stack : fault}\n`)
  }
