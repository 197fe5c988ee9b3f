import { expect } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import { loadDraw, saveDrawn } from '../store/draws.ts'
import { openSixStations } from '../testing.ts'
import { draws } from '../views/draws.ts'
import { supervisionDuties } from '../views/duties.ts'
import { announceDraw } from './announce-draw.ts'
import { drawControls } from './draw-controls.ts'
import { recordDrawnCheck } from './record-drawn-check.ts'

/** As if a checkpoint had come: the ledger's own tables belong to its sequencer alone. */
const drawn = async (cx: TestCx, id: Id<'control-draw'>) => {
  const draw = await loadDraw(cx.tx, ['1'], id)
  if (!draw) throw new Error('the draw was announced')
  const made = { checkpointSize: 8, seed: 'ab'.repeat(32), drawnOn: cx.today }
  await saveDrawn(cx.tx, { ...draw, ...made }, draw.frame.slice(0, draw.sample))
}

const announced = async (cx: TestCx, sample = 2) => {
  await openSixStations(cx)
  const result = await announceDraw(cx, { unit: 'area', scope: 'all', sample })
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

test('SUP-36 the list is kept first, and nothing is drawn before a checkpoint holds it', async ({ cx }) => {
  const { draw, frame } = await announced(cx)
  expect(frame).toBe(4)
  expect(cx.facts.at(-1)).toMatchObject({ kind: 'control-draw', payload: { sample: 2, frame: { length: 4 } } })
  expect(await drawControls(cx, { draw })).toEqual({ ok: false, refusal: 'no-checkpoint-yet' })
  expect(await draws(cx, {})).toMatchObject({ value: { draws: [{ ready: false, seed: null, items: [] }] } })
  await drawn(cx, draw)
  expect(await drawControls(cx, { draw })).toEqual({ ok: false, refusal: 'already-drawn' })
  expect(await draws(cx, {})).toMatchObject({
    value: { draws: [{ ready: false, checkpointSize: 8, items: [{ checkedOn: null }, { checkedOn: null }] }] },
  })
})

test('SUP-36 more than there is cannot be drawn', async ({ cx }) => {
  await openSixStations(cx)
  expect(await announceDraw(cx, { unit: 'area', scope: 'all', sample: 5 })).toEqual({
    ok: false,
    refusal: 'sample-too-large',
  })
  expect(await announceDraw(cx, { unit: 'crews', scope: 'all', sample: 1 })).toEqual({
    ok: false,
    refusal: 'nothing-to-draw',
  })
})

test('SUP-43 an announced draw waits for the discipline role that makes it, and for nobody once it is made', async ({
  cx,
}) => {
  const { draw } = await announced(cx)
  const waits = { kind: 'draw-controls', thing: draw, name: { zh: 'D-2027-01' }, count: 2, dueOn: '2027-01-19' }
  expect(await supervisionDuties(await cx.as({ roles: ['officer'] }))).toMatchObject([waits])
  expect(await supervisionDuties(await cx.as({ roles: ['leader'] }))).toEqual([])
  const elsewhere = { roles: ['officer'] as const, unitPath: '1.1', reach: { units: ['1.1'], branches: [] } }
  expect(await supervisionDuties(await cx.as(elsewhere))).toEqual([])
  await drawn(await cx.as({}), draw)
  expect(await supervisionDuties(await cx.as({ roles: ['officer'] }))).toMatchObject([{ kind: 'check-controls' }])
})

test('SUP-37 a drawn check tests the control in the register, and nobody checks the own one', async ({ cx }) => {
  const { draw } = await announced(cx, 4)
  await drawn(cx, draw)
  const waits = { kind: 'check-controls', thing: draw, count: 4, dueOn: '2027-02-11' }
  expect(await supervisionDuties(cx)).toMatchObject([waits])
  const shown = await draws(cx, {})
  const items = shown.ok ? (shown.value.draws[0]?.items ?? []) : []
  const bought = items.find(({ post }) => post.code === 'purchasing')?.control as never
  const check = { draw, control: bought, checkedOn: cx.today, effective: false, nextDueOn: null }
  const holder = await cx.tx.client.query(
    `select h.person_id from organisation_holding h join organisation_post p using (tenant_id, post_id) where p.code = 'purchasing'`,
  )
  const own = await cx.as({ roles: ['officer'], person: holder.rows[0].personId ?? holder.rows[0].person_id })
  expect(await recordDrawnCheck(own, check)).toEqual({ ok: false, refusal: 'own-control' })
  const other = await cx.as({ roles: ['officer'], person: anId('person') })
  expect(await recordDrawnCheck(other, check)).toEqual({ ok: true, value: { left: 3 } })
  expect(await recordDrawnCheck(other, check)).toEqual({ ok: false, refusal: 'already-checked' })
  const tested = await cx.tx.client.query('select effective, checked_on from risk_control where control_id = $1', [
    bought,
  ])
  expect(tested.rows).toMatchObject([{ effective: false }])
})
