import { expect, test } from 'vitest'
import { day, moment } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { aLesson } from '../sample.ts'
import {
  asked,
  behindTexts,
  blankBody,
  type Draft,
  differing,
  emptyTexts,
  freshness,
  published,
  reviewed,
  written,
} from './draft.ts'

const now = moment('2027-01-12T01:12:00Z')
const today = day('2027-01-12')
const author = id<'person'>('00000000-0000-7000-8000-000000000001')
const other = id<'person'>('00000000-0000-7000-8000-000000000002')
const { version: _, ...body } = aLesson()
const answers = {
  object: { zh: '采购岗', en: '' },
  work: { zh: '收货', en: '' },
  reality: { zh: '', en: 'a carton before New Year' },
  thought: { zh: '为什么不当场退', en: '' },
}

const aDraft = (over: Partial<Draft> = {}): Draft => ({
  ...{
    kind: 'lesson',
    code: body.code,
    revision: 3,
    basedOn: '1.0.0',
    body,
    closeness: answers,
    editors: [author],
    state: 'draft',
  },
  ...{ note: '', reviewedRevision: null, changedAt: now },
  ...over,
})

test('CUR-14 what is written on the newest revision is kept, and opens what had passed', () => {
  const kept = written(aDraft({ state: 'approved' }), { revision: 3, body, closeness: answers }, { by: other, now })
  expect(kept).toMatchObject({ ok: true, value: { revision: 4, state: 'draft', editors: [author, other] } })
  expect(written(aDraft(), { revision: 2, body, closeness: answers }, { by: other, now })).toEqual({
    ok: false,
    refusal: 'changed-meanwhile',
  })
})

test('CUR-15 nobody is asked before it can be walked, is whole, and the four questions are answered, each in either language', () => {
  expect(asked(aDraft())).toMatchObject({ ok: true, value: { state: 'asked' } })
  expect(asked(aDraft({ body: { ...body, start: 'nowhere' } }))).toMatchObject({ refusal: 'not-walkable' })
  const title = { zh: '年货', en: '' }
  expect(asked(aDraft({ body: { ...body, title } }))).toMatchObject({ refusal: 'words-missing' })
  expect(emptyTexts({ ...body, title })).toEqual([{ place: 'title', language: 'en' }])
  expect(asked(aDraft({ closeness: { ...answers, thought: { zh: ' ', en: '' } } }))).toMatchObject({
    refusal: 'closeness-missing',
  })
})

test('CUR-15 whoever wrote on it does not pass it, and sending back takes words', () => {
  const draft = aDraft({ state: 'asked' })
  expect(reviewed({ ...draft, revision: 4 }, { verdict: 'pass', note: '', by: other })).toMatchObject({
    value: { state: 'approved', reviewedRevision: 4 },
  })
  expect(reviewed(draft, { verdict: 'return', note: '选项 B 太像答案', by: other })).toMatchObject({
    value: { state: 'returned', note: '选项 B 太像答案' },
  })
  expect(reviewed(draft, { verdict: 'return', note: ' ', by: other })).toMatchObject({ refusal: 'reason-missing' })
  expect(reviewed(draft, { verdict: 'pass', note: '', by: author })).toMatchObject({ refusal: 'own-work' })
  expect(reviewed(aDraft(), { verdict: 'pass', note: '', by: other })).toMatchObject({ refusal: 'not-asked' })
})

test('CUR-16 what passed becomes the next version, on the version it began from', () => {
  const draft = aDraft({ state: 'approved' })
  const until = day('2027-06-30')
  expect(published(draft, '1.0.0', until, today)).toMatchObject({ ok: true, value: { version: '1.1.0' } })
  expect(published({ ...draft, basedOn: null }, null, until, today)).toMatchObject({ value: { version: '1.0.0' } })
  expect(published(draft, '1.1.0', until, today)).toMatchObject({ refusal: 'changed-meanwhile' })
  expect(published(draft, '1.0.0', today, today)).toMatchObject({ refusal: 'best-before-past' })
  expect(published(aDraft(), '1.0.0', until, today)).toMatchObject({ refusal: 'not-passed' })
})

test('CUR-17 a text changed in one language only marks the other as behind', () => {
  const summary = { ...body.summary, zh: `${body.summary.zh}改` }
  expect(behindTexts({ ...body, summary }, body)).toEqual([{ place: 'summary', language: 'en' }])
  expect(behindTexts({ ...body, summary: { zh: '都改', en: 'both' } }, body)).toEqual([])
  expect(behindTexts(body, body)).toEqual([])
  expect(behindTexts(body, null)).toEqual([])
})

test('CUR-18 thirty days before it stops being fresh a lesson is to be looked through', () => {
  const on = day('2027-02-11')
  expect([freshness(on, 31).due, freshness(on, 30).due, freshness(on, -1).due]).toEqual([false, true, true])
})

test('a blank lesson can be walked and is empty everywhere', () => {
  const blank = blankBody('new-lesson', { zh: '新课', en: 'New' })
  expect(asked(aDraft({ body: blank }))).toMatchObject({ refusal: 'words-missing' })
})

test('CUR-14 where two revisions differ, both texts are told, also of a place that only one has', () => {
  const pair = (zh: string) => ({ zh, en: 'same' })
  expect(
    differing(
      [
        { place: 'title', pair: pair('我的') },
        { place: 'scenes/s2/text', pair: pair('新的一场') },
      ],
      [{ place: 'title', pair: pair('对方的') }],
    ),
  ).toEqual([
    { place: 'title', language: 'zh', mine: '我的', theirs: '对方的' },
    { place: 'scenes/s2/text', language: 'zh', mine: '新的一场', theirs: '' },
    { place: 'scenes/s2/text', language: 'en', mine: 'same', theirs: '' },
  ])
})
