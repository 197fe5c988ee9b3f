import { expect } from 'vitest'
import { citeNorms } from '#capabilities/norms/public.ts'
import { aNorm } from '#capabilities/norms/sample.ts'
import { day } from '#kernel/day.ts'
import { sql } from '#platform/database.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { factPage } from '../contract/facts.ts'
import { aLesson, aPack } from '../sample.ts'
import { checkedQuestions, facts, factsOf } from '../views/facts.ts'
import { lesson as lessonView } from '../views/lesson.ts'
import { changeNorm } from './change-norm.ts'
import { checkFacts } from './check-facts.ts'
import { loadPack } from './load-pack.ts'
import { publishLesson } from './publish-lesson.ts'
import { startDraft } from './start-draft.ts'

const code = 'sample-parcel'
const source = '国家法律法规数据库，2027-01-08'
const statedBy = async (cx: TestCx, kind: 'lesson' | 'norm' | 'question', of = code) => {
  const answer = await factsOf(cx, { kind, code: of })
  if (!answer.ok) throw new Error(answer.refusal)
  return answer.value
}
const look = async (cx: TestCx, kind: 'lesson' | 'norm' | 'question', of = code) => {
  const { version, facts: stated } = await statedBy(cx, kind, of)
  const keys = stated.map(({ key }) => key)
  return checkFacts(cx, { kind, code: of, version, keys, source, on: day('2027-01-11') })
}

test('CUR-39 a second person checks what a lesson states; a new version unchecks what it words otherwise and nothing else', async ({
  cx,
}) => {
  await loadPack(cx.tx, aPack(), cx.now)
  expect(await facts(cx, { kind: 'lesson' })).toMatchObject({
    value: { items: [{ code, unchecked: 4, checked: null }] },
  })
  expect(await look(cx, 'lesson')).toEqual({ ok: true, value: { checked: 4 } })
  expect(cx.facts.at(-1)).toMatchObject({ kind: 'lesson', id: code, payload: { checked: '1.0.0', source } })
  const checked = { on: '2027-01-11', source }
  expect(await facts(cx, { kind: 'lesson' })).toMatchObject({ value: { items: [{ code, unchecked: 0, checked }] } })
  expect(await lessonView(cx, { lesson: code })).toMatchObject({ value: { checked } })

  const [first, ...rest] = aLesson().scenes
  const scenes = [{ ...first, text: { zh: '换了', en: 'Changed' } }, ...rest] as ReturnType<typeof aLesson>['scenes']
  const next = aLesson({ version: '1.1.0', scenes, questions: ['sample-gifts-1'] })
  await loadPack(cx.tx, aPack({ lessons: [next] }), cx.now)
  const { facts: stated } = await statedBy(cx, 'lesson')
  expect(stated.map((fact) => fact.checked === null)).toEqual([true, false, false, false])
  expect(await lessonView(cx, { lesson: code })).toMatchObject({ value: { checked: null } })
})

test('CUR-39 a question is called by what it asks, and is checked once its answer, its reason and its act were looked at', async ({
  cx,
}) => {
  await loadPack(cx.tx, aPack(), cx.now)
  const [question] = aPack().questions
  if (!question) throw new Error('the sample pack has a question')
  expect(await facts(cx, { kind: 'question' })).toMatchObject({
    value: { items: [{ code: question.code, title: question.stem, checked: null }] },
  })
  expect(await checkedQuestions(cx.tx, [question])).toEqual(new Map())
  expect(await look(cx, 'question', question.code)).toMatchObject({ ok: true })
  const checked = { on: '2027-01-11', source }
  expect(await checkedQuestions(cx.tx, [question])).toEqual(new Map([[question.code, checked]]))
  const reworded = { ...question, explanation: { zh: '换了', en: 'Changed' } }
  expect(await checkedQuestions(cx.tx, [reworded])).toEqual(new Map())
})

