import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '#kernel/id.ts'
import type { Acting, Looking } from '#platform/context.ts'
import { anId, testNow } from '#platform/testing.ts'
import { verifyExport } from '../rules/verify-export.ts'
import { openedContent } from '../store/sealed-content.ts'
import { anInput, aSigner, ed25519, type LedgerDatabase, openLedgerDatabase, tools } from '../testing.ts'
import { ledgerErasures } from '../views/erasures.ts'
import { ledgerExport } from '../views/export.ts'
import { ledgerProof } from '../views/proof.ts'
import { recomputeLedger } from '../views/recompute.ts'
import { appendEntry } from './append-entries.ts'
import { askErasure } from './ask-erasure.ts'
import { decideErasure } from './decide-erasure.ts'

let db: LedgerDatabase
let flush: () => Promise<void>
let entryId: Id<'ledger-entry'>
const [asker, second] = [anId('person'), anId('person')]
const thing = { kind: 'duty', id: anId('duty') }

beforeAll(async () => {
  db = await openLedgerDatabase()
  const sequencer = db.sequencer(aSigner())
  flush = sequencer.flush
  const says = (word: string) => anInput({ facts: [{ ...thing, payload: { name: word } }] })
  const [first] = await db.append([says('canary-one'), anInput(), says('canary-two')])
  entryId = first as Id<'ledger-entry'>
  await flush()
})
afterAll(() => db.close())

/** A command as the door runs it: the use case, then its entry. */
const command = <T>(person: Id<'person'>, run: (cx: Acting) => Promise<T>): Promise<T> =>
  db.asRequest(async (tx) => {
    const facts: { kind: string; id: string; payload: Readonly<Record<string, unknown>> }[] = []
    const cx = {
      tx,
      now: testNow,
      actor: { person },
      newId: anId,
      record: (kind: string, id: string, payload: Readonly<Record<string, unknown>>) =>
        facts.push({ kind, id, payload }),
    } as unknown as Acting
    const answer = await run(cx)
    if (facts.length > 0) await appendEntry(tx, { type: 'ledger.erasure', actor: person, now: testNow, facts }, tools)
    return answer
  })
const ask = () => command(asker, (cx) => askErasure(cx, { entryId, position: 0, ground: 'person-asked' }))
const looking = <T>(look: (cx: Looking) => Promise<T>): Promise<T> =>
  db.asRequest((tx) => look({ tx, now: testNow, today: '2027-01-12', actor: { person: asker } } as Looking))
const payloads = () =>
  db.asOwner(async (tx) => {
    const { rows } = await tx.client.query('select entry_id, position, sealed from ledger_payload order by version')
    return rows.map(({ entry_id: entryId, position, sealed }) => ({
      payload: sealed === null ? null : openedContent(tx, sealed, { entryId, position }),
    }))
  })
const verdict = async () => {
  const answer = await looking((cx) => ledgerExport(cx, {}))
  if (!answer.ok) throw new Error(answer.refusal)
  const text = Buffer.from(answer.value.bytes).toString('utf8')
  const verifying = verifyExport({ hash: tools.hash, verify: ed25519 })
  for (const line of text.trimEnd().split('\n')) verifying.take(line)
  return verifying.finish()
}

test('LDG-14 content goes only after a second person has decided; leaves, proofs and exports stay right', async () => {
  expect(
    await command(asker, (cx) => askErasure(cx, { entryId: anId(), position: 0, ground: 'person-asked' })),
  ).toEqual({ ok: false, refusal: 'thing-not-found' })
  const asked = await ask()
  if (!asked.ok) throw new Error(asked.refusal)
  const { erasure } = asked.value
  expect(await ask()).toEqual({ ok: false, refusal: 'already-asked' })
  expect(await command(asker, (cx) => decideErasure(cx, { erasure, approved: true }))).toEqual({
    ok: false,
    refusal: 'second-person-needed',
  })
  await flush()
  expect(JSON.stringify(await payloads())).toContain('canary-one')

  expect((await command(second, (cx) => decideErasure(cx, { erasure, approved: true }))).ok).toBe(true)
  await flush()
  const left = await payloads()
  expect(JSON.stringify(left)).not.toMatch(/canary-(one|two)/)
  expect(left.filter(({ payload }) => payload === null)).toHaveLength(2)
  expect(await command(second, (cx) => decideErasure(cx, { erasure, approved: false }))).toEqual({
    ok: false,
    refusal: 'already-decided',
  })
  expect(await ask()).toEqual({ ok: false, refusal: 'already-asked' })

  expect(await verdict()).toMatchObject({ findings: 0, size: 5, erased: 2, opened: 2 })
  expect((await db.asOwner((tx) => recomputeLedger(tx))).fault).toBeNull()
  expect(await looking((cx) => ledgerProof(cx, { entryId }))).toMatchObject({
    ok: true,
    value: { facts: [{ kind: 'duty', stream: thing.id, version: 1, erased: { at: testNow, ground: 'person-asked' } }] },
  })
  expect(await looking((cx) => ledgerErasures(cx, {}))).toMatchObject({
    value: { erasures: [{ id: erasure, approved: true, erasedAt: testNow, own: true, upTo: 2 }] },
  })
})

test('LDG-14 a request can erase nothing by itself, and what says that something was erased cannot be erased', async () => {
  await expect(db.asRequest((tx) => tx.client.query('update ledger_payload set sealed = null'))).rejects.toThrow(
    'permission denied',
  )
  await expect(db.asRequest((tx) => tx.client.query('update ledger_erasure set erased_at = now()'))).rejects.toThrow(
    'permission denied',
  )
  const decision = await db.asRequest(
    async (tx) =>
      (await tx.client.query("select entry_id from ledger_payload where kind = 'ledger-erasure' limit 1")).rows[0],
  )
  const answer = await command(asker, (cx) =>
    askErasure(cx, { entryId: decision.entry_id, position: 0, ground: 'not-necessary' }),
  )
  expect(answer).toEqual({ ok: false, refusal: 'thing-not-found' })
})
