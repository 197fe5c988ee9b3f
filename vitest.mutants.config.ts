import { defineConfig } from 'vitest/config'

/** The rule tests that stand between a changed rule and the product: they need neither database nor browser. */
export default defineConfig({
  test: {
    include: ['src/kernel/**/*.test.ts', 'src/capabilities/{identity,ledger}/rules/**/*.test.ts'],
    // What these find, quicker ones beside them find, too; a mutant would run them for minutes.
    exclude: ['independent', 'tree-256'].map((name) => `src/capabilities/ledger/rules/${name}.test.ts`),
    testTimeout: 60_000,
  },
})
