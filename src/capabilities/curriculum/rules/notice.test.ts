import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { aNotice } from '../sample.ts'
import { checked, halfAPage, isGood, mayReplace } from './notice.ts'
import { nextMinor } from './version.ts'

test('CUR-13 half a page is counted in characters of Chinese and in words of English', () => {
  const page = { zh: '字'.repeat(halfAPage.zh), en: 'word '.repeat(halfAPage.en) }
  expect(checked(aNotice({ digest: page }))).toMatchObject({ ok: true })
  expect(checked(aNotice({ digest: { ...page, zh: `${page.zh}字` } }))).toMatchObject({ refusal: 'over-half-a-page' })
  expect(checked(aNotice({ digest: { ...page, en: `${page.en} word` } }))).toMatchObject({
    refusal: 'over-half-a-page',
  })
})

test('CUR-13 one question with exactly one right option', () => {
  const options = aNotice().options.map((option) => ({ ...option, correct: true }))
  expect(checked(aNotice({ options }))).toMatchObject({ refusal: 'one-right-option' })
})

test('CUR-13 it is good for at least a day after it came, and on its last day', () => {
  expect(checked(aNotice({ expiresOn: day('2026-12-14') }))).toMatchObject({ refusal: 'expires-too-early' })
  const good = { expiresOn: day('2027-01-31'), withdrawnOn: null }
  expect(isGood(good, day('2027-01-31'))).toBe(true)
  expect(isGood(good, day('2027-02-01'))).toBe(false)
})

test('CUR-55 a withdrawn notice asks nobody; one corrected notice comes in its place, and in no other’s', () => {
  const withdrawn = { expiresOn: day('2027-01-31'), withdrawnOn: day('2027-01-05'), replacedBy: null }
  expect(isGood(withdrawn, day('2027-01-06'))).toBe(false)
  expect(mayReplace(withdrawn)).toEqual({ ok: true, value: null })
  expect(mayReplace({ ...withdrawn, replacedBy: 'other' })).toEqual({ ok: false, refusal: 'replaced-already' })
  expect(mayReplace({ ...withdrawn, withdrawnOn: null })).toEqual({ ok: false, refusal: 'not-withdrawn' })
  expect(mayReplace(undefined)).toEqual({ ok: false, refusal: 'not-withdrawn' })
})

test('CUR-13 a revised notice is the next version', () => {
  expect(nextMinor('1.0.0')).toBe('1.1.0')
  expect(nextMinor('1.9.0')).toBe('1.10.0')
})
