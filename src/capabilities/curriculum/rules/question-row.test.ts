import { expect, test } from 'vitest'
import { type Known, namesOf } from '#kernel/names.ts'
import { aQuestion } from '../sample.ts'
import { judgeQuestionRow, type QuestionBook } from './question-row.ts'

const known = (code: string, zh: string, en: string): Known => ({
  ...{ id: code, code, name: { zh, en }, fullName: '', path: '' },
})
const { version, ...body } = aQuestion({ lesson: 'sample-parcel', norms: ['gift-rule#electronic'] })
const book: QuestionBook = {
  standing: new Map([[body.code, { body, version }]]),
  lessons: namesOf('lesson', [known('sample-parcel', '年货送到家门口', 'A parcel')], new Map()),
  families: namesOf('families', [known('gifts-hospitality', '礼品与宴请', 'Gifts')], new Map()),
  posts: namesOf('posts', [known('purchasing', '物资采购岗', 'Purchasing')], new Map()),
  cites: (reference) => reference === 'gift-rule#electronic',
}
const told = (over: Readonly<Record<string, string>> = {}) => ({
  ...{ code: body.code, version, kind: '多选', lesson: '年货送到家门口' },
  ...{ families: body.families.length > 0 ? '礼品与宴请' : '', posts: body.posts.length > 0 ? '物资采购岗' : '' },
  ...{ norms: 'gift-rule#electronic', 'stem-zh': body.stem.zh, 'stem-en': body.stem.en },
  ...Object.fromEntries(
    body.options.flatMap(({ id, text }) => [
      [`${id}-zh`, text.zh],
      [`${id}-en`, text.en],
    ]),
  ),
  correct: body.options
    .filter(({ correct }) => correct)
    .map(({ id }) => id.toUpperCase())
    .join('、'),
  ...{ 'explanation-zh': body.explanation.zh, 'explanation-en': body.explanation.en },
  ...{ 'atYourPost-zh': body.atYourPost.zh, 'atYourPost-en': body.atYourPost.en },
  ...over,
})
const doubtsOf = (over: Readonly<Record<string, string>>) =>
  judgeQuestionRow(told(over), {}, book).doubts.map(({ field, kind }) => `${field}.${kind}`)

test('CUR-28 a row as it was taken out is the question that stands', () => {
  const judged = judgeQuestionRow(told(), {}, book)
  expect(judged.doubts).toEqual([])
  expect(judged.key).toBe(body.code)
  expect(judged.wish.body).toEqual(body)
})

test('CUR-28 without a code a row is the question that asks the same, else a new one under a code of its words', () => {
  expect(judgeQuestionRow(told({ code: '' }), {}, book).key).toBe(body.code)
  const fresh = judgeQuestionRow(told({ code: '', version: '', 'stem-zh': '油卡放哪儿？' }), {}, book)
  expect(fresh.doubts).toEqual([])
  expect(fresh.key).toMatch(/^q-[a-z0-9]+$/)
  expect(judgeQuestionRow(told({ code: '', version: '', 'stem-zh': '油卡放哪儿？' }), {}, book).key).toBe(fresh.key)
  expect(judgeQuestionRow(told({ code: '', version: '', 'stem-zh': '油卡谁管？' }), {}, book).key).not.toBe(fresh.key)
})

test('NRM-12 a question comes again with the norm that was repealed since; no new one leans on it', () => {
  const repealed = { ...book, cites: () => false }
  expect(judgeQuestionRow(told(), {}, repealed).doubts).toEqual([])
  const fresh = told({ code: 'brand-new', version: '', 'stem-zh': '油卡放哪儿？' })
  expect(judgeQuestionRow(fresh, {}, repealed).doubts).toMatchObject([{ field: 'norms', kind: 'unknown' }])
})

test('CUR-28 what leaves no clear question waits: one language alone, no key, an earlier version, a name nobody has', () => {
  expect(doubtsOf({ 'stem-en': '' })).toEqual(['stem-en.missing'])
  expect(doubtsOf({ 'e-zh': '都不对' })).toEqual(['e-en.missing'])
  expect(doubtsOf({ correct: '' })).toEqual(['correct.unclear'])
  expect(doubtsOf({ correct: 'F' })).toEqual(['correct.no-option'])
  expect(doubtsOf({ kind: '单选', correct: 'A B' })).toEqual(['correct.several-right'])
  expect(doubtsOf({ kind: '问答' })).toContain('kind.unclear')
  expect(doubtsOf({ version: '0.9.0' })).toEqual(['version.behind'])
  expect(doubtsOf({ code: '第 1 题' })).toContain('code.unclear')
  expect(doubtsOf({ lesson: '没有的课' })).toContain('lesson.unknown')
  expect(doubtsOf({ posts: '船长' })).toEqual(['posts.unknown'])
  expect(doubtsOf({ norms: 'no-such-rule' })).toEqual(['norms.unknown'])
  expect(doubtsOf({ code: 'brand-new', version: '', lesson: '' })).toEqual(['lesson.missing'])
})
