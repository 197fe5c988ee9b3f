import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { tableRefusals } from '#kernel/table.ts'
import { archiveOf, hostileFiles, workbookOf } from './hostile-archives.ts'
import { readTable } from './read-table.ts'

test('the archive that all hostile ones begin from is read', async () => {
  const bytes = archiveOf(workbookOf([{ name: 'xl/media/图.png', data: 'x', mode: 0o100644 }]))
  expect(await readTable({ name: 'list.xlsx', bytes })).toMatchObject({ ok: true })
})

/** Security goal I2: a server of 130 MB stays below 512 MB and every answer comes within ten seconds. */
const maxSeconds = 10
const maxGrowthBytes = 380_000_000

test(`I1 I2 I3 ${hostileFiles.length} hostile files are refused with the reason, in time and memory, beside a server that goes on`, async () => {
  expect(hostileFiles.length).toBeGreaterThanOrEqual(60)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const wrong: string[] = []
  let [slowest, growth] = [0, 0]
  for (const { what, name, bytes, refusals } of hostileFiles) {
    const file = { name, bytes: bytes() }
    const before = process.memoryUsage.rss()
    const watch = setInterval(() => {
      growth = Math.max(growth, process.memoryUsage.rss() - before)
    }, 20)
    const from = performance.now()
    delay.enable()
    const read = await readTable(file)
    delay.disable()
    clearInterval(watch)
    slowest = Math.max(slowest, performance.now() - from)
    const told = read.ok ? 'read' : read.refusal
    if (!(refusals as readonly string[]).includes(told)) wrong.push(`${what}: ${told}`)
    if (!read.ok) expect(tableRefusals[read.refusal].zh).not.toBe(tableRefusals[read.refusal].en)
  }
  expect(wrong).toEqual([])
  expect(slowest).toBeLessThan(maxSeconds * 1_000)
  expect(growth).toBeLessThan(maxGrowthBytes)
  expect(delay.percentile(99) / 1e6).toBeLessThan(250)
}, 120_000)
