import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * How `npm run mutants` works; which files it changes stands in scripts/mutants.mjs. Only tests that need neither database
 * nor browser are asked, those that reach a changed file.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: true },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // A test that is slow on a busy machine must not count as a change that was noticed.
  timeoutMS: 60_000,
  thresholds: { high: 95, low: 95, break: 95 },
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'node_modules/.cache/mutants/report.json' },
  // Outside the source: what is changed there must not be met by a check that runs meanwhile.
  tempDirName: join(tmpdir(), 'plumbline-mutants'),
  ignorePatterns: ['/content', '/data', '/dist', '/docs', '/shots', '/e2e', '/bench', '/src/app', '/src/ui'],
  warnings: { slow: false },
}
