import { expect, test } from 'vitest'
import { type Day, day } from '#kernel/day.ts'
import { aNorm } from '../sample.ts'
import { citableOn, citedOn } from './cited.ts'

const article = (anchor: string) => ({ anchor, paraphrase: { zh: anchor, en: anchor } })
const version = (no: string, fromOn: Day | null, ...anchors: string[]) => ({
  version: no,
  fromOn,
  norm: aNorm({ title: { zh: no, en: no }, articles: anchors.map(article) }),
})
const [begins, renewed, ends] = [day('2026-01-01'), day('2027-02-01'), day('2028-01-01')]
const known: Parameters<typeof citedOn>[0] = {
  versions: [version('1', begins, 'old', 'stays'), version('2', renewed, 'stays', 'new')],
  repealedOn: ends,
}
const cite = (on: string, anchor: string | null = null, of = known) => {
  const { norm, notInForce } = citedOn(of, anchor, day(on))
  return [norm.title.zh, notInForce?.why ?? 'in-force', notInForce?.on ?? null]
}

test('NRM-11 a norm is cited in the version that holds, until the next begins', () => {
  expect(cite('2027-01-31')).toEqual(['1', 'in-force', null])
  expect(cite('2027-02-01')).toEqual(['2', 'in-force', null])
  expect(cite('2027-01-31', 'stays')).toEqual(['1', 'in-force', null])
})

test('NRM-11 before its first version it is not in force yet, from the repeal on no more', () => {
  expect(cite('2025-12-31')).toEqual(['1', 'not-yet', begins])
  expect(cite('2025-12-31', 'nowhere')).toEqual(['2', 'not-yet', begins])
  expect(cite('2027-12-31')).toEqual(['2', 'in-force', null])
  expect(cite('2028-01-01')).toEqual(['2', 'repealed', ends])
  expect(cite('2028-01-01', 'stays')).toEqual(['2', 'repealed', ends])
})

test('NRM-11 an article that comes with the next version is not in force yet; one that nobody has is no fault of the norm', () => {
  expect(cite('2027-01-31', 'new')).toEqual(['2', 'not-yet', renewed])
  expect(cite('2027-02-01', 'old')).toEqual(['2', 'in-force', null])
})

test('NRM-11 of two versions of one day the later is cited, and one whose day nobody has told holds', () => {
  const twice = { versions: [version('1', renewed, 'a'), version('2', renewed, 'a')], repealedOn: null }
  expect(cite('2027-01-31', 'a', twice)).toEqual(['2', 'not-yet', renewed])
  expect(cite('2020-01-01', 'a', { versions: [version('1', null, 'a')], repealedOn: null })).toEqual([
    '1',
    'in-force',
    null,
  ])
})

test('NRM-11 a version that would begin on the day of the repeal never holds: the one before is cited, and nothing that comes with it', () => {
  const never = { versions: [version('1', begins, 'stays'), version('2', ends, 'stays', 'new')], repealedOn: ends }
  expect(cite('2028-01-01', 'stays', never)).toEqual(['1', 'repealed', ends])
  expect(cite('2027-12-31', 'new', never)).toEqual(['1', 'in-force', null])
  expect(citableOn(never, day('2027-12-31'))).toEqual(['stays'])
  const only = { versions: [version('1', ends, 'stays')], repealedOn: ends }
  expect(cite('2028-01-01', 'stays', only)).toEqual(['1', 'repealed', ends])
})

test('NRM-11 what holds and what comes may be cited, nothing of a repealed norm', () => {
  expect(citableOn(known, day('2027-01-31'))).toEqual(['old', 'stays', 'new'])
  expect(citableOn(known, day('2027-12-31'))).toEqual(['stays', 'new'])
  expect(citableOn(known, ends)).toEqual([])
})
