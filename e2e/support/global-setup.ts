import type { TestProject } from 'vitest/node'
import { forget, startDemo } from './demo.ts'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
  }
}

/** One demo organisation for all journeys; each journey uses people and things of its own. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const demo = await startDemo()
  project.provide('address', demo.address)
  return async () => {
    await demo.stop()
    forget(demo)
  }
}
