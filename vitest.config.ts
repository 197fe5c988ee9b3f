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
      { test: { name: 'guards', sequence: { groupOrder: 2 }, include: ['e2e/guards/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'stores',
          sequence: { groupOrder: 3 },
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
          exclude: pure,
          globalSetup: ['src/platform/testing/global-setup.ts'],
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          sequence: { groupOrder: 4 },
          include: ['e2e/**/*.test.ts'],
          exclude: ['e2e/guards/**'],
          globalSetup: ['e2e/support/global-setup.ts'],
          fileParallelism: false,
          // Screens looked at side by side: while one waits for its page the other is examined.
          maxConcurrency: 3,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
