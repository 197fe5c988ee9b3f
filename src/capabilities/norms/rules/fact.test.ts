import { expect, test } from 'vitest'
import { day } from '#kernel/day.ts'
import { aNorm } from '../sample.ts'
import { checkedWhole, checkOf, type Fact, normFacts, wordsOfFact } from './fact.ts'

const look = (fact: Fact, on = '2027-01-08') => ({
  ...{ key: fact.key, words: wordsOfFact(fact), checkedOn: day(on), source: '党内法规库' },
})

test('NRM-7 a norm states its frame and each article; all of it is checked when each is, and the newest look is told', () => {
  const facts = normFacts(aNorm())
  expect(facts[0]?.key).toBe('frame')
  expect(facts).toHaveLength(aNorm().articles.length + 1)
  expect(
    checkedWhole(
      facts,
      facts.slice(1).map((fact) => look(fact)),
    ),
  ).toBeNull()
  const checks = facts.map((fact, at) => look(fact, `2027-01-1${at}`))
  expect(checkedWhole(facts, checks)).toEqual({ on: checks.at(-1)?.checkedOn, source: '党内法规库' })
  expect(checkedWhole([], checks)).toBeNull()
})

test('NRM-7 what is worded otherwise is unchecked again, in either language, and the rest stays checked', () => {
  const facts = normFacts(aNorm())
  const checks = facts.map((fact) => look(fact))
  const [frame, article] = facts
  if (!frame || !article) throw new Error('a norm has an article')
  expect(checkOf({ ...article, text: { ...article.text, en: 'Otherwise.' } }, checks)).toBeUndefined()
  expect(checkOf(frame, checks)).toMatchObject({ key: 'frame' })
})
