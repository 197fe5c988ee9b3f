import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postmasterOf } from '#platform/postgres/postmaster.ts'
import { type Demo, forget, root, startDemo } from './support/demo.ts'

/** Two of each kind each time the tests run, because each is a process of its own; a hundred in the proof. */
const seconds = Number(process.env.PLUMBLINE_SECOND_PROCESSES ?? 6)

let product: Demo
const beside = mkdtempSync(join(tmpdir(), 'plumbline-beside-'))
beforeAll(async () => {
  product = await startDemo({ command: 'serve' })
})
afterAll(async () => {
  await product?.stop()
  if (product) forget(product)
  rmSync(beside, { recursive: true, force: true })
})

const run = async (...args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> => {
  const child = spawn(process.execPath, [join(root, 'dist/server.mjs'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk
    })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

/** What would want the folder for itself: another product, the demo on it, a schema brought up to date. */
const owners = (data: string): readonly (readonly string[])[] => [
  ['serve', '--data', data, '--port', '0'],
  ['migrate', '--data', data],
  ['demo', '--data', data, '--port', '0'],
]

test(
  `F12 ${seconds} times a second process on the folder of a running product is refused, and the product goes on`,
  async () => {
    const database = () => postmasterOf(join(product.data, 'postgres'))?.pid
    const before = database()
    expect(before).toBeGreaterThan(1)
    const ways = owners(product.data)
    for (let n = 0; n < seconds; n++) {
      const args = ways[n % ways.length] as readonly string[]
      const { code, said } = await run(...args)
      expect([code, said], args.join(' ')).toEqual([1, expect.stringContaining(`${product.process.pid}`)])
      expect(said).toContain('in use by another process')
      expect((await fetch(`${product.address}/ready`)).status).toBe(200)
      expect(database()).toBe(before)
    }
  },
  60_000 + seconds * 20_000,
)

test('F12 a second process at once with others refuses as well, and a restore never goes into the folder', async () => {
  const ways = owners(product.data)
  const together = await Promise.all(
    [...ways, ['restore', join(beside, 'x.backup'), '--data', product.data]].map((args) => run(...args)),
  )
  expect(together.map(({ code }) => code)).toEqual([1, 1, 1, 1])
  expect((await fetch(`${product.address}/ready`)).status).toBe(200)
}, 120_000)

test('F12 a command that may run beside the product does, and leaves it its database', async () => {
  const file = join(beside, 'beside.backup')
  const { code, said } = await run('backup', '--data', product.data, '--to', file)
  expect([code, existsSync(file)], said).toEqual([0, true])
  expect((await fetch(`${product.address}/ready`)).status).toBe(200)
}, 120_000)