test('CUR-39 nobody checks what he or she wrote', async ({ cx }) => {
  await loadPack(cx.tx, aPack(), cx.now)
  await startDraft(cx, { lesson: code, title: null })
  await cx.tx.rows(sql`update content_draft set state = 'approved' where tenant_id = ${cx.tx.tenant}`)
  await publishLesson(cx, { lesson: code, bestBefore: day('2027-06-30') })
  expect((await statedBy(cx, 'lesson')).own).toBe(true)
  expect(await look(cx, 'lesson')).toEqual({ ok: false, refusal: 'own-work' })
  const other = await cx.as({ person: anId('person'), roles: ['officer'] })
  expect(await look(other, 'lesson')).toMatchObject({ ok: true })
  expect(
    await checkFacts(other, { kind: 'card', code: 'none', version: '1', keys: ['x'], source, on: cx.today }),
  ).toEqual({
    ok: false,
    refusal: 'item-not-found',
  })
})

test('CUR-39 nobody checks what he or she wrote in a version before, of a lesson or of a norm', async ({ cx }) => {
  await loadPack(cx.tx, aPack({ norms: [aNorm()] }), cx.now)
  const other = await cx.as({ person: anId('person'), roles: ['author'] })
  for (const writer of [cx, other]) {
    await startDraft(writer, { lesson: code, title: null })
    await writer.tx.rows(sql`update content_draft set state = 'approved' where tenant_id = ${cx.tx.tenant}`)
    expect(await publishLesson(writer, { lesson: code, bestBefore: day('2027-06-30') })).toMatchObject({ ok: true })
    const { code: norm, title, issuer, documentNo, issuedOn, binds, local = true } = aNorm()
    const articles = [{ anchor: 'hand-in', paraphrase: { zh: `${writer.actor.person}`, en: 'Changed' } }]
    expect(
      await changeNorm(writer, {
        ...{
          norm,
          over: await newest(writer),
          title,
          issuer,
          documentNo,
          issuedOn,
          binds: [...binds],
          local,
          articles,
        },
        sourceTitle: title.zh,
        ...{ fromOn: day('2027-02-01'), note: { zh: '改了', en: 'Changed' } },
      }),
    ).toMatchObject({ ok: true })
  }
  for (const writer of [cx, other])
    expect([await look(writer, 'lesson'), await look(writer, 'norm', aNorm().code)]).toMatchObject([
      { refusal: 'own-work' },
      { refusal: 'own-work' },
    ])
})

test('CUR-39 a checked norm is told wherever it is cited', async ({ cx }) => {
  const { code: of } = aNorm()
  await loadPack(cx.tx, aPack({ norms: [aNorm()] }), cx.now)
  expect(await citeNorms(cx.tx, cx.today, [of])).toMatchObject([{ checked: false, look: null }])
  expect(await look(cx, 'norm', of)).toMatchObject({ ok: true })
  expect(await citeNorms(cx.tx, cx.today, [of])).toMatchObject([{ checked: true, look: { on: '2027-01-11', source } }])
})

const newest = async ({ tx }: TestCx): Promise<string> => {
  const [norm] = await tx.rows(sql<{ version: string }>`select version from norms_norm where code = ${aNorm().code}`)
  return norm?.version ?? ''
}

test('CUR-39 however many questions there are, every one is found and counted among what is to be checked', async ({
  cx,
}) => {
  await loadPack(cx.tx, aPack(), cx.now)
  await cx.tx.client.query(
    `insert into question_version (tenant_id, code, version, current, families, posts, body)
     select $1, 'thing-' || lpad(n::text, 3, '0'), '1.0.0', true, '{}', '{}',
       $2::jsonb || jsonb_build_object('code', 'thing-' || lpad(n::text, 3, '0'))
     from generate_series(1, 501) as n`,
    [cx.tx.tenant, JSON.stringify(aPack().questions[0])],
  )
  const page = Math.floor(501 / factPage)
  expect(await facts(cx, { kind: 'question', page })).toMatchObject({
    value: { matching: 502, items: expect.arrayContaining([expect.objectContaining({ code: 'thing-501' })]) },
  })
})
