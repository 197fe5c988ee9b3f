import { defineConfig } from 'vitest/config'

/** Tests that need neither database nor browser. */
const pure = [
  'src/kernel/**/*.test.ts',
  'src/ui/**/*.test.ts',
  'src/platform/web/**/*.test.ts',
  'src/app/shell/**/*.test.ts',
  'src/capabilities/*/rules/**/*.test.ts',
  'bench/**/*.test.ts',
]

const sweep = 'e2e/screens.test.ts'

/** One file of a worker after the other, on a demo of the worker's own. */
const inBrowser = {
  sequence: { groupOrder: 4 },
  globalSetup: ['e2e/support/global-setup.ts'],
  isolate: false,
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A busy machine shows later what it shows.
  expect: { poll: { timeout: 20_000 } },
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          sequence: { groupOrder: 1 },
          include: pure,
          // Files of one process share what they load, which takes longer than most tests.
          isolate: false,
          // Generated values take long on a busy machine.
          testTimeout: 60_000,
        },
      },
      {
        test: { name: 'guards', sequence: { groupOrder: 2 }, include: ['e2e/guards/*.test.ts'], testTimeout: 120_000 },
      },
      {
        test: {
          name: 'stores',
          sequence: { groupOrder: 3 },
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
          exclude: pure,
          globalSetup: ['src/platform/testing/global-setup.ts'],
          pool: 'forks',
          isolate: false,
          maxWorkers: 3,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      // A journey waits for its page half of the time.
      {
        test: {
          ...inBrowser,
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          exclude: ['e2e/guards/**', sweep],
          maxWorkers: 2,
        },
      },
      // In the demo of the screens nobody changes anything; while one waits for its page the other is examined.
      {
        test: {
          ...inBrowser,
          name: 'screens',
          sequence: { groupOrder: 5 },
          include: [sweep],
          maxWorkers: 1,
          maxConcurrency: 3,
        },
      },
    ],
  },
})
