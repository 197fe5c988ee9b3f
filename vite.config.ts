import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The pages: one entry, split by route. Aliases come from the `imports` of package.json. */
export default defineConfig({
  plugins: [react()],
  publicDir: false,
  resolve: {
    alias: [{ find: /^typebox$/, replacement: new URL('src/platform/web/typebox-stub.ts', import.meta.url).pathname }],
  },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    // Office computers and older phones still run browsers of these ages.
    target: ['chrome90', 'safari15', 'firefox95'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 300,
  },
})
