import { expect } from 'vitest'
import { aNorm } from '#capabilities/norms/sample.ts'
import { type PostTemplate, postTemplates } from '#capabilities/risk/public.ts'
import { aPostTemplate, aTemplatePoint, aTemplatePower } from '#capabilities/risk/sample.ts'
import { sql } from '#platform/database.ts'
import { test } from '#platform/testing.ts'
import { aCard, aLesson, aPack, aStory } from '../sample.ts'
import { loadVersion } from '../store/versions.ts'
import { takeOutOfUse } from '../store/withdrawals.ts'
import { loadPack } from './load-pack.ts'

test('CUR-7 the same pack again changes nothing; a new version becomes current and the old one stays', async ({
  cx,
}) => {
  const counted = {
    norms: 0,
    lessons: 1,
    cases: 1,
    questions: 1,
    exams: 1,
    cards: 0,
    readings: 0,
    posts: 0,
    processes: 0,
  }
  expect(await loadPack(cx.tx, aPack(), cx.now)).toEqual({
    ...{ loaded: counted, norms: nothing, behind: null, aside: [], unfit: [], revealing: [], repealed: [] },
  })
  expect(await loadPack(cx.tx, aPack(), cx.now)).toEqual({
    loaded: { norms: 0, lessons: 0, cases: 0, questions: 0, exams: 0, cards: 0, readings: 0, posts: 0, processes: 0 },
    ...{ norms: nothing, behind: null, aside: [], unfit: [], revealing: [], repealed: [] },
  })

  const next = aLesson({ version: '1.1.0', minutes: 4, questions: ['sample-gifts-1'] })
  expect(await loadPack(cx.tx, aPack({ lessons: [next] }), cx.now)).toMatchObject({ loaded: { lessons: 1 } })
  expect(await loadVersion(cx.tx, 'lessonVersion', 'sample-parcel')).toMatchObject({ version: '1.1.0' })
  expect(await loadVersion(cx.tx, 'lessonVersion', 'sample-parcel', '1.0.0')).toMatchObject({ minutes: 5 })
})

test('CUR-7 another body under a kept version is refused with the place, and nothing is kept', async ({ cx }) => {
  await loadPack(cx.tx, aPack(), cx.now)
  const changed = aLesson({ minutes: 4, questions: ['sample-gifts-1'] })
  expect(await loadPack(cx.tx, aPack({ lessons: [changed] }), cx.now)).toEqual({
    faults: [{ place: 'lessons/sample-parcel', what: 'no-new-version', names: {} }],
  })
  expect(await loadVersion(cx.tx, 'lessonVersion', 'sample-parcel')).toMatchObject({ minutes: 5 })
})

test('CUR-36 a pack of an older version that comes later is kept and takes nothing back, in any part', async ({
  cx,
}) => {
  const rule = (paraphrase: string) => ({
    ...giftRule,
    code: 'numbers-rule',
    articles: [{ anchor: 'hand-in', paraphrase: { zh: paraphrase, en: paraphrase } }],
  })
  const whole = (version: string) => {
    const pack = aPack()
    const to = <One extends object>(list: readonly One[]): One[] => list.map((one) => ({ ...one, version }))
    return {
      pack: { ...pack.pack, code: 'numbers', version },
      norms: [rule(version)],
      lessons: to(pack.lessons),
      cases: to(pack.cases),
      questions: to(pack.questions),
      exams: to(pack.exams),
      cards: to([aCard()]),
      readings: to([aStory()]),
    }
  }
  // Numbers follow each other, not letters: 1.10.0 is newer than 1.9.0.
  await loadPack(cx.tx, whole('1.10.0'), cx.now)
  expect(await loadPack(cx.tx, whole('1.9.0'), cx.now)).toEqual({
    loaded: { norms: 0, lessons: 1, cases: 1, questions: 1, exams: 1, cards: 1, readings: 1, posts: 0, processes: 0 },
    ...{ norms: nothing, behind: '1.10.0', aside: [], unfit: [], revealing: [], repealed: [] },
  })
  const current = await cx.tx.rows(sql<{ version: string }>`
    select 'lesson' as kind, version from lesson_version where current
    union all select 'case', version from case_version where current
    union all select 'question', version from question_version where current
    union all select 'exam', version from exam_version where current
    union all select 'card', version from card_version where current
    union all select 'reading', version from reading_version where current
    union all select 'norm', body #>> '{articles,0,paraphrase,en}' from norm_version where current`)
  expect(current.map(({ version }) => version)).toEqual(Array(7).fill('1.10.0'))
  expect(await loadPack(cx.tx, whole('1.11.0'), cx.now)).toMatchObject({
    loaded: { norms: 1, lessons: 1 },
    norms: { ...nothing, changed: [{ code: 'numbers-rule' }] },
    ...{ behind: null, aside: [], unfit: [], revealing: [], repealed: [] },
  })
})

