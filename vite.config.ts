import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages: one entry, split by route. Aliases come from the `imports` of package.json. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  resolve: {
    alias: [
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react\/jsx-(dev-)?runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^typebox$/, replacement: new URL('src/platform/web/typebox-stub.ts', import.meta.url).pathname },
    ],
  },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    // Office computers and older phones still run browsers of these ages.
    target: ['chrome90', 'safari15', 'firefox95'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 300,
    rolldownOptions: {
      output: {
        // What several pages share comes in one piece: a slow link suffers more from requests than from bytes.
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /src\/(kernel(?!\/(import|table|lunar))|platform\/web|ui(?!\/(file-drop|versions|table|import|list-end)))\//,
              minShareCount: 6,
            },
            // The contracts of a learner's day, small and shared by few: one request, not five. What only those who write
            // lessons or keep the register ask is no part of it.
            {
              name: 'day',
              test: /src\/(capabilities\/(norms|risk|curriculum|learning)\/(contract|rules)(?!\/(items|norms|deeds|doubts|quality|rechecks|register|shared|evidence|choices|processes|process-map|methods|power|factor-sum|likelihood|lints|differences|studio|templates|form|pack|withdrawal|look-through|terms|[a-z-]*draft|[a-z-]*exports))|platform\/web)\//,
              minShareCount: 4,
            },
            // The rest of a learner's first page: each piece is smaller than what a request costs.
            {
              name: 'today',
              test: /src\/(capabilities\/(curriculum\/text|dashboards\/(text\/(learner|explain)|screens\/(today|follow-up)\.module)|identity\/contract|learning\/(contract\/(card|own-control)|text\/(commitment|reason|record)))\.|platform\/web\/sync|ui\/(bar|stamp|todo|explained))/,
              minShareCount: 2,
            },
          ],
        },
      },
      treeshake: {
        // Only these do something by being loaded; of a contract a page gets no more than the verbs it names.
        moduleSideEffects: [
          { test: /\.css$/, sideEffects: true },
          { test: /\/src\/app\/web\.tsx$/, sideEffects: true },
          { test: /\/node_modules\/|^\0|^rolldown|^vite/, sideEffects: true },
          { test: /\/src\//, sideEffects: false },
        ],
      },
    },
  },
})
