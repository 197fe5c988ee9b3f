import { expect, test } from 'vitest'
import { day, moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { aCard, aDigest, anExam, aReminder, aStory } from '../sample.ts'
import { behind } from './draft.ts'
import type { FormField } from './form.ts'
import {
  blankForm,
  contentTexts,
  type FormBody,
  type FormDraft,
  formAsked,
  formContent,
  formHints,
  formWritten,
} from './form-content.ts'
import { noLocalWords } from './lints.ts'
import type { Reading } from './reading.ts'
import { quarters, type ReadingBody, readingForm } from './reading-draft.ts'

const unversioned = ({ version: _, ...body }: Reading) => body as ReadingBody
const drafted = (body: FormBody): FormDraft => ({
  ...{ kind: 'reading', code: body.code, body, revision: 1, basedOn: null, state: 'draft', note: '' },
  closeness: { object: none, work: none, reality: none, thought: none },
  editors: [id<'person'>('00000000-0000-7000-8000-000000000001')],
  ...{ reviewedRevision: null, changedAt: moment('2027-01-12T01:12:00Z') },
})
const none = { zh: '', en: '' }
const asked = (body: FormBody) => {
  const answer = formAsked(drafted(body), new Set())
  return answer.ok ? answer.value.state : answer.refusal
}
const readings = [aDigest(), aStory(), aReminder()].map(unversioned)
const fieldAt = <As extends FormField<ReadingBody>['as']>(body: ReadingBody, place: string, as: As) => {
  const found = readingForm<ReadingBody>(body, (next) => next)
    .flatMap(({ fields }) => fields)
    .find((one): one is Extract<FormField<ReadingBody>, { as: As }> => one.place === place && one.as === as)
  if (!found) throw new Error(`no field ${place}`)
  return found
}

test('CUR-44 a second person is asked for a short reading that is whole in both languages', () => {
  expect(readings.map(asked)).toEqual(['asked', 'asked', 'asked'])
  for (const body of readings)
    for (const { place } of contentTexts(formContent('reading', body))) {
      const emptied = JSON.parse(JSON.stringify(body)) as FormBody
      const texts = contentTexts(formContent('reading', emptied))
      Object.assign(texts.find((one) => one.place === place)?.pair ?? {}, { en: ' ' })
      expect([place, asked(emptied)]).toEqual([place, 'words-missing'])
    }
})

test('CUR-44 every text of a short reading is a field of its form', () => {
  const pairs = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 0
    return 'zh' in value ? 1 : Object.values(value).reduce<number>((sum, part) => sum + pairs(part), 0)
  }
  const dayOfOwn = unversioned(aReminder({ when: { monthDay: '06-15', name: { zh: '汛期', en: 'Flood season' } } }))
  for (const body of [...readings, dayOfOwn])
    expect(contentTexts(formContent('reading', body))).toHaveLength(pairs(body))
})

test('CUR-44 a digest with two right options and a reminder on a day that never comes are not ready', () => {
  const { question } = aDigest()
  const options = question.options.map((one) => ({ ...one, correct: true }))
  expect(asked(unversioned(aDigest({ question: { ...question, options } })))).toBe('key-unclear')
  const [first] = question.options
  const twice = [first, { ...first, correct: false }] as typeof question.options
  expect(asked(unversioned(aDigest({ question: { ...question, options: twice } })))).toBe('key-unclear')
  const never = { monthDay: '02-30', name: { zh: '没有的一天', en: 'No such day' } }
  expect(asked(unversioned(aReminder({ when: never })))).toBe('no-such-day')
})

test('CUR-44 a field that is filled in changes itself and nothing else', () => {
  const body = unversioned(aStory())
  const title = { zh: '第三杆秤', en: 'The third scale' }
  expect(fieldAt(body, 'title', 'words').put(title)).toEqual({ ...body, title })
  const paragraphs = fieldAt(body, 'paragraphs', 'list')
  expect(paragraphs.drop).toBeNull()
  const longer = paragraphs.add?.() ?? body
  expect(longer.paragraphs).toEqual([...body.paragraphs, none])
  const both = fieldAt(longer, 'paragraphs', 'list')
  expect(both.drop?.(1)).toEqual(body)
  const [second] = both.entries[1] ?? []
  expect(second?.as === 'words' && second.put(title).paragraphs).toEqual([...body.paragraphs, title])
  const five = { ...body, paragraphs: Array.from({ length: 5 }, () => title) }
  expect(fieldAt(five, 'paragraphs', 'list').add).toBeNull()
})

