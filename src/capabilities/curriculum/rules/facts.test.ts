import { expect, test } from 'vitest'
import { aCard, aCase, aDigest, aLesson, aQuestion, aReminder, aStory } from '../sample.ts'
import { factsOf } from './facts.ts'

const keys = (facts: readonly { readonly key: string }[]) => facts.map(({ key }) => key)

test('CUR-39 lessons, cases, readings and cards state what happens, what is to be done and what they rest on', () => {
  expect(keys(factsOf('lesson', aLesson({ norms: ['gift-rule'] })))).toEqual([
    'scene:s1',
    'scene:s2',
    'scene:e1',
    'scene:e2',
    'norms',
  ])
  expect(keys(factsOf('case', aCase({ ruleBroken: [] })))).toEqual(['point:1', 'consequence', 'control', 'source'])
  expect(keys(factsOf('reading', aReminder()))).toEqual(['paragraph:1', 'act', 'duty'])
  expect(keys(factsOf('reading', aStory()))).toEqual(['paragraph:1', 'act', 'source'])
  expect(keys(factsOf('reading', aDigest()))).toEqual(['paragraph:1', 'act', 'source:1'])
  expect(keys(factsOf('card', aCard()))).toEqual(['duty', 'act:1', 'declare', 'may:1'])
})

test('CUR-39 a question states what is right, why, what it means at work and what it rests on, and no wrong option', () => {
  const question = aQuestion({ norms: ['gift-rule'] })
  const facts = factsOf('question', question)
  expect(keys(facts)).toEqual(['answer', 'explanation', 'act', 'norms'])
  const wrong = question.options.filter(({ correct }) => !correct)
  expect(wrong.length).toBeGreaterThan(0)
  expect(wrong.filter(({ text }) => facts.some((fact) => fact.text.en.includes(text.en)))).toEqual([])
})

test('CUR-39 another outcome of a choice is another fact of its scene alone', () => {
  const [before, after] = [aLesson(), aLesson()].map((one) => factsOf('lesson', one))
  expect(after).toEqual(before)
  const [first, ...rest] = aLesson().scenes
  const changed = aLesson({
    scenes: [{ ...(first as never as object), text: { zh: '换了', en: 'Changed' } } as never, ...rest],
  })
  expect(factsOf('lesson', changed).filter(({ text }, at) => text.en !== before?.[at]?.text.en)).toHaveLength(1)
})
