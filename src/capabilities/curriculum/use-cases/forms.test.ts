import { expect } from 'vitest'
import { openSmallArea } from '#capabilities/risk/testing.ts'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { readingsExport, studioFormsExport } from '../edge/studio-exports.ts'
import type { FormBody, FormKind } from '../rules/form-content.ts'
import type { ReadingBody } from '../rules/reading-draft.ts'
import { aCard, aDigest, aLesson, anExam, aPack, aQuestion, aReminder, aStory } from '../sample.ts'
import { loadVersion, versionsOfKind } from '../store/versions.ts'
import { cardChanges } from '../views/card-changes.ts'
import { formDraft } from '../views/item-draft.ts'
import { packVersions } from '../views/pack-versions.ts'
import { reading } from '../views/reading.ts'
import { readings } from '../views/readings.ts'
import { studioForms } from '../views/studio-forms.ts'
import { askForItems } from './ask-for-items.ts'
import { checkFacts } from './check-facts.ts'
import { loadPack } from './load-pack.ts'
import { publishItems } from './publish-items.ts'
import { reviewItems } from './review-items.ts'
import { saveForm } from './save-form.ts'
import { settlePackVersion } from './settle-pack-version.ts'
import { startItem } from './start-item.ts'
import { withdrawItem } from './withdraw-item.ts'

