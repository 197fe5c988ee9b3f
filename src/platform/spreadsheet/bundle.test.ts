import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type BuildOptions, build } from 'esbuild'
import { expect, test } from 'vitest'

const source = (name: string) => fileURLToPath(new URL(name, import.meta.url))

test('the worker runs beside a bundled server, by plain Node', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-spreadsheet-'))
  try {
    const roster = source('./fixtures/roster-libreoffice.xlsx')
    const worker = join(folder, 'spreadsheet-worker.mjs')
    await build({ ...bundled, entryPoints: [source('./worker.ts')], outfile: worker })
    const server = join(folder, 'server.mjs')
    await build({
      ...bundled,
      stdin: {
        contents: `import { readFileSync } from 'node:fs'
          import { readTable } from './read-table.ts'
          const table = await readTable({ name: 'x', bytes: readFileSync(${JSON.stringify(roster)}) })
          process.stdout.write(JSON.stringify(table))`,
        resolveDir: source('.'),
        loader: 'ts',
      },
      outfile: server,
    })
    const { stdout } = await promisify(execFile)(process.execPath, [server])
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, value: { sheet: '在岗人员' } })
  } finally {
    await rm(folder, { recursive: true })
  }
})

const bundled: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: ['esbuild'],
  banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
  logLevel: 'error',
}