test('CUR-44 what a short reading begins with lacks words and nothing else', () => {
  const title = { zh: '新的一篇', en: 'A new one' }
  for (const sort of ['digest', 'story', 'reminder'] as const) {
    const blank = blankForm('reading', 'sample-new', { title, sort }, day('2027-01-12'))
    expect(blank).toMatchObject({ code: 'sample-new', kind: sort, title })
    expect(asked(blank)).toBe('words-missing')
  }
  expect(blankForm('reading', 'sample-new', { title, sort: 'digest' }, day('2026-12-31'))).toMatchObject({
    quarter: '2026-Q4',
  })
})

test('CUR-44 the last eight quarters are offered, and the one that stands there', () => {
  expect(quarters(day('2027-01-12'), '2026-Q4')).toEqual([
    ...['2027-Q1', '2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2'],
  ])
  expect(quarters(day('2027-01-12'), '2024-Q3').at(-1)).toBe('2024-Q3')
})

test('CUR-44 hints, and what is behind, name the places of the fields', () => {
  const before = formContent('reading', unversioned(aDigest()))
  const stem = { zh: '换了一个问题', en: aDigest().question.stem.en }
  const now = formContent('reading', unversioned(aDigest({ question: { ...aDigest().question, stem } })))
  expect(behind(contentTexts(now), contentTexts(before))).toEqual([{ place: 'question/stem', language: 'en' }])
  const places = new Set(contentTexts(now).map(({ place }) => place))
  const terms = [{ said: { zh: '数照量出来的报', en: '' }, called: { zh: '照实报', en: '' } }]
  const hints = formHints(now, { ...noLocalWords, terms })
  expect(hints.map(({ place }) => place)).toContain('question/options/a')
  expect(hints.filter(({ place }) => !places.has(place))).toEqual([])
})

test('CUR-44 who checked a short reading stays as it was, whatever its author sends', () => {
  const checked = unversioned(aStory({ checker: 'officer' }))
  expect(formWritten(checked, { ...checked, checker: 'me' })).toMatchObject({ checker: 'officer' })
})

test('CUR-45 a second person is asked for an exam whose pool is in use and holds what is drawn', () => {
  const exam = (over: Partial<ReturnType<typeof anExam>> = {}) => {
    const { version: _, ...body } = anExam({ questions: ['q-1', 'q-2'], ...over })
    const answer = formAsked({ ...drafted(unversioned(aStory())), kind: 'exam', body }, new Set(['q-1', 'q-2']))
    return answer.ok ? answer.value.state : answer.refusal
  }
  expect(exam({ draw: 2 })).toBe('asked')
  expect(exam({ draw: 3 })).toBe('pool-short')
  expect(exam({ draw: 2, questions: ['q-1', 'q-1'] })).toBe('pool-short')
  expect(exam({ questions: ['q-1', 'q-3'] })).toBe('question-gone')
  expect(exam({ title: { zh: '礼品', en: '' } })).toBe('words-missing')
})

test('CUR-46 a second person is asked for a card that is whole; its post and subjects are not its author’s to write', () => {
  const { version: _, ...body } = aCard()
  const card = { ...drafted(unversioned(aStory())), kind: 'card', body } as const
  expect(formAsked(card, new Set())).toMatchObject({ value: { state: 'asked' } })
  const [first] = body.mayAsk
  if (!first) throw new Error('the sample card answers something')
  const half = { ...body, mayAsk: [{ ...first, answer: { zh: '不能', en: '' } }] }
  expect(formAsked({ ...card, body: half }, new Set())).toMatchObject({ refusal: 'words-missing' })
  const others = { ...body, posts: ['storekeeper'], families: ['materials'], duty: { zh: '收发', en: 'Stores' } }
  expect(formWritten(body, others)).toEqual({ ...body, duty: others.duty })
  expect(blankForm('card', 'storekeeper', { title: none, sort: 'story' }, day('2027-01-12'))).toMatchObject({
    ...{ code: 'storekeeper', posts: ['storekeeper'] },
  })
})

test('CUR-46 hints at a card name the places of its fields', () => {
  const { version: _, ...body } = aCard()
  const content = formContent('card', body)
  const terms = [{ said: { zh: '拆成', en: '' }, called: { zh: '分成', en: '' } }]
  const places = new Set(contentTexts(content).map(({ place }) => place))
  const hints = formHints(content, { ...noLocalWords, terms })
  expect(hints.map(({ place }) => place)).toContain('mayAsk/0/question')
  expect(hints.filter(({ place }) => !places.has(place))).toEqual([])
})
