import { expect } from 'vitest'
import { loadPack } from '#capabilities/curriculum/public.ts'
import { withSmallRegister } from '#capabilities/risk/testing.ts'
import type { Id } from '#kernel/id.ts'
import { sql } from '#platform/database.ts'
import { type TestCx, test } from '#platform/testing.ts'
import { aSmallPack } from '../sample.ts'
import { controlsToLookAt } from '../views/controls-to-look-at.ts'
import { answerOwnControl, lookAtControl } from './own-control.ts'

const both = (text: string) => ({ zh: text, en: text })
const warning = {
  ...{ code: 'sample-two-quotes', version: '1.0.0', title: both('Two quotes'), sector: 'any', rank: 'crew' },
  ...{ families: ['procurement'], posts: [], processNode: both('询价'), opening: both('x'), ruleBroken: [] },
  decisionPoints: [
    {
      ...{ text: both('x'), ask: both('x'), happened: both('x') },
      choices: ['a', 'b'].map((id) => ({ id, text: both(id), reveal: both(id) })),
    },
  ],
  ...{ consequence: both('x'), missedChance: both('x'), controlThatStops: both('x'), checkOurs: both('查五单') },
  ...{ anonymisation: 'composite', source: { kind: 'composite', note: 'x' }, approver: null, checker: null },
}
const code = warning.code

/** A buyer who learns, in an organisation where the storekeeper carries the control out. */
const people = async (cx: TestCx) => {
  const { holders } = await withSmallRegister(cx)
  await cx.tx.rows(sql`update control set owner_post = 'storekeeper'`)
  await loadPack(cx.tx, { ...aSmallPack(), cases: [warning] }, cx.now)
  const seenBy = (person: Id<'person'>) => cx.as({ roles: ['learner'], person, unitPath: '1.1' })
  return { buyer: () => seenBy(holders.purchasing), owner: () => seenBy(holders.storekeeper) }
}
const asked = async (cx: TestCx) => {
  const seen = await controlsToLookAt(cx, {})
  return seen.ok ? seen.value.controls : []
}

test('LRN-22 a “no” asks whoever carries the control out to look, without who said it; a “yes” asks nobody', async ({
  cx,
}) => {
  const { buyer, owner } = await people(cx)
  expect(await answerOwnControl(await buyer(), { case: code, answer: 'fails' })).toMatchObject({
    ok: true,
    value: { control: { zh: '每月抽查 5 单' }, counted: true },
  })
  expect(await answerOwnControl(await buyer(), { case: code, answer: 'works' })).toMatchObject({
    value: { counted: false },
  })
  const open = await asked(await owner())
  expect(open).toMatchObject([{ text: { zh: '每月抽查 5 单' }, case: code, ask: { zh: '查五单' }, answers: null }])
  expect(await asked(await buyer())).toEqual([])
  const [row] = await cx.tx.rows(sql<Record<string, unknown>>`select * from control_answer`)
  expect(Object.keys(row ?? {})).not.toContain('personId')
  expect(cx.facts.map(({ kind }) => kind)).not.toContain('control-answer')

  const control = open[0]?.control as Id<'control'>
  expect(await lookAtControl(await buyer(), { control, case: code, verdict: 'works' })).toMatchObject({
    refusal: 'control-not-found',
  })
  expect(await lookAtControl(await owner(), { control, case: code, verdict: 'mended' })).toMatchObject({ ok: true })
  expect(await asked(await owner())).toEqual([])
})

test('LRN-22 five answers are told as counts, and a later “no” asks anew', async ({ cx }) => {
  const { buyer, owner } = await people(cx)
  await answerOwnControl(await buyer(), { case: code, answer: 'fails' })
  await cx.tx.rows(sql`
    insert into control_answer select tenant_id, gen_random_uuid(), case_code, control_id, owner_post, control_text,
      risk_name, 'works', answered_on from control_answer, generate_series(1, 4)`)
  const [open] = await asked(await owner())
  expect(open?.answers).toEqual({ works: 4, fails: 1, unknown: 0 })
  await lookAtControl(await owner(), { control: open?.control as Id<'control'>, case: code, verdict: 'works' })
  expect(await asked(await owner())).toEqual([])
  await cx.tx.rows(sql`
    insert into control_answer select tenant_id, gen_random_uuid(), case_code, control_id, owner_post, control_text,
      risk_name, 'fails', answered_on from control_answer where answer = 'fails'`)
  expect(await asked(await owner())).toHaveLength(1)
})
