import { defineConfig } from 'vitest/config'

/** The rule tests that stand between a changed rule and the product: they need neither database nor browser. */
export default defineConfig({
  test: {
    include: ['src/kernel/**/*.test.ts', 'src/capabilities/{identity,ledger}/rules/**/*.test.ts'],
    exclude: ['src/capabilities/ledger/rules/independent.test.ts'],
    testTimeout: 60_000,
  },
})
