import { afterAll, beforeAll, expect, test } from 'vitest'
import { moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no } from '#kernel/result.ts'
import type { Looking } from '#platform/context.ts'
import { anId, testNow } from '#platform/testing.ts'
import { startSequencer } from '../edge/sequencer.ts'
import { fromBase64, utf8 } from '../rules/bytes.ts'
import { readCheckpoint } from '../rules/checkpoint.ts'
import { openNote } from '../rules/note.ts'
import { includes } from '../rules/proof.ts'
import { leafHash } from '../rules/tree.ts'
import { anInput, aSigner, ed25519, type LedgerDatabase, openLedgerDatabase } from '../testing.ts'
import { ledgerEntries } from './entries.ts'
import { ledgerProof } from './proof.ts'
import { lastRecorded, lastStreamOf } from './reading.ts'
import { sha256 } from './sha256.ts'
import { ledgerState } from './state.ts'

const [full, empty, broken] = [1, 2, 3]
const count = 131
const signer = aSigner()
let db: LedgerDatabase
let ids: Id<'ledger-entry'>[]
let waiting: Id<'ledger-entry'>
const hotline = anId('source-system')

beforeAll(async () => {
  db = await openLedgerDatabase()
  const sequencer = db.sequencer(signer, [full, broken])
  const minute = (n: number) => moment(new Date(Date.parse(testNow) + n * 60_000 + 30_123).toISOString())
  ids = await db.append(
    Array.from({ length: count }, (_, n) =>
      anInput({
        ...{ now: minute(n), actor: n === 0 ? null : anId('person') },
        // The first was handed in by a system, the second is of a person who decided about it.
        facts: [{ kind: n < 2 ? 'source-system' : 'duty', id: n < 2 ? hotline : anId('duty'), payload: { n } }],
      }),
    ),
    full,
  )
  await db.asOwner(
    (tx) =>
      tx.client.query(
        `insert into source_system (tenant_id, id, name, may, reach_path, last_on, reason, asked_by, asked_at, lapses_at)
         values (1, $1, 'Hotline', 'hand-in-counts', '1', '2027-06-30', 'Counts already', $1, $2, $2)`,
        [hotline, testNow],
      ),
    full,
  )
  await db.append([anInput()], broken)
  await sequencer.flush()
  await sequencer.stop()
  const [last] = await db.append([anInput()], full)
  if (last) waiting = last
  await db.asOwner(
    (tx) => tx.client.query("update ledger_checkpoint set root = decode(repeat('00', 32), 'hex')"),
    broken,
  )
})
afterAll(() => db.close())

const ask = <Input, Answer>(
  view: (cx: Looking, input: Input) => Promise<Answer>,
  input: Input,
  tenant = full,
): Promise<Answer> => db.asRequest((tx) => view({ tx } as Looking, input), tenant)

test('LDG-10 an entry of a system of others is listed with its name, one about that system with the code of its person', async () => {
  const first = await ask(ledgerEntries, { before: 3 })
  expect(first).toMatchObject({
    value: {
      entries: [
        { index: 2, system: null, actor: expect.any(String) },
        { index: 1, system: null, actor: expect.any(String) },
        { index: 0, system: 'Hotline', actor: null },
      ],
    },
  })
})

test('LDG-10 the state says size, pending, checkpoint and that the root was found again', async () => {
  const state = await ask(ledgerState, {})
  expect(state).toEqual({
    ok: true,
    value: {
      size: count,
      pending: 1,
      checkpoint: {
        origin: 'plumbline-test/1',
        at: testNow,
        rootShort: expect.stringMatching(/^[0-9a-f]{4} [0-9a-f]{4}$/),
      },
      state: 'whole',
      halt: null,
    },
  })
})

test('LDG-10 an empty ledger is empty, and a root that does not fit is broken', async () => {
  const nothing = { size: 0, pending: 0, checkpoint: null, state: 'empty', halt: null }
  expect(await ask(ledgerState, {}, empty)).toEqual({ ok: true, value: nothing })
  expect(await ask(ledgerState, {}, broken)).toMatchObject({
    value: { size: 1, state: 'broken', halt: { fork: 'root-differs', seenSize: null } },
  })
})

test('LDG-10 entries come newest first, fifty at a time, to the oldest', async () => {
  const seen: number[] = []
  const pages: number[] = []
  for (let before: number | undefined; ; ) {
    const page = await ask(ledgerEntries, before === undefined ? {} : { before })
    if (!page.ok) throw new Error('refused')
    pages.push(page.value.entries.length)
    seen.push(...page.value.entries.map(({ index }) => index))
    if (page.value.before === null) break
    before = page.value.before
  }
  expect(pages).toEqual([50, 50, 31])
  expect(seen).toEqual(Array.from({ length: count }, (_, n) => count - 1 - n))
})

