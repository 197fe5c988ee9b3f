import { expect, test } from 'vitest'
import { grades } from './grade.ts'
import {
  type AskingMethod,
  askingMethods,
  gradeByAnswers,
  gradingMethods,
  methodQuestions,
  stepBetween,
} from './methods.ts'

const criteria = Object.keys(methodQuestions.A)
const met = (n: number) => criteria.map((key, at) => ({ key, value: at < n ? 'yes' : 'no' }))
const one = (key: string, value: string) => [{ key, value }]

test.each([
  ['A', met(0), 'LOW'],
  ['A', met(1), 'LOW'],
  ['A', met(2), 'MEDIUM'],
  ['A', met(3), 'HIGH'],
  ['A', met(5), 'HIGH'],
  ['B', one('consequence', 'crime'), 'HIGH'],
  ['B', one('consequence', 'breach'), 'MEDIUM'],
  ['B', one('consequence', 'minor'), 'LOW'],
  ['C', one('power', 'key'), 'HIGH'],
  ['C', one('power', 'general'), 'MEDIUM'],
  ['C', one('power', 'little'), 'LOW'],
  ['E', [...one('likelihood', '3'), ...one('consequence', '4')], 'HIGH'],
  ['E', [...one('likelihood', '1'), ...one('consequence', '5')], 'MEDIUM'],
  ['E', [...one('likelihood', '1'), ...one('consequence', '4')], 'LOW'],
  ['L', [...one('likelihood', '3'), ...one('exposure', '6'), ...one('consequence', '15')], 'HIGH'],
  ['L', [...one('likelihood', '10'), ...one('exposure', '1'), ...one('consequence', '7')], 'MEDIUM'],
  ['L', [...one('likelihood', '0.5'), ...one('exposure', '10'), ...one('consequence', '3')], 'LOW'],
  ['F', one('stage', 'occurred'), 'HIGH'],
  ['F', one('stage', 'signs'), 'MEDIUM'],
  ['F', one('stage', 'none'), 'LOW'],
])('RSK-85 method %s: %j is %s', (method, answers, grade) => {
  expect(gradeByAnswers(method as AskingMethod, answers)).toEqual({ ok: true, value: { grade, inputs: answers } })
})

test('RSK-85 every question is answered once, with one of its answers', () => {
  for (const method of askingMethods) {
    const whole = Object.entries(methodQuestions[method]).map(([key, values]) => ({ key, value: values[0] ?? '' }))
    const incomplete = { ok: false, refusal: 'answers-incomplete' }
    expect(gradeByAnswers(method, whole).ok).toBe(true)
    expect(gradeByAnswers(method, whole.slice(1))).toEqual(incomplete)
    expect(gradeByAnswers(method, [...whole, ...whole.slice(0, 1)])).toEqual(incomplete)
    expect(gradeByAnswers(method, [...whole.slice(1), { key: whole[0]?.key ?? '', value: '9' }])).toEqual(incomplete)
    expect(gradeByAnswers(method, [...whole.slice(1), { key: 'else', value: 'yes' }])).toEqual(incomplete)
  }
})

test('RSK-85 grades are compared within one version of one method and never across', () => {
  for (const a of gradingMethods)
    for (const b of gradingMethods)
      for (const from of grades)
        for (const to of grades)
          for (const version of [1, 2]) {
            const step = stepBetween(
              { grade: from, method: a, methodVersion: 1 },
              { grade: to, method: b, methodVersion: version },
            )
            if (a !== b || version !== 1) expect(step).toBeNull()
            else expect(step).toBe(from === to ? 'same' : grades.indexOf(to) < grades.indexOf(from) ? 'up' : 'down')
          }
})
