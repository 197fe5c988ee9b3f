import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lacksOldest, startOldest } from '#platform/testing/oldest-server.ts'
import type { Asked, Line, Proof } from './proof.ts'

const name = 'storage.oldest-postgres'
const root = fileURLToPath(new URL('..', import.meta.url))

/** Every test of stores, use cases and the door on the oldest PostgreSQL that the product takes, as Debian brings it. */
export const oldestPostgres: Proof = {
  name,
  missing: lacksOldest,
  run: async (asked) => {
    const server = await startOldest()
    try {
      return [testsOn(server.address, asked)]
    } finally {
      await server.stop()
    }
  },
}

interface Report {
  readonly numTotalTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** Under a share, that part of the files. */
const testsOn = (address: string, { share }: Asked): Line => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      ...['run', '--project', 'stores', '--reporter=json', `--shard=1/${Math.max(1, Math.round(1 / share))}`],
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PLUMBLINE_TEST_SERVER: address },
      maxBuffer: 256_000_000,
    },
  )
  const at = stdout.indexOf('{"')
  const report = at < 0 ? undefined : (JSON.parse(stdout.slice(at)) as Report)
  if (!report || report.numTotalTests === 0) throw new Error(`the tests did not run: ${stdout}${stderr}`.slice(-4_000))
  const { numTotalTests, numFailedTests, testResults } = report
  const failed = testResults.filter(({ status }) => status === 'failed')
  // A file that does not load has no tests, and is broken all the same.
  const broken = Math.max(numFailedTests, failed.length)
  const line = { name, tried: numTotalTests, broken }
  return broken === 0
    ? line
    : {
        ...line,
        first: failed
          .map(({ name: file, message, assertionResults }) => {
            const tests = assertionResults.filter(({ status }) => status === 'failed')
            return `${file}: ${tests.map(({ fullName }) => fullName).join('; ') || message}`
          })
          .join('\n')
          .slice(0, 4_000),
      }
}
