/** `npm test`: sets up what is missing, then checks, rules, stores and journeys; ends with one line of figures. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser } from './browser.mjs'
import { assertNode, build, install, root } from './prepare.mjs'

assertNode()
install()
build()
process.env.PLUMBLINE_CHROMIUM = browser()

const check = spawnSync(process.execPath, ['scripts/check.mjs'], { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 })
process.stdout.write(check.stdout + check.stderr)
const [, checksPassed = '0', checksFailed = '1'] = /checks: (\d+) passed, (\d+) failed/.exec(check.stdout) ?? []

const folder = mkdtempSync(join(tmpdir(), 'plumbline-results-'))
const results = join(folder, 'results.json')
const vitest = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ],
  { cwd: root, stdio: 'inherit' },
)
const counted = existsSync(results)
  ? JSON.parse(readFileSync(results, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0 }
rmSync(folder, { recursive: true, force: true })

const passed = Number(checksPassed) + counted.numPassedTests
const broken = vitest.status !== 0 && counted.numFailedTests === 0 ? 1 : 0
const failed = Number(checksFailed) + counted.numFailedTests + broken
const skipped = counted.numPendingTests + (counted.numTodoTests ?? 0)
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed > 0 ? 1 : 0)