test('CUR-36 a pack of somebody else with a lower number may word a norm anew, and an older pack bring one nobody knows', async ({
  cx,
}) => {
  const empty = { norms: [], lessons: [], cases: [], questions: [], exams: [] }
  const lawRule = { ...giftRule, code: 'law-rule' }
  await loadPack(
    cx.tx,
    { ...empty, pack: { ...aPack().pack, code: 'law', version: '2.0.0' }, norms: [lawRule] },
    cx.now,
  )
  const own = { ...lawRule, articles: [...lawRule.articles, { anchor: 'more', paraphrase: same }] }
  const ours = { ...empty, pack: { ...aPack().pack, code: 'ours', version: '1.0.0' }, norms: [own] }
  expect(await loadPack(cx.tx, ours, cx.now)).toMatchObject({ loaded: { norms: 1 }, behind: null })
  const older = {
    ...empty,
    pack: { ...aPack().pack, code: 'law', version: '1.0.0' },
    norms: [lawRule, { ...lawRule, code: 'seal-rule' }],
  }
  expect(await loadPack(cx.tx, older, cx.now)).toMatchObject({ loaded: { norms: 1 }, behind: '2.0.0' })
})

test('RSK-140 templates come with a pack: a version is kept once, a newer one becomes current, an older one never', async ({
  cx,
}) => {
  const empty = { norms: [giftRule], lessons: [], cases: [], questions: [], exams: [] }
  const withPosts = (version: string, posts: readonly unknown[]) => ({
    ...empty,
    pack: { ...aPack().pack, code: 'templates', version },
    posts,
  })
  const power = aTemplatePower({ norms: ['gift-rule#hand-in'] })
  const buyer = (version: string, over: Partial<PostTemplate> = {}) =>
    aPostTemplate({ code: 'load-buyer', version, powers: [power], ...over })
  const load = (version: string, ...posts: readonly unknown[]) => loadPack(cx.tx, withPosts(version, posts), cx.now)
  expect(await load('1.1.0', buyer('1.1.0'))).toMatchObject({ loaded: { posts: 1, processes: 0 } })
  expect(await load('1.1.0', buyer('1.1.0'))).toMatchObject({ loaded: { posts: 0 } })
  expect(await load('1.0.0', buyer('1.0.0'))).toMatchObject({ loaded: { posts: 1 }, behind: '1.1.0' })
  expect(await postTemplates(cx.tx, ['load-buyer'])).toMatchObject([{ version: '1.1.0' }])
  expect(await load('1.2.0', buyer('1.1.0', { key: false }))).toEqual({
    faults: [{ place: 'posts/load-buyer', what: 'no-new-version', names: {} }],
  })
  expect(await load('1.2.0', buyer('1.2.0', { powers: [{ ...power, norms: ['no-such-norm'] }] }))).toEqual({
    faults: [{ place: 'posts/load-buyer/powers/choose-quotes', what: 'no-norm', names: { norm: 'no-such-norm' } }],
  })
  const point = aTemplatePoint({ lesson: 'no-such-lesson' })
  expect(await load('1.2.0', buyer('1.2.0', { points: [point] }))).toEqual({
    faults: [
      { place: 'posts/load-buyer/points/favour-supplier', what: 'no-lesson', names: { lesson: 'no-such-lesson' } },
    ],
  })
})

test('RSK-160 CUR-6 a template point that cites no norm of the library is refused with its place', async ({ cx }) => {
  const templates = (norms: readonly string[]) => ({
    ...aPack({ lessons: [], cases: [], questions: [], exams: [], norms: [aNorm()] }),
    posts: [aPostTemplate({ code: 'load-buyer', points: [aTemplatePoint({ norms: [...norms] })], powers: [] })],
  })
  expect(await loadPack(cx.tx, templates(['gift-rule#none']), cx.now)).toMatchObject({
    faults: [{ place: 'posts/load-buyer/points/favour-supplier', what: 'no-norm', names: { norm: 'gift-rule#none' } }],
  })
  expect(await loadPack(cx.tx, templates(['gift-rule#hand-in']), cx.now)).toMatchObject({ loaded: { posts: 1 } })
})

test('RSK-140 CUR-37 a pack whose templates name a lesson of another pack is taken again after the lesson was withdrawn', async ({
  cx,
}) => {
  await loadPack(cx.tx, aPack(), cx.now)
  const templates = {
    ...{ norms: [giftRule], lessons: [], cases: [], questions: [], exams: [] },
    pack: { ...aPack().pack, code: 'templates' },
    posts: [aPostTemplate({ code: 'load-buyer', points: [aTemplatePoint({ lesson: 'sample-parcel' })], powers: [] })],
  }
  expect(await loadPack(cx.tx, templates, cx.now)).toMatchObject({ loaded: { posts: 1 } })
  await takeOutOfUse(cx.tx, 'lesson', 'sample-parcel')
  expect(await loadPack(cx.tx, templates, cx.now)).toMatchObject({ loaded: { norms: 0, posts: 0 } })
})

