/**
 * `npm run mutants [authorisation | ledger | FILE …]`: changes the rules in every small way, one at a time, and counts the
 * changes that no rule test notices; docs/mutants.md says how to read it. Ends with 1 below 95 %.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { assertNode, install, root } from './prepare.mjs'

const parts = {
  authorisation: [
    ...['admission', 'reach'].map((name) => `src/kernel/${name}.ts`),
    ...['emergency', 'granting', 'purpose', 'reach', 'second-person', 'sensitive', 'session', 'sights', 'token'].map(
      (name) => `src/capabilities/identity/rules/${name}.ts`,
    ),
  ],
  ledger: ['src/capabilities/ledger/rules/*.ts', '!src/capabilities/ledger/rules/backup.ts', '!src/**/*.test.ts'],
}

assertNode()
install()

const asked = process.argv.slice(2)
const chosen = asked.length === 0 ? Object.values(parts) : asked.map((one) => parts[one] ?? [one])
const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const failed = chosen.filter(
  (files) =>
    spawnSync(process.execPath, [stryker, 'run', '--mutate', files.join(',')], { cwd: root, stdio: 'inherit' })
      .status !== 0,
)
process.exit(failed.length > 0 ? 1 : 0)
