import { ledgerProofs } from './ledger-proofs.ts'
import { ledgerTampering } from './ledger-tampering.ts'
import {
  damagedFiles,
  enumeration,
  fullDisks,
  hostileInputs,
  kills,
  migrationCrashes,
  pairs,
  repeats,
  revocations,
  secondProcesses,
  servingKills,
  slowConnections,
} from './long-tests.ts'
import { oldestPostgres } from './oldest-postgres.ts'
import { powerCuts } from './power-cuts.ts'
import type { Line, Proof } from './proof.ts'

/** Every part, one line each. */
const proofs: readonly Proof[] = [
  ledgerProofs,
  ledgerTampering,
  kills,
  servingKills,
  powerCuts,
  migrationCrashes,
  secondProcesses,
  fullDisks,
  repeats,
  pairs,
  hostileInputs,
  damagedFiles,
  slowConnections,
  enumeration,
  revocations,
  oldestPostgres,
]

const args = process.argv.slice(2)
const shareAt = args.indexOf('--share')
const share = shareAt < 0 ? 1 : Number(args[shareAt + 1])
const [wanted = '', ...others] = shareAt < 0 ? args : args.toSpliced(shareAt, 2)
const chosen = proofs.filter(({ name }) => name.includes(wanted))

if (others.length > 0 || chosen.length === 0 || !(share > 0 && share <= 1)) {
  process.stderr.write(`npm run proof [part of a name] [-- --share FRACTION]; the names:
  ${proofs.map(({ name }) => name).join('\n  ')}\n`)
  process.exit(2)
}

// So that Ctrl-C ends what was started, too: it goes with this process.
for (const ending of ['SIGINT', 'SIGTERM'] as const) process.once(ending, () => process.exit(1))

const tell = (line: Line & { readonly seconds: number }): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
  if (line.broken > 0) process.exitCode = 1
}

for (const { name, missing, run } of chosen) {
  const why = missing?.()
  if (why !== undefined) {
    process.stdout.write(`${JSON.stringify({ name, notShown: why })}\n`)
    continue
  }
  const start = performance.now()
  try {
    const lines = await run({ share })
    const seconds = Number(((performance.now() - start) / 1000).toPrecision(3))
    for (const line of lines) tell({ ...line, seconds })
  } catch (fault) {
    process.exitCode = 1
    process.stderr.write(`${name}: ${fault instanceof Error ? fault.stack : fault}\n`)
  }
}
