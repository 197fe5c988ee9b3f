import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { aCard } from '../sample.ts'
import { checkedFacts } from './fact-check.ts'
import { factsOf } from './facts.ts'

const [writer, other] = [
  id<'person'>('01940000-0000-7000-8000-0000000000a1'),
  id<'person'>('01940000-0000-7000-8000-0000000000a2'),
]
const read = { version: '1.0.0', facts: factsOf('card', aCard()), writers: [writer] }
const today = day('2027-01-12')
const look = { by: other, on: today, version: '1.0.0', keys: ['duty', 'may:1'], source: '党内法规库' }

test('CUR-39 facts are checked by another person, in the version that was read, with the source, on a day that was', () => {
  const found = checkedFacts(read, look, today)
  expect(found.ok && found.value.map(({ key }) => key)).toEqual(['duty', 'may:1'])
  expect(checkedFacts(read, { ...look, by: writer }, today)).toMatchObject({ refusal: 'own-work' })
  expect(checkedFacts(read, { ...look, version: '1.1.0' }, today)).toMatchObject({ refusal: 'changed-meanwhile' })
  expect(checkedFacts(read, { ...look, keys: ['none'] }, today)).toMatchObject({ refusal: 'changed-meanwhile' })
  expect(checkedFacts(read, { ...look, source: ' ' }, today)).toMatchObject({ refusal: 'source-missing' })
  expect(checkedFacts(read, { ...look, on: day('2027-01-13') }, today)).toMatchObject({ refusal: 'day-to-come' })
})
