import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { root, startDemo } from './support/demo.ts'

const data = mkdtempSync(join(tmpdir(), 'plumbline-first-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const start = (): ChildProcess =>
  spawn(process.execPath, [join(root, 'dist/server.mjs'), 'demo', '--data', data, '--port', '0'], { stdio: 'pipe' })

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** The notes of whoever has taken the data folder. */
const holders = (): string =>
  readdirSync(join(data, 'lock'))
    .map((note) => readFileSync(join(data, 'lock', note), 'utf8'))
    .join()

test('a first start that is killed is begun again; one that is ended while it opens leaves nothing running', async () => {
  const killed = start()
  await expect.poll(() => existsSync(join(data, 'postgres.log')), { timeout: 60_000 }).toBe(true)
  await after(6_000)
  killed.kill('SIGKILL')
  await once(killed, 'exit')

  const ended = start()
  let said = ''
  ended.stdout?.on('data', (chunk) => {
    said += chunk
  })
  await expect.poll(holders, { timeout: 60_000 }).toContain(`"pid":${ended.pid},`)
  await after(1_000)
  ended.kill('SIGTERM')
  const [code] = await once(ended, 'exit')
  expect([code, said]).toEqual([0, expect.stringContaining('正在打开。打开后马上停')])
  expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false)

  const whole = await startDemo({ data })
  const looks = await fetch(`${whole.address}/api/v1/identity.demo-people`)
  expect(looks.status).toBe(200)
  await whole.stop()
}, 400_000)
