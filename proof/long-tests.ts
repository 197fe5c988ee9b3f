import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Proof, runsOf } from './proof.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A test of `npm test` with a larger number: its expectations are the same, so any failure breaks the promise. */
const longer = (name: string, file: string, variable: string, full: number, project = 'stores'): Proof => ({
  name,
  run: (asked) => {
    const tried = runsOf(asked, full)
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project, '--reporter=dot', file],
      { cwd: root, encoding: 'utf8', env: { ...process.env, [variable]: `${tried}` }, maxBuffer: 64_000_000 },
    )
    const line = { name, tried, broken: status === 0 ? 0 : 1 }
    return [status === 0 ? line : { ...line, first: `${stdout}${stderr}`.slice(-4_000) }]
  },
})

/** F1: kill -9 of writer and database at random moments. */
export const kills = longer('durability.kills', 'src/capabilities/ledger/crash.test.ts', 'PLUMBLINE_KILLS', 1_000)

/** F1: kill -9 of the serving product, every other time with its database, while six clients send commands. */
export const servingKills = longer(
  'durability.serving-kills',
  'e2e/kills.test.ts',
  'PLUMBLINE_SERVING_KILLS',
  100,
  'journeys',
)

/** X6, X10: hostile inputs for every operation of every capability. */
export const hostileInputs = longer('attack.hostile-inputs', 'src/app/fuzz.test.ts', 'PLUMBLINE_FUZZ_CASES', 1_000)

/** Z7: what is taken away is refused at the next request. */
export const revocations = longer(
  'access.revocations',
  'src/app/attacks/revocation.test.ts',
  'PLUMBLINE_REVOCATIONS',
  1_000,
)

/** X2: how long a wrong sign-in takes says nothing about whether the name is known. */
export const enumeration = longer(
  'attack.enumeration',
  'src/app/attacks/enumeration-time.test.ts',
  'PLUMBLINE_SIGN_INS',
  2_000,
)

/** F13: the server dies before every statement of every migration. */
export const migrationCrashes = longer(
  'durability.migration-crashes',
  'src/platform/postgres/migrate-crash.test.ts',
  'PLUMBLINE_MIGRATION_STEP',
  1,
)

/** F12: a second process on the folder of a running product. */
export const secondProcesses = longer(
  'durability.second-processes',
  'e2e/second-process.test.ts',
  'PLUMBLINE_SECOND_PROCESSES',
  100,
  'journeys',
)

/** F3: the disk is full, and there is room again. */
export const fullDisks: Proof = {
  ...longer('durability.full-disks', 'src/platform/postgres/disk-full.test.ts', 'PLUMBLINE_FULL_DISKS', 20),
  missing: () =>
    process.platform === 'linux' && process.getuid?.() === 0
      ? undefined
      : 'only root on Linux may mount a file system that is soon full',
}

/** F8: every command that its row of the access table does, sent again twenty times at once, late and out of order. */
export const repeats = longer('durability.repeats', 'src/app/access/replay.test.ts', 'PLUMBLINE_REPEATS', 20)

/** F8: ten thousand commands, each of which comes twice. */
export const pairs = longer('durability.pairs', 'src/app/faults.test.ts', 'PLUMBLINE_PAIRS', 10_000)

/** X7: connections that dawdle while others are served. */
export const slowConnections = longer(
  'attack.slow-connections',
  'src/app/headers.test.ts',
  'PLUMBLINE_SLOW_CONNECTIONS',
  500,
)

/** I1, I2, I3: files damaged at random, beside the corpus of hostile ones. */
export const damagedFiles = longer(
  'attack.damaged-files',
  'src/platform/spreadsheet/hostile-corpus.test.ts',
  'PLUMBLINE_DAMAGED_FILES',
  2_000,
)