test('CUR-36 a version between one in use and a newer one that is kept takes the one in use from nobody', async ({
  cx,
}) => {
  const load = (version: string) =>
    loadPack(cx.tx, aPack({ lessons: [aLesson({ version, questions: ['sample-gifts-1'] })] }), cx.now)
  await load('1.0.0')
  await load('2.0.0')
  // An older pack once set this one back.
  await cx.tx.rows(sql`update lesson_version set current = false where code = 'sample-parcel'`)
  await cx.tx.rows(sql`update lesson_version set current = true where code = 'sample-parcel' and version = '1.0.0'`)
  await load('1.5.0')
  expect(await loadVersion(cx.tx, 'lessonVersion', 'sample-parcel')).toMatchObject({ version: '1.0.0' })
})

test('CUR-1 a wrong pack is refused whole', async ({ cx }) => {
  const refused = await loadPack(cx.tx, aPack({ lessons: [aLesson({ start: 'nowhere' })] }), cx.now)
  expect(refused).toHaveProperty('faults')
  expect(await loadVersion(cx.tx, 'questionVersion', 'sample-gifts-1')).toBeUndefined()
})

test('curriculum_item lists current lessons, cases and exams with their planned minutes', async ({ cx }) => {
  await loadPack(cx.tx, aPack(), cx.now)
  const rows = await cx.tx.rows(sql`
    select kind, code, education_kind, minutes, posts from curriculum_item where code like 'sample-%' order by kind`)
  expect(rows).toEqual([
    { kind: 'case', code: 'sample-weighbridge', educationKind: 'warning', minutes: 3, posts: ['scrap-disposal'] },
    { kind: 'exam', code: 'sample-gifts-exam', educationKind: 'discipline', minutes: 5, posts: [] },
    { kind: 'lesson', code: 'sample-parcel', educationKind: 'post', minutes: 5, posts: ['purchasing'] },
  ])
})

test('CUR-6 a citation of a norm that is not in the pack is refused', async ({ cx }) => {
  expect(await loadPack(cx.tx, aPack({ lessons: [aLesson({ norms: ['no-such-norm#1'] })] }), cx.now)).toEqual({
    faults: [{ place: 'lessons/sample-parcel/norms', what: 'no-norm', names: { norm: 'no-such-norm#1' } }],
  })
})

test('CUR-6 a citation may lead to a norm of a pack loaded before', async ({ cx }) => {
  const lesson = aLesson({ code: 'sample-other', norms: ['gift-rule#hand-in'], questions: [] })
  const other = {
    ...aPack({ lessons: [lesson], cases: [], questions: [], exams: [] }),
    pack: { ...aPack().pack, code: 'other' },
  }
  expect(await loadPack(cx.tx, { ...other, norms: [] }, cx.now)).toEqual({
    faults: [{ place: 'lessons/sample-other/norms', what: 'no-norm', names: { norm: 'gift-rule#hand-in' } }],
  })
  await loadPack(cx.tx, { ...aPack(), norms: [giftRule] }, cx.now)
  expect(await loadPack(cx.tx, { ...other, norms: [] }, cx.now)).toMatchObject({ loaded: { lessons: 1 } })
})

test('CUR-33 a pack says which packs come before it, and is taken once they are there', async ({ cx }) => {
  const leaning = {
    ...aPack({ lessons: [], cases: [], questions: [], exams: [] }),
    pack: { ...aPack().pack, code: 'leaning', requires: ['first', 'sample', 'second'] },
  }
  await loadPack(cx.tx, aPack(), cx.now)
  expect(await loadPack(cx.tx, leaning, cx.now)).toEqual({ lacks: ['first', 'second'] })
  for (const code of ['first', 'second'])
    await loadPack(cx.tx, { ...leaning, pack: { ...leaning.pack, code, requires: [] } }, cx.now)
  expect(await loadPack(cx.tx, leaning, cx.now)).toMatchObject({ loaded: { lessons: 0 }, behind: null })
})

test('CUR-7 a post card is kept under the code of its post; another body needs another version', async ({ cx }) => {
  const card = aCard()
  const load = (one: typeof card) => loadPack(cx.tx, { ...aPack(), cards: [one] }, cx.now)
  expect(await load(card)).toMatchObject({ loaded: { cards: 1 } })
  const other = { ...card, duty: { zh: '另一句', en: 'Another sentence' } }
  expect(await load(other)).toEqual({ faults: [{ place: 'cards/purchasing', what: 'no-new-version', names: {} }] })
  expect(await load({ ...other, version: '1.1.0' })).toMatchObject({ loaded: { cards: 1 } })
  expect(await cx.tx.rows(sql`select post_code, version from curriculum_card`)).toEqual([
    { postCode: 'purchasing', version: '1.1.0' },
  ])
})

const same = { zh: '礼品登记上交办法', en: 'Rule on handing in gifts' }
const giftRule = {
  code: 'gift-rule',
  title: same,
  issuer: same,
  documentNo: null,
  issuedOn: null,
  effectiveOn: null,
  binds: ['every-employee'],
  articles: [{ anchor: 'hand-in', paraphrase: same }],
  source: { title: same, issuer: same, date: null, retrievedOn: null, verified: false },
  checker: null,
}

const nothing = { added: [], changed: [], ended: [] }
