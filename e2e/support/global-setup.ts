import type { TestProject } from 'vitest/node'
import { copyOf, forget, startDemo } from './demo.ts'

declare module 'vitest' {
  interface ProvidedContext {
    addresses: readonly string[]
    /** A folder with the demo as it was made, which nobody serves. */
    prepared: string
  }
}

/** A demo organisation for each worker; each journey uses people and things of its own. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  // What `vitest run` was asked for: a single file needs a single demo.
  const { testFiles } = await project.globTestFiles(process.argv.slice(3).filter((one) => !one.startsWith('-')))
  const workers = Math.min(Number(project.config.maxWorkers), Math.max(testFiles.length, 1))
  const prepared = await startDemo()
  await prepared.stop()
  const demos = await Promise.all(Array.from({ length: workers }, () => startDemo({ data: copyOf(prepared.data) })))
  project.provide('prepared', prepared.data)
  project.provide(
    'addresses',
    demos.map(({ address }) => address),
  )
  return async () => {
    await Promise.all(demos.map(({ stop }) => stop()))
    for (const demo of [prepared, ...demos]) forget(demo)
  }
}