const done = <T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal}`)
  return result.value
}
const bestBefore = day('2027-07-01')
const title = { zh: '一起过磅的人', en: 'The two who weighed' }
const whole = (body: FormBody): ReadingBody => {
  const { version: _, ...sample } = aStory({ code: body.code, title })
  return sample
}

const people = async (cx: TestCx) => ({
  author: await cx.as({ roles: ['author'] }),
  officer: await cx.as({ roles: ['officer'], person: anId('person') }),
})

const bring = async (cx: TestCx, version: string, over: Parameters<typeof aPack>[0]) => {
  const pack = aPack(over)
  const answer = await loadPack(cx.tx, { ...pack, pack: { ...pack.pack, version } }, cx.now)
  if (!('loaded' in answer)) throw new Error(JSON.stringify(answer))
  return answer
}

/** Writes what is given over what is in use, and publishes it with a second person. */
const publish = async (cx: TestCx, kind: FormKind, code: string, change: (body: FormBody) => FormBody) => {
  const { author, officer } = await people(cx)
  done(await startItem(author, { kind, code, fresh: null }))
  const { content } = done(await formDraft(author, { kind, code }))
  const body = change(content.body)
  done(await saveForm(author, { code, revision: 1, content: { ...content, body } as typeof content }))
  const items = [{ code, revision: 2 }]
  expect(done(await askForItems(author, { kind, items }))).toEqual({ asked: 1, left: [] })
  done(await reviewItems(officer, { kind, items, verdict: 'pass', note: '' }))
  return done(await publishItems(author, { kind, items, bestBefore })).versions[0]
}

test('CUR-44 a story is begun, kept, read by a second person, published, and read by everybody', async ({ cx }) => {
  const { author, officer } = await people(cx)
  const [kind, code] = ['reading', 'weighed-together'] as const
  done(await startItem(author, { kind, code, fresh: { title, lesson: null, sort: 'story' } }))
  const blank = done(await formDraft(author, { kind, code }))
  expect(blank).toMatchObject({ before: null, state: 'draft', content: { kind, body: { kind: 'story', title } } })
  const first = [{ code, revision: 1 }]
  expect(done(await askForItems(author, { kind, items: first })).left).toEqual([{ code, why: 'words-missing' }])
  const content = { kind, body: whole(blank.content.body) }
  done(await saveForm(author, { code, revision: 1, content }))
  expect(await saveForm(author, { code, revision: 1, content })).toMatchObject({ refusal: 'changed-meanwhile' })

  const items = [{ code, revision: 2 }]
  done(await askForItems(author, { kind, items }))
  expect(done(await studioForms(officer, { kind })).forms).toMatchObject([
    { code, title, sort: 'story', version: null, state: 'asked', mayReview: true },
  ])
  expect(await reviewItems(author, { kind, items, verdict: 'pass', note: '' })).toMatchObject({ refusal: 'own-work' })
  done(await reviewItems(officer, { kind, items, verdict: 'pass', note: '' }))
  expect(await reading(cx, { reading: code })).toMatchObject({ refusal: 'reading-not-found' })
  expect(done(await publishItems(author, { kind, items, bestBefore }))).toMatchObject({ versions: ['1.0.0'] })
  expect(done(await reading(cx, { reading: code })).reading).toMatchObject({ version: '1.0.0', title })
  expect(done(await studioForms(author, { kind })).forms).toMatchObject([
    { code, version: '1.0.0', state: null, bestBefore, due: false },
  ])
  const { version } = done(await reading(cx, { reading: code })).reading
  const look = { kind, code, version, keys: ['act'], source: '站上的登记表', on: day('2027-01-11') }
  expect(await checkFacts(author, look)).toMatchObject({ refusal: 'own-work' })
})

test('CUR-44, CUR-21 a reminder written here stands before its day', async ({ cx }) => {
  const { author } = await people(cx)
  const [kind, code] = ['reading', 'before-heating'] as const
  done(await startItem(author, { kind, code, fresh: { title, lesson: null, sort: 'reminder' } }))
  const name = { zh: '供暖开始', en: 'start of heating' }
  const { version: _, ...body } = aReminder({ code, when: { monthDay: '01-20', name }, leadDays: 10 })
  done(await saveForm(author, { code, revision: 1, content: { kind, body } }))
  expect(done(await studioForms(author, { kind })).forms).toMatchObject([{ sort: 'reminder', on: '2027-01-20' }])
  await cx.tx.rows(sql`update content_draft set state = 'approved' where tenant_id = ${cx.tx.tenant}`)
  done(await publishItems(author, { kind, items: [{ code, revision: 2 }], bestBefore }))
  expect(done(await readings(cx, {})).readings).toMatchObject([{ code, on: '2027-01-20', near: true }])
})

test('CUR-44 a draft of a reminder on a day that never comes stands in the list without a day', async ({ cx }) => {
  const { author } = await people(cx)
  const [kind, code] = ['reading', 'before-heating'] as const
  done(await startItem(author, { kind, code, fresh: { title, lesson: null, sort: 'reminder' } }))
  const name = { zh: '没有的一天', en: 'No such day' }
  const { version: _, ...body } = aReminder({ code, when: { monthDay: '02-31', name } })
  done(await saveForm(author, { code, revision: 1, content: { kind, body } }))
  expect(done(await studioForms(author, { kind })).forms).toMatchObject([{ code, sort: 'reminder', on: null }])
})

test('CUR-44, CUR-40 what a pack brought is written over here, and is to be looked through after a year', async ({
  cx,
}) => {
  await bring(cx, '1.0.0', { readings: [aDigest(), aStory()] })
  expect(done(await studioForms(cx, { kind: 'reading' })).forms).toMatchObject([
    { sort: 'digest', bestBefore: '2028-01-12', due: false },
    { sort: 'story', bestBefore: '2028-01-12' },
  ])
  expect(await publish(cx, 'reading', 'sample-digest', (body) => ({ ...body, title }))).toBe('1.1.0')
  expect(await loadVersion(cx.tx, 'readingVersion', 'sample-digest')).toMatchObject({ version: '1.1.0', title })
  expect(await loadVersion(cx.tx, 'readingVersion', 'sample-digest', '1.0.0')).toMatchObject({
    title: aDigest().title,
  })
})

test('CUR-41 another version that a pack brings of a short reading changed here waits, and is taken as the next one', async ({
  cx,
}) => {
  const code = 'sample-story'
  const inPack = aStory({ version: '1.2.0', act: { zh: '再写一行。', en: 'Write one more line.' } })
  await bring(cx, '1.0.0', { readings: [aStory()] })
  await publish(cx, 'reading', code, (body) => ({ ...body, title }))
  const { aside } = await bring(cx, '1.1.0', { readings: [inPack] })
  expect(aside).toMatchObject([{ kind: 'reading', code, version: '1.2.0', here: '1.1.0' }])
  const [waiting] = done(await packVersions(cx, {})).waiting
  expect(waiting).toMatchObject({ kind: 'reading', code, here: '1.1.0', version: '1.2.0' })
  expect(waiting?.lines).toContainEqual({
    ...{ place: 'act', language: 'en', here: aStory().act.en, pack: 'Write one more line.' },
  })
  expect(
    done(await settlePackVersion(cx, { kind: 'reading', code, version: '1.2.0', here: '1.1.0', take: true })),
  ).toEqual({
    version: '1.2.0',
  })
  // CUR-58: the name that it was given here stays.
  expect(await loadVersion(cx.tx, 'readingVersion', code)).toMatchObject({ title, act: inPack.act, version: '1.2.0' })
})

test('CUR-37 a short reading is withdrawn, and comes back with its next version', async ({ cx }) => {
  const code = 'sample-story'
  await bring(cx, '1.0.0', { readings: [aStory()] })
  const { author } = await people(cx)
  done(await withdrawItem(author, { kind: 'reading', code, version: '1.0.0', reason: '有人认得出来' }))
  expect(await reading(cx, { reading: code })).toMatchObject({ refusal: 'reading-not-found' })
  expect(done(await readings(cx, {})).readings).toEqual([])
  expect(done(await studioForms(author, { kind: 'reading' })).forms).toMatchObject([
    { version: '1.0.0', withdrawnOn: cx.today, withdrawnWhy: '有人认得出来', bestBefore: null },
  ])
  expect(await publish(cx, 'reading', code, (body) => ({ ...body, title }))).toBe('1.1.0')
  expect(done(await readings(cx, {})).readings).toMatchObject([{ code, title }])
})

test.for([
  ['exam', 'sample-gifts-exam', (body: FormBody) => ({ ...body, title })],
  ['card', 'purchasing', (body: FormBody) => ({ ...body, duty: title }) as FormBody],
] as const)('CUR-37 a %s is withdrawn, and comes back with its next version', async ([kind, code, change], { cx }) => {
  await bring(cx, '1.0.0', { lessons: [aLesson()], questions: [aQuestion()], cards: [aCard()] })
  const { author } = await people(cx)
  const inUse = () => loadVersion(cx.tx, versionsOfKind[kind], code)
  const offered = async () =>
    (await cx.tx.rows(sql`select code from curriculum_item where code = ${code} and kind = ${kind}`)).length
  expect(await offered()).toBe(kind === 'exam' ? 1 : 0)
  done(await withdrawItem(author, { kind, code, version: '1.0.0', reason: '规定改了' }))
  expect([await inUse(), await offered()]).toEqual([undefined, 0])
  expect(done(await studioForms(author, { kind })).forms).toMatchObject([
    { code, version: '1.0.0', withdrawnOn: cx.today, withdrawnWhy: '规定改了', bestBefore: null },
  ])
  expect(await publish(cx, kind, code, change)).toBe('1.1.0')
  expect(await inUse()).toMatchObject({ version: '1.1.0' })
})

test('CUR-45 nothing is published whose pool may no longer be drawn since it was written', async ({ cx }) => {
  await bring(cx, '1.0.0', { lessons: [aLesson()], questions: [aQuestion()] })
  const { author, officer } = await people(cx)
  const [kind, code] = ['exam', 'sample-gifts-exam'] as const
  done(await startItem(author, { kind, code, fresh: null }))
  const items = [{ code, revision: 1 }]
  done(await askForItems(author, { kind, items }))
  done(await reviewItems(officer, { kind, items, verdict: 'pass', note: '' }))
  const out = { kind: 'question', code: 'sample-gifts-1', version: '1.0.0', reason: '规定改了' } as const
  done(await withdrawItem(author, out))
  expect(await publishItems(author, { kind, items, bestBefore })).toEqual({ ok: false, refusal: 'question-gone' })
  expect(await loadVersion(cx.tx, 'examVersion', code)).toMatchObject({ version: '1.0.0' })
})

test('CUR-45 nothing is published that draws what a lesson lists since it was written', async ({ cx }) => {
  await bring(cx, '1.0.0', { lessons: [aLesson()], questions: [aQuestion()] })
  const { author } = await people(cx)
  const [kind, code] = ['exam', 'sample-gifts-exam'] as const
  done(await startItem(author, { kind, code, fresh: null }))
  await cx.tx.rows(sql`update content_draft set state = 'approved' where tenant_id = ${cx.tx.tenant}`)
  const listing = aLesson({ version: '1.1.0', questions: ['sample-gifts-1'] })
  await bring(cx, '1.1.0', { lessons: [listing], questions: [aQuestion()], exams: [] })
  const items = [{ code, revision: 1 }]
  expect(await publishItems(author, { kind, items, bestBefore })).toEqual({ ok: false, refusal: 'question-gone' })
})

test('CUR-45 an exam is put together from questions in use, and asked about once it is published', async ({ cx }) => {
  const listed = aQuestion({ code: 'sample-parcel-1', lesson: 'sample-parcel' })
  await bring(cx, '1.0.0', { lessons: [aLesson({ questions: [listed.code] })], questions: [aQuestion(), listed] })
  const { author, officer } = await people(cx)
  const [kind, code] = ['exam', 'gifts-here'] as const
  done(await startItem(author, { kind, code, fresh: { title, lesson: null, sort: null } }))
  const { content, questions } = done(await formDraft(author, { kind, code }))
  if (content.kind !== 'exam') throw new Error('an exam is an exam')
  // The key of what a lesson lists is on devices.
  expect(questions).toEqual([{ code: 'sample-gifts-1', stem: aQuestion().stem, families: ['gifts-hospitality'] }])
  const keep = (revision: number, pool: string[]) =>
    saveForm(author, { code, revision, content: { kind, body: { ...content.body, draw: 1, questions: pool } } })
  const ask = async (revision: number) => {
    const { asked, left } = done(await askForItems(author, { kind, items: [{ code, revision }] }))
    return left[0]?.why ?? asked
  }
  expect(await ask(1)).toBe('pool-short')
  done(await keep(1, ['sample-gifts-1', 'never-published']))
  expect(await ask(2)).toBe('question-gone')
  done(await keep(2, ['sample-gifts-1', listed.code]))
  expect(await ask(3)).toBe('question-gone')
  done(await keep(3, ['sample-gifts-1']))
  expect(await ask(4)).toBe(1)
  const items = [{ code, revision: 4 }]
  done(await reviewItems(officer, { kind, items, verdict: 'pass', note: '' }))
  const offered = () => cx.tx.rows(sql`select code, title from curriculum_item where kind = 'exam' and code = ${code}`)
  expect(await offered()).toEqual([])
  done(await publishItems(author, { kind, items, bestBefore }))
  expect(await offered()).toEqual([{ code, title }])
  const { forms } = done(await studioForms(author, { kind }))
  expect(forms.find((one) => one.code === code)).toMatchObject({
    ...{ title, exam: { draw: 1, pool: 1, pass: 0.8 }, version: '1.0.0', bestBefore },
  })
})

test('CUR-41 an exam of a pack that was changed here waits with what differs', async ({ cx }) => {
  const second = aQuestion({ code: 'sample-gifts-2', stem: { zh: '第二道', en: 'The second one' } })
  const others = { lessons: [aLesson({ questions: [second.code] })], questions: [aQuestion(), second] }
  await bring(cx, '1.0.0', others)
  await publish(cx, 'exam', 'sample-gifts-exam', (body) => ({ ...body, title }))
  const third = aQuestion({ code: 'sample-gifts-3', stem: { zh: '第三道', en: 'The third one' } })
  const theirs = anExam({ version: '1.2.0', pass: 1, questions: ['sample-gifts-1', third.code] })
  const { aside } = await bring(cx, '1.1.0', { ...others, questions: [aQuestion(), second, third], exams: [theirs] })
  expect(aside).toMatchObject([{ kind: 'exam', code: 'sample-gifts-exam', here: '1.1.0', version: '1.2.0' }])
  const {
    waiting: [waiting],
    names,
  } = done(await packVersions(cx, {}))
  expect(waiting?.lines).toContainEqual({ place: 'pass', language: null, here: '0.8', pack: '1' })
  expect(waiting?.lines.map(({ place }) => place)).toContain('questions')
  expect(names.questions).toContainEqual({ code: third.code, stem: third.stem })
})

test('CUR-46 a post behind many that have a card is offered, and a card of a closed post keeps its name', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await cx.tx.rows(sql`
    insert into post (tenant_id, id, code, name, unit_id, unit_path, business, leading_post, key_post, powers, counterparties)
    select tenant_id, gen_random_uuid(), 'a-' || n, name, unit_id, unit_path, business, leading_post, key_post, powers,
      counterparties
    from post, generate_series(1, 500) n where tenant_id = ${cx.tx.tenant} and code = 'purchasing'`)
  await cx.tx.rows(sql`
    insert into card_version (tenant_id, code, version, current, families, posts, body)
    select tenant_id, code, '1.0.0', true, '{}', array[code], '{}' from post
    where tenant_id = ${cx.tx.tenant} and code like 'a-%'`)
  const { author } = await people(cx)
  expect(done(await studioForms(author, { kind: 'card' })).cardless.map(({ code }) => code)).toEqual([
    ...['purchasing', 'storekeeper', 'workover'],
  ])
  done(await startItem(author, { kind: 'card', code: 'workover', fresh: { title: null, lesson: null, sort: null } }))
  await cx.tx.rows(sql`update post set closed_on = ${cx.today} where tenant_id = ${cx.tx.tenant} and code = 'workover'`)
  expect(done(await formDraft(author, { kind: 'card', code: 'workover' })).title.zh).toBe('修井监督岗')
})

test('CUR-44 a workbook of short readings goes on where the page ends', async ({ cx }) => {
  await cx.tx.rows(sql`
    insert into reading_version (tenant_id, code, version, current, families, posts, body)
    select ${cx.tx.tenant}::integer, 'r-' || n, '1.0.0', true, '{}', '{}', ${JSON.stringify(aStory())}::jsonb
    from generate_series(1, 501) n`)
  expect(done(await studioForms(cx, { kind: 'reading' })).forms).toHaveLength(500)
  expect(done(await studioFormsExport.view(cx, { kind: 'reading' })).forms).toHaveLength(501)
  expect(done(await readingsExport.view(cx, {})).readings).toHaveLength(501)
})

test('CUR-46 the words of a card are written for a post that has none, and changed for one that has', async ({
  cx,
}) => {
  await openSmallArea(cx)
  await bring(cx, '1.0.0', { cards: [aCard()] })
  const { author } = await people(cx)
  const kind = 'card'
  const fresh = { title: null, lesson: null, sort: null }
  const listed = done(await studioForms(author, { kind }))
  expect(listed.forms).toMatchObject([{ code: 'purchasing', title: { zh: '物资采购岗' }, version: '1.0.0' }])
  expect(listed.cardless.map(({ code }) => code)).toEqual(['storekeeper', 'workover'])
  expect(await startItem(author, { kind, code: 'no-such-post', fresh })).toMatchObject({ refusal: 'post-not-found' })
  expect(await startItem(author, { kind, code: 'purchasing', fresh })).toMatchObject({ refusal: 'code-taken' })
  done(await startItem(author, { kind, code: 'storekeeper', fresh }))
  expect(done(await formDraft(author, { kind, code: 'storekeeper' }))).toMatchObject({
    title: { zh: '仓储保管岗' },
    content: { kind, body: { posts: ['storekeeper'] } },
  })
  expect(done(await studioForms(author, { kind })).cardless.map(({ code }) => code)).toEqual(['workover'])

  const acts = [{ zh: '三家分别报，当面拆封。', en: 'Three quote apart, opened in front of all.' }]
  expect(await publish(cx, kind, 'purchasing', (body) => ({ ...body, acts }) as FormBody)).toBe('1.1.0')
  expect(await loadVersion(cx.tx, 'cardVersion', 'purchasing')).toMatchObject({ version: '1.1.0', acts })
  // CUR-32: the holder is told which line changed and since when.
  expect((await cardChanges(cx, ['purchasing'])).get('purchasing')).toMatchObject({
    when: 'this-month',
    lines: [{ line: 1, was: aCard().acts[0] }],
  })
})

test('CUR-41 a card of a pack that was changed here waits under the name of its post', async ({ cx }) => {
  await openSmallArea(cx)
  await bring(cx, '1.0.0', { cards: [aCard()] })
  const said = { zh: '改过的本分', en: 'Another duty' }
  await publish(cx, 'card', 'purchasing', (body) => ({ ...body, duty: said }) as FormBody)
  const { aside } = await bring(cx, '1.1.0', { cards: [aCard({ version: '1.2.0', askWhom: said })] })
  expect(aside).toMatchObject([{ kind: 'card', title: { zh: '物资采购岗' }, here: '1.1.0', version: '1.2.0' }])
  const [waiting] = done(await packVersions(cx, {})).waiting
  expect(waiting).toMatchObject({ kind: 'card', title: { zh: '物资采购岗' } })
  expect(waiting?.lines).toContainEqual({ place: 'duty', language: 'zh', here: said.zh, pack: aCard().duty.zh })
  done(await settlePackVersion(cx, { kind: 'card', code: 'purchasing', version: '1.2.0', here: '1.1.0', take: true }))
  expect(await loadVersion(cx.tx, 'cardVersion', 'purchasing')).toMatchObject({ askWhom: said, duty: aCard().duty })
})