test('LDG-10 an entry shows code and minutes', async () => {
  const page = await ask(ledgerEntries, { before: 2 })
  expect(page).toEqual({
    ok: true,
    value: {
      types: ['responsibility.remind-holder'],
      entries: [
        {
          id: ids[1],
          index: 1,
          type: 'responsibility.remind-holder',
          actor: expect.stringMatching(/^[0-9a-f]{16}$/),
          system: null,
          occurredAt: '2027-01-12T01:13:00.000Z',
          recordedAt: '2027-01-12T01:13:00.000Z',
        },
        expect.objectContaining({ id: ids[0], index: 0, actor: null }),
      ],
      before: null,
    },
  })
})

test('LDG-5 the proof of every entry leads to the signed root', async () => {
  for (const [n, entryId] of ids.entries()) {
    const answer = await ask(ledgerProof, { entryId })
    if (!answer.ok) throw new Error(answer.refusal)
    const { index, size, entry, proofFile } = answer.value
    expect([index, size]).toEqual([n, count])
    const head = `c2sp.org/tlog-proof@v1\nindex ${index}\n`
    expect(proofFile.startsWith(head)).toBe(true)
    const middle = proofFile.indexOf('\n\n')
    const proof = proofFile
      .slice(head.length, middle)
      .split('\n')
      .filter(Boolean)
      .map((line) => fromBase64(line) ?? utf8(''))
    const note = proofFile.slice(middle + 2)
    const text = openNote(sha256, ed25519, note, { name: 'plumbline-test/1', publicKey: signer.publicKey })
    const checkpoint = readCheckpoint(text ?? '')
    expect(checkpoint?.size).toBe(size)
    const leaf = leafHash(sha256, utf8(entry))
    expect(includes(sha256, { index, size, leaf, proof, root: checkpoint?.root ?? utf8('') })).toBe(true)
  }
})

test('LDG-22 an entry is not older than the checkpoint whose root it names, and not newer than the first that holds it', async () => {
  const ledger = await openLedgerDatabase()
  const own = aSigner()
  const signed = async (at: string, entries: number) => {
    const appended = await ledger.append(Array.from({ length: entries }, () => anInput()))
    const sequencer = startSequencer({
      ...{ pool: ledger.owner, tenants: () => [1], signer: own, intervalMs: 1_000_000 },
      ...{ now: () => moment(at), onFault: (fault: unknown) => Promise.reject(fault) },
    })
    await sequencer.flush()
    await sequencer.stop()
    return appended
  }
  const times = ['2027-01-12T01:00:00.000Z', '2027-01-12T02:00:00.000Z', '2027-01-12T03:00:00.000Z']
  const rounds: (readonly Id<'ledger-entry'>[])[] = []
  for (const at of times) rounds.push(await signed(at, 2))
  for (const [n, entries] of rounds.entries())
    for (const entryId of entries)
      expect(await ledger.asRequest((tx) => ledgerProof({ tx } as Looking, { entryId }))).toMatchObject({
        value: { notBefore: n === 0 ? null : times[n - 1], notAfter: times[n] },
      })
  await ledger.close()
})

test('LDG-21 the version of the product that was noted last is found, also while its entry waits for a number', async () => {
  const ledger = await openLedgerDatabase()
  const last = () => ledger.asOwner((tx) => lastStreamOf(tx, 'product'))
  expect(await last()).toBeUndefined()
  for (const [at, id] of [
    ['2027-01-12T01:00:00Z', '0.2.0'],
    ['2027-01-12T02:00:00Z', '0.1.0'],
  ] as const) {
    const facts = [{ kind: 'product', id, payload: { version: id } }]
    await ledger.append([anInput({ type: 'ledger.note-version', actor: null, now: moment(at), facts })])
  }
  expect(await last()).toBe('0.1.0')
  await ledger.close()
})

test('LDG-5 an entry without a number, one of nobody and one of another organisation have no proof', async () => {
  expect(await ask(ledgerProof, { entryId: waiting })).toEqual(no('entry-pending'))
  expect(await ask(ledgerProof, { entryId: anId('ledger-entry') })).toEqual(no('entry-not-found'))
  expect(await ask(ledgerProof, { entryId: ids[0] ?? waiting }, empty)).toEqual(no('entry-not-found'))
})

test('the latest moment is that of what is numbered or waits, and absent on an empty ledger', async () => {
  expect(await db.asOwner(lastRecorded, full)).toBe(testNow)
  expect(await db.asOwner(lastRecorded, empty)).toBeNull()
  const later = moment(new Date(Date.parse(testNow) + 60_000).toISOString())
  await db.append([anInput({ now: later })], empty)
  expect(await db.asOwner(lastRecorded, empty)).toBe(later)
})
