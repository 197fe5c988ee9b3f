import { fileURLToPath } from 'node:url'

export interface WorkerProgram {
  readonly program: string | URL
  /** The program is text, not the place of a file. */
  readonly evaluated: boolean
}

/** The worker beside the bundled server; from sources, the same worker bundled in memory at first use. */
export const workerProgram = async (): Promise<WorkerProgram> =>
  import.meta.url.endsWith('.ts')
    ? { program: await fromSources(), evaluated: true }
    : { program: new URL('./spreadsheet-worker.mjs', import.meta.url), evaluated: false }

let bundled: Promise<string> | undefined

const fromSources = (): Promise<string> => {
  bundled ??= bundle()
  return bundled
}

const bundle = async (): Promise<string> => {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
