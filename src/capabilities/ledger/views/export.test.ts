import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Looking } from '#platform/context.ts'
import { anId, testNow } from '#platform/testing.ts'
import { readCheckpoint } from '../rules/checkpoint.ts'
import { readNote } from '../rules/note.ts'
import { checkProof, readProofPaper } from '../rules/proof-paper.ts'
import { verifyExport } from '../rules/verify-export.ts'
import { anInput, aSigner, ed25519, type LedgerDatabase, openLedgerDatabase, tools } from '../testing.ts'
import { ledgerExport } from './export.ts'
import { ledgerProof } from './proof.ts'
import { newestCheckpoint } from './reading.ts'

let db: LedgerDatabase
const count = 37
const looks = { hash: tools.hash, verify: ed25519 }

beforeAll(async () => {
  db = await openLedgerDatabase()
  const sequencer = db.sequencer(aSigner())
  for (let n = 0; n < count; n++) {
    await db.append([anInput({ actor: n % 5 === 0 ? null : anId('person') })])
    if (n % 7 === 0) await sequencer.flush()
  }
  await sequencer.flush()
  await sequencer.stop()
})
afterAll(() => db.close())

const exported = () =>
  db.asRequest(async (tx) => {
    const answer = await ledgerExport({ tx, now: testNow, today: '2027-01-12' } as Looking, {})
    if (!answer.ok) throw new Error(answer.refusal)
    return Buffer.from(answer.value.bytes).toString('utf8')
  })

const verdictOf = (text: string, known: Parameters<typeof verifyExport>[1] = []) => {
  const looking = verifyExport(looks, known)
  for (const line of text.trimEnd().split('\n')) looking.take(line)
  return looking.finish()
}

test('LDG-11 what is exported is found whole by the verifier, and contains a checkpoint kept before', async () => {
  const note = await db.asRequest(newestCheckpoint)
  const kept = readCheckpoint(readNote(note?.note ?? '')?.text ?? '')
  if (!kept) throw new Error('no checkpoint')
  const verdict = verdictOf(await exported(), [kept])
  expect(verdict).toMatchObject({ findings: 0, found: [], size: count, agreed: 1, facts: count, opened: 0 })
  expect(verdict.checkpoints).toBeGreaterThan(5)
})

test('LDG-11 an export holds no name, no id of a person and no content', async () => {
  const text = await exported()
  expect(text).not.toContain('reminded')
  expect(text).not.toMatch(/"payload"|"salt"/)
})

test('LDG-11 another organisation has nothing to export', async () => {
  const answer = await db.asRequest((tx) => ledgerExport({ tx, now: testNow, today: '2027-01-12' } as Looking, {}), 2)
  expect(answer).toEqual({ ok: false, refusal: 'ledger-not-found' })
})

test('LDG-5 a proof in one file is checked by itself, and not once a letter of it has changed', async () => {
  const [last] = await db.append([anInput()])
  const sequencer = db.sequencer(aSigner())
  await sequencer.flush().catch(() => undefined)
  await sequencer.stop()
  const answer = await db.asRequest((tx) => ledgerProof({ tx } as Looking, { entryId: last ?? anId() }))
  if (!answer.ok) throw new Error(answer.refusal)
  const paper = readProofPaper(answer.value.paper)
  if (!paper) throw new Error('no paper')
  expect(checkProof(looks, paper)).toMatchObject({ index: count, included: true, signed: true })
  const changed = { ...paper, entry: paper.entry.replace('remind-holder', 'remind-others') }
  expect(checkProof(looks, changed)).toMatchObject({ included: false, signed: true })
  expect(checkProof(looks, { ...paper, key: new Uint8Array(32) })).toMatchObject({ included: true, signed: false })
  expect(readProofPaper(answer.value.paper.replace('{', '{ '))).toBeUndefined()
})
