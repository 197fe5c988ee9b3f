import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules',
          include: ['src/kernel/**/*.test.ts', 'src/ui/**/*.test.ts', 'src/capabilities/*/rules/**/*.test.ts'],
        },
      },
      { test: { name: 'guards', include: ['e2e/guards/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'stores',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
          exclude: ['src/kernel/**', 'src/ui/**', 'src/capabilities/*/rules/**'],
          globalSetup: ['src/platform/testing/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          exclude: ['e2e/guards/**'],
          globalSetup: ['e2e/support/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
