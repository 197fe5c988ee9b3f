import { expect, test } from 'vitest'
import { aLesson, anExam, aPack, aQuestion } from '../sample.ts'
import { toldPackFault } from '../text/pack-faults.ts'
import { citations, readPack } from './pack.ts'

const faultsOf = (raw: unknown): readonly string[] => {
  const read = readPack(raw)
  return 'faults' in read ? read.faults.map((fault) => toldPackFault(fault).en) : []
}

test('CUR-1 a right pack is read as it is', () => {
  const pack = aPack()
  expect(readPack(pack)).toEqual({ pack })
})

test('CUR-1 what is no pack, or has a wrong field, is refused with the place', () => {
  expect(faultsOf(null)).not.toEqual([])
  expect(faultsOf({ ...aPack(), exams: 'none' }).join()).toContain('/exams')
  const lesson = { ...aLesson(), minutes: 0 }
  expect(faultsOf(aPack({ lessons: [lesson], questions: [aQuestion()] })).join()).toContain('/lessons/0/minutes')
  const onlyChinese = { ...aLesson(), title: { zh: '只有中文' } }
  expect(faultsOf({ ...aPack(), lessons: [onlyChinese] }).join()).toContain('/lessons/0/title')
})

test('CUR-1 a code used twice is refused', () => {
  expect(faultsOf(aPack({ questions: [aQuestion(), aQuestion()], lessons: [] }))).toContain(
    'questions/sample-gifts-1: The code is used twice',
  )
})

test('CUR-2 the fault of a lesson is named with the lesson', () => {
  expect(faultsOf(aPack({ lessons: [aLesson({ start: 'nowhere' })] }))).toContain(
    'lessons/sample-parcel/start: There is no scene nowhere',
  )
})

test('CUR-4 a question without a right option, or a single one with two, is refused', () => {
  const options = aQuestion().options
  const wrong = options.map((option) => ({ ...option, correct: false }))
  expect(faultsOf(aPack({ questions: [aQuestion({ options: wrong })] }))).toEqual([
    'questions/sample-gifts-1/options: No option is right',
  ])
  expect(faultsOf(aPack({ questions: [aQuestion({ kind: 'single' })] }))).toEqual([
    'questions/sample-gifts-1/options: More than one option is right',
  ])
  const twice = options.map((option) => ({ ...option, id: 'a' }))
  expect(faultsOf(aPack({ questions: [aQuestion({ options: twice })] }))).toEqual([
    'questions/sample-gifts-1/options: An id of an option is used twice',
  ])
})

test('CUR-5 an exam cannot draw more than its pool or from unknown questions', () => {
  expect(faultsOf(aPack({ exams: [anExam({ draw: 2 })] }))).toEqual([
    'exams/sample-gifts-exam/draw: It draws 2 from a pool of 1',
  ])
  expect(faultsOf(aPack({ exams: [anExam({ questions: ['none'] })] }))).toEqual([
    'exams/sample-gifts-exam/questions: There is no question none',
  ])
})

test('CUR-6 a reference to an unknown lesson or question is refused', () => {
  expect(faultsOf(aPack({ lessons: [] }))).toEqual([
    'questions/sample-gifts-1/lesson: There is no lesson sample-parcel',
  ])
  expect(faultsOf(aPack({ lessons: [aLesson({ questions: ['none'] })] }))).toEqual([
    'lessons/sample-parcel/questions: There is no question none',
  ])
})

test('CUR-30 a question that no lesson lists and no exam draws is refused; either is enough', () => {
  const asked = (lesson: readonly string[], exam: readonly string[]) =>
    aPack({
      lessons: [aLesson({ questions: [...lesson] })],
      questions: [aQuestion(), aQuestion({ code: 'sample-gifts-2' })],
      exams: [anExam({ questions: [...exam] })],
    })
  expect(faultsOf(asked(['sample-gifts-2'], ['sample-gifts-1']))).toEqual([])
  expect(faultsOf(asked([], ['sample-gifts-1', 'sample-gifts-2']))).toEqual([])
  expect(faultsOf(asked([], ['sample-gifts-1']))).toEqual([
    'questions/sample-gifts-2: No lesson lists it and no exam draws it',
  ])
})

test('CUR-6 every citation is listed with its place', () => {
  expect(citations(aPack({ lessons: [aLesson({ norms: ['gift-rule#hand-in'] })] }))).toContainEqual({
    place: 'lessons/sample-parcel/norms',
    cited: ['gift-rule#hand-in'],
  })
})

test('CUR-51 a pack whose exam draws what a lesson of it lists is refused, with both', () => {
  expect(faultsOf(aPack({ lessons: [aLesson({ questions: ['sample-gifts-1'] })], exams: [anExam()] }))).toEqual([
    'exams/sample-gifts-exam/questions: The question sample-gifts-1 is listed by the lesson sample-parcel as well, with which its key comes first; only one of the two may use it',
  ])
})

test('CUR-51 a pack whose exam is for a post and asks it nothing is refused, with the post; what is for all is for it', () => {
  const exam = anExam({ posts: ['purchasing', 'storekeeper'], questions: ['sample-gifts-1'] })
  expect(faultsOf(aPack({ exams: [exam] }))).toEqual([
    'exams/sample-gifts-exam/posts: It is for the post storekeeper, and its pool holds no question for that post or for all',
  ])
  expect(faultsOf(aPack({ exams: [exam], questions: [aQuestion({ posts: [] })] }))).toEqual([])
})
