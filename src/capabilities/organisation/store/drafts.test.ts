import { expect } from 'vitest'
import type { DraftRow } from '#kernel/draft.ts'
import { sql } from '#platform/database.ts'
import { sealAnew } from '#platform/fields/sealed-tables.ts'
import { anId, type TestCx, test } from '#platform/testing.ts'
import {
  changeRows,
  type Draft,
  loadDraft,
  loadRows,
  loadRunParts,
  loadWaitingDrafts,
  saveDraft,
  saveRows,
  saveRun,
  saveRunPart,
  sealedParts,
  sealedRows,
  setRowStates,
} from './drafts.ts'

const row = (line: number, over: Partial<DraftRow> = {}): DraftRow => ({
  ...{ line, key: `CW-${line}`, told: { branch: '供应站党支部', party: '党员' }, fixes: {}, state: 'open' },
  ...{ wish: { branchId: '供应站党支部', partyMember: true }, doubts: [] },
  ...over,
})
const doubt = { ...{ field: 'branch', kind: 'unknown', text: '供应站支部' }, suggestion: '供应站党支部', remedy: null }

const aDraft = async (cx: TestCx, rows: readonly DraftRow[]): Promise<Draft> => {
  const draft: Draft = {
    ...{ id: anId('import-draft'), list: 'roster', unitPath: '1', fileName: '花名册.xlsx', digest: 'd' },
    ...{ fields: ['branch', 'party'], creates: [], stagedBy: cx.actor.person, stagedAt: cx.now },
  }
  await saveDraft(cx.tx, draft, cx.today)
  await saveRows(cx.tx, draft, rows)
  return draft
}

const rowsOf = async (cx: TestCx, { id }: Draft): Promise<DraftRow[]> => {
  const all: DraftRow[] = []
  for await (const batch of loadRows(cx.tx, id)) all.push(...batch)
  return all
}

const partsOf = async (cx: TestCx, run: Parameters<typeof loadRunParts>[1]): Promise<unknown[]> => {
  const all: unknown[] = []
  for await (const part of loadRunParts(cx.tx, run)) all.push(part)
  return all
}

/** What somebody who holds the database reads of both tables. */
const dump = async (cx: TestCx): Promise<string> => {
  const rows = await cx.tx.rows(sql<{ text: string }>`
    select t::text as text from import_row t union all select t::text from import_run_part t`)
  return rows.map(({ text }) => text).join('\n')
}

test('P5 ORG-5 what an uploaded list says is kept sealed, also once it was mended, and is read as it was', async ({
  cx,
}) => {
  const draft = await aDraft(cx, [row(1), row(2, { doubts: [doubt] })])
  expect(await rowsOf(cx, draft)).toEqual([row(1), row(2, { doubts: [doubt] })])
  const mended = row(2, { fixes: { branch: '供应站党支部' } })
  await changeRows(cx.tx, draft.id, [mended])
  expect(await rowsOf(cx, draft)).toEqual([row(1), mended])
  const kept = await dump(cx)
  expect(kept).toContain('CW-2')
  expect(kept).not.toMatch(/党|branch|partyMember/)
})

test('ORG-30 a row waits while it is neither written, set aside nor merged, whether it is in doubt or not', async ({
  cx,
}) => {
  const states = ['open', 'open', 'aside', 'merged', 'written'] as const
  const rows = states.map((state, at) => row(at + 1, { state, doubts: at === 1 ? [doubt] : [] }))
  const draft = await aDraft(cx, rows)
  expect(await loadWaitingDrafts({ tx: cx.tx, units: ['1'] }, 'roster')).toMatchObject([
    { draft: draft.id, rows: 2, inHand: 0 },
  ])
  expect(await loadWaitingDrafts({ tx: cx.tx, units: ['1'] }, 'posts')).toEqual([])
  await setRowStates(cx.tx, draft.id, [1, 2], 'written')
  expect(await loadWaitingDrafts({ tx: cx.tx, units: ['1'] }, 'roster')).toEqual([])
})

test('a list that was uploaded beyond the reach looks absent, also where row-level security shows it', async ({
  cx,
}) => {
  const draft = await aDraft(cx, [row(1)])
  const [within, beyond] = [[draft.unitPath], [`${draft.unitPath}.9`]].map((units) => ({ tx: cx.tx, units }))
  if (!within || !beyond) throw new Error('two reaches')
  expect(await loadDraft(within, 'roster', draft.id, false)).toMatchObject({ id: draft.id })
  expect(await loadDraft(beyond, 'roster', draft.id, false)).toBeUndefined()
  expect(await loadWaitingDrafts(within, 'roster')).toHaveLength(1)
  expect(await loadWaitingDrafts(beyond, 'roster')).toEqual([])
})

test('P5 ORG-5 what a writing changed is kept sealed, and taken back by what it was', async ({ cx }) => {
  const draft = await aDraft(cx, [])
  const run = { ...{ id: anId<'import-run'>('import-run'), draftId: draft.id, unitPath: '1' }, writtenAt: cx.now }
  await saveRun(cx.tx, { ...run, undoUntil: cx.now })
  const changes = [{ before: { partyMember: false }, after: { partyMember: true } }]
  await saveRunPart(cx.tx, run, 0, changes)
  expect(await partsOf(cx, run.id)).toEqual([changes])
  expect(await dump(cx)).not.toContain('partyMember')
})

test('P5 rows and changes that an older release left in clear are read, and mean the same once they are sealed', async ({
  cx,
}) => {
  const draft = await aDraft(cx, [])
  const run = { ...{ id: anId<'import-run'>('import-run'), draftId: draft.id, unitPath: '1' }, writtenAt: cx.now }
  await saveRun(cx.tx, { ...run, undoUntil: cx.now })
  const { told, fixes, wish, doubts } = row(1, { doubts: [doubt] })
  await cx.tx.rows(sql`
    insert into import_row (tenant_id, draft_id, line, unit_path, key, state, doubtful, told, fixes, wish, doubts)
    values (${cx.tx.tenant}, ${draft.id}, 1, '1', 'CW-1', 'open', true, ${JSON.stringify(told)}::jsonb,
      ${JSON.stringify(fixes)}::jsonb, ${JSON.stringify(wish)}::jsonb, ${JSON.stringify(doubts)}::jsonb)`)
  await cx.tx.rows(sql`
    insert into import_run_part (tenant_id, run_id, part, unit_path, changes)
    values (${cx.tx.tenant}, ${run.id}, 0, '1', ${JSON.stringify([{ partyMember: true }])}::jsonb)`)
  const before = [await rowsOf(cx, draft), await partsOf(cx, run.id)]
  expect(before[0]).toEqual([row(1, { doubts: [doubt] })])
  const inBatch = <T>(work: (tx: TestCx['tx']) => Promise<T>): Promise<T> => work(cx.tx)
  expect([await sealAnew(inBatch, sealedRows), await sealAnew(inBatch, sealedParts)]).toEqual([1, 1])
  expect([await rowsOf(cx, draft), await partsOf(cx, run.id)]).toEqual(before)
  expect(await dump(cx)).not.toMatch(/党|partyMember/)
})
