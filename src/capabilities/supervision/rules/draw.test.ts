import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { aDraw } from '../sample.ts'
import { acceptDraw, acceptDrawnCheck, drawCommand, drawNumber, drawnFrom } from './draw.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const frame = Array.from({ length: 40 }, (_, at) => `control-${at}`)

test('SUP-36 the same list and root draw the same, whatever order the list has; another root draws others', () => {
  const drawn = drawnFrom(frame, 'aa'.repeat(32), 5, sha256)
  expect(drawnFrom([...frame].reverse(), 'aa'.repeat(32), 5, sha256)).toEqual(drawn)
  expect(new Set(drawn).size).toBe(5)
  expect(drawnFrom(frame, 'ab'.repeat(32), 5, sha256)).not.toEqual(drawn)
  // printf 'plumbline-draw-1|00|a' | sha256sum, and the same for b and c
  const byHand = ['a', 'b', 'c'].sort((x, y) =>
    sha256(`plumbline-draw-1|00|${x}`) < sha256(`plumbline-draw-1|00|${y}`) ? -1 : 1,
  )
  expect(drawnFrom(['a', 'b', 'c'], '00', 3, sha256)).toEqual(byHand)
})

test('SUP-36 the line of a shell that the page shows draws the same, run as it stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-draw-'))
  try {
    const controls = Array.from({ length: 43 }, () => randomUUID())
    writeFileSync(join(folder, 'D-2027-01.txt'), `${controls.join('\n')}\n`)
    for (const sample of [1, 5]) {
      const seed = sha256(`root ${sample}`)
      const line = drawCommand('D-2027-01.txt', seed, sample)
      const said = execFileSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH } })
      expect(said.trim().split('\n')).toEqual(drawnFrom(controls, seed, sample, sha256))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('SUP-36 every control has the same chance', () => {
  const times = new Map<string, number>()
  for (let i = 0; i < 2_000; i++)
    for (const one of drawnFrom(frame, sha256(`root ${i}`), 4, sha256)) times.set(one, (times.get(one) ?? 0) + 1)
  // 2,000 draws of 4 in 40: 200 expected; six standard deviations are 80.
  for (const one of frame) expect(Math.abs((times.get(one) ?? 0) - 200)).toBeLessThan(80)
})

test('SUP-36 nothing is drawn from nothing, nor more than there is', () => {
  expect(acceptDraw([], 1)).toEqual({ ok: false, refusal: 'nothing-to-draw' })
  expect(acceptDraw(['a'], 2)).toEqual({ ok: false, refusal: 'sample-too-large' })
  expect(acceptDraw(['a'], 1).ok).toBe(true)
  expect(drawNumber('2027', 0)).toBe('D-2027-01')
})

test('SUP-37 what was drawn is checked after the draw, once', () => {
  const draw = aDraw({ drawnOn: day('2027-01-12') })
  const open = { checkedOn: null }
  expect(acceptDrawnCheck(draw, open, day('2027-01-12')).ok).toBe(true)
  expect(acceptDrawnCheck(draw, open, day('2027-01-11'))).toEqual({ ok: false, refusal: 'check-before-draw' })
  expect(acceptDrawnCheck(draw, { checkedOn: day('2027-01-12') }, day('2027-01-13'))).toEqual({
    ok: false,
    refusal: 'already-checked',
  })
  expect(acceptDrawnCheck(draw, undefined, day('2027-01-13'))).toEqual({ ok: false, refusal: 'not-drawn' })
  expect(acceptDrawnCheck(aDraw(), open, day('2027-01-13'))).toEqual({ ok: false, refusal: 'not-drawn' })
})
