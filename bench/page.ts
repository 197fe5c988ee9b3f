import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import { build, type Rollup } from 'vite'
import { closeBrowser, settled, visit } from '../e2e/support/browser.ts'
import { forget, root, startDemo } from '../e2e/support/demo.ts'
import { type Bench, compare, type Goal, type Line, times } from './measure.ts'

/** Somebody of the demo for each role, and a visitor who has not signed in. */
const roles: readonly (readonly [string, string | undefined])[] = [
  ['visitor', undefined],
  ['learner', 'CW-0417'],
  ['secretary', 'CW-0410'],
  ['leader', 'CW-0004'],
  ['officer', 'CW-0007'],
  ['author', 'CW-0027'],
  ['auditor', 'EA-0001'],
  ['system-administrator', 'CW-0038'],
  ['security-administrator', 'CW-0039'],
  ['audit-administrator', 'CW-0023'],
]

const goals: Readonly<Record<string, Goal>> = {
  'page.learner.script': { value: 85_000 },
  'page.learner.whole': { value: 100_000 },
}

/**
 * Bytes of script, and of script and style, that a phone with an empty cache receives for the first page of each role,
 * until the network is idle; against the library that draws the screens, alone and built the same way. Sizes do not
 * vary, so a page is loaded once.
 */
export const page: Bench = {
  names: roles.flatMap(([role]) => [`page.${role}.script`, `page.${role}.whole`]),
  run: async () => {
    const floor = { name: 'the drawing library alone', values: [await libraryAlone()] }
    const demo = await startDemo()
    try {
      const lines = await times(roles.length, async (at): Promise<Line[]> => {
        const [role, as] = roles[at] ?? ['', undefined]
        const { script, style, requests } = await firstPage(demo.address, as)
        const line = (name: string, bytes: number): Line =>
          compare({
            name,
            unit: 'bytes',
            values: [bytes],
            floor,
            also: { requests },
            ...(goals[name] ? { goal: goals[name] } : {}),
          })
        return [line(`page.${role}.script`, script), line(`page.${role}.whole`, script + style)]
      })
      return lines.flat()
    } finally {
      await closeBrowser()
      await demo.stop()
      forget(demo)
    }
  },
}

const firstPage = async (address: string, as: string | undefined) => {
  const { page: opened, context, close } = await visit({ address, size: 'phone', ...(as ? { as } : {}) })
  // The budget is in gzip; some browsers take smaller encodings from some addresses.
  await context.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' })
  const replies: Response[] = []
  opened.on('response', (reply) => replies.push(reply))
  await opened.goto(as ? '/today' : '/sign-in')
  await settled(opened)
  const bytesOf = async (kind: string): Promise<number> => {
    const sizes = await Promise.all(
      replies.filter((reply) => reply.request().resourceType() === kind).map((reply) => reply.request().sizes()),
    )
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  }
  const [script, style] = [await bytesOf('script'), await bytesOf('stylesheet')]
  await close()
  return { script, style, requests: replies.length }
}

const entry = 'virtual:text-alone'

/** One line of text, drawn by what draws the pages: built as the product is built, in one file. */
const libraryAlone = async (): Promise<number> => {
  const output = (await build({
    root,
    logLevel: 'error',
    plugins: [
      {
        name: 'text-alone',
        resolveId: (id) => (id === entry ? `${root}/${entry}` : undefined),
        load: (id) =>
          id.endsWith(entry)
            ? `import { createElement } from 'react'
               import { createRoot } from 'react-dom/client'
               createRoot(document.body).render(createElement('p', null, 'Plumbline'))`
            : undefined,
      },
    ],
    build: { write: false, manifest: false, emptyOutDir: false, rolldownOptions: { input: entry } },
  })) as Rollup.RollupOutput
  const [chunk, ...others] = output.output
  if (others.length > 0) throw new Error('the library alone is more than one file')
  return gzipSync(chunk.code, { level: 9 }).byteLength
}
