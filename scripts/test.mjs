/** `npm test`: sets up what is missing, then checks, rules, stores and journeys; ends with one line of figures. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
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

/** Runs projects of the tests and answers what vitest counted; a run that ends without a count has failed. */
const run = async (...projects) => {
  const results = join(folder, `${projects.join('-')}.json`)
  const vitest = spawn(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}`,
    ],
    { cwd: root, stdio: 'inherit' },
  )
  const [status] = await once(vitest, 'exit')
  const counted = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, testResults: [] }
  const broken = status !== 0 && counted.numFailedTests === 0 ? 1 : 0
  return {
    passed: counted.numPassedTests,
    failed: counted.numFailedTests + broken,
    skipped: counted.numPendingTests + (counted.numTodoTests ?? 0),
    named: counted.testResults.flatMap(failures),
  }
}

/** What failed in one file of tests, each with the beginning of its reason; a file that could not be read is one. */
const failures = (file) => {
  const named = file.assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => [test.fullName, test.failureMessages[0] ?? ''])
  const all = named.length === 0 && file.status === 'failed' ? [['the file itself', file.message ?? '']] : named
  return all.map(
    ([name, why]) => `FAILED ${relative(root, file.name)}: ${name}\n  ${stripVTControlCharacters(why).slice(0, 600)}`,
  )
}

const ran = [
  await run('rules', 'guards', 'stores'),
  // A journey waits for its page most of the time: meanwhile the screens are looked at.
  ...(await Promise.all([run('journeys'), run('screens')])),
]
rmSync(folder, { recursive: true, force: true })

const sum = (of) => ran.reduce((total, one) => total + one[of], 0)
const passed = Number(checksPassed) + sum('passed')
const failed = Number(checksFailed) + sum('failed')
const skipped = sum('skipped')
// Said once more at the end, where whoever keeps only the end of a long run finds it.
for (const failure of ran.flatMap((one) => one.named)) console.log(failure)
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exit(failed > 0 ? 1 : 0)
