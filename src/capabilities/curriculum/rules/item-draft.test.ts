import { expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { aCase, aQuestion } from '../sample.ts'
import { blankCase, type CaseDraft, caseAsked, caseReviewed } from './case-draft.ts'
import { blankQuestion, type QuestionDraft, questionAsked } from './question-draft.ts'

const author = id<'person'>('00000000-0000-7000-8000-000000000001')
const other = id<'person'>('00000000-0000-7000-8000-000000000002')
const said = (zh: string) => ({ zh, en: '' })
const answers = {
  object: said('过磅岗'),
  work: said('过磅'),
  reality: said('磅单'),
  thought: said('为什么不当场说'),
}
const draft = {
  revision: 1,
  basedOn: null,
  closeness: answers,
  editors: [author],
  note: '',
  reviewedRevision: null,
  state: 'draft',
} as const
const changedAt = moment('2027-01-12T01:12:00Z')

const question = (over: Partial<QuestionDraft['body']> = {}): QuestionDraft => {
  const { version: _, ...body } = aQuestion(over)
  return { ...draft, kind: 'question', code: body.code, body, changedAt }
}
const warning = (over: Partial<CaseDraft['body']> = {}): CaseDraft => {
  const { version: _, ...body } = aCase(over)
  return { ...draft, kind: 'case', code: body.code, body, changedAt }
}

test('CUR-30 a second person is not asked for a question that no lesson would ask and no exam draws', () => {
  expect(questionAsked(question({ lesson: null }), false)).toMatchObject({ refusal: 'lesson-missing' })
  expect(questionAsked(question({ lesson: null }), true)).toMatchObject({ ok: true })
  expect(questionAsked(question({ lesson: 'sample-parcel' }), false)).toMatchObject({ ok: true })
})

test('CUR-25 a second person is asked for a question that is whole in both languages and has a clear key', () => {
  expect(questionAsked(question(), true)).toMatchObject({ ok: true, value: { state: 'asked' } })
  expect(questionAsked(question({ atYourPost: { zh: '写一行', en: ' ' } }), true)).toMatchObject({
    refusal: 'words-missing',
  })
  const options = question().body.options.map((one) => ({ ...one, correct: false }))
  expect(questionAsked(question({ options }), true)).toMatchObject({ refusal: 'key-unclear' })
  const blank = blankQuestion('new', 'sample-parcel')
  expect(questionAsked({ ...question(), body: blank }, true)).toMatchObject({ refusal: 'words-missing' })
})

test('CUR-26 a second person is asked for a case that is whole, says how it was made nameless, and answers the four questions', () => {
  expect(caseAsked(warning())).toMatchObject({ ok: true, value: { state: 'asked' } })
  expect(caseAsked(warning({ controlThatStops: { zh: '', en: 'x' } }))).toMatchObject({ refusal: 'words-missing' })
  expect(caseAsked(warning({ anonymisation: 'none' }))).toMatchObject({ refusal: 'anonymisation-missing' })
  expect(caseAsked({ ...warning(), closeness: { ...answers, thought: said('') } })).toMatchObject({
    refusal: 'closeness-missing',
  })
  const blank = blankCase('new', { zh: '新案例', en: 'New case' })
  expect(caseAsked({ ...warning(), body: blank })).toMatchObject({ refusal: 'words-missing' })
})

test('CUR-27 an officer who wrote nothing of a case approves it by letting it pass; sent back, it is approved by nobody', () => {
  const asked = { ...warning(), state: 'asked' } as const
  const pass = { verdict: 'pass', note: '', by: other, isOfficer: true } as const
  expect(caseReviewed(asked, pass)).toMatchObject({ value: { state: 'approved', body: { approver: 'officer' } } })
  expect(caseReviewed(asked, { ...pass, isOfficer: false })).toMatchObject({ refusal: 'officer-approves' })
  expect(caseReviewed(asked, { ...pass, by: author })).toMatchObject({ refusal: 'own-work' })
  const back = { ...pass, verdict: 'return', note: '认得出是谁', isOfficer: false } as const
  expect(caseReviewed(asked, back)).toMatchObject({ value: { state: 'returned', body: { approver: null } } })
})
