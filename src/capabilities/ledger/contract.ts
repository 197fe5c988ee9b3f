import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { momentShape, orNull } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'

/** How far the ledger is, and whether its newest checkpoint still fits the tree. */
export const LedgerState = question(
  'ledger.state',
  { roles: ['officer', 'auditor', 'system-administrator', 'audit-administrator'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      size: Type.Integer(),
      pending: Type.Integer(),
      checkpoint: orNull(
        Type.Object({
          origin: Type.String(),
          at: momentShape,
          /** The first eight hexadecimal digits, in two groups. */
          rootShort: Type.String(),
        }),
      ),
      state: Type.Union([Type.Literal('empty'), Type.Literal('whole'), Type.Literal('broken')]),
    }),
  },
)
export type LedgerStateAnswer = Static<(typeof LedgerState)['answer']>

/** The newest fifty numbered entries, or the fifty before one number: codes and times, no names and no content. */
export const LedgerEntries = question(
  'ledger.entries',
  { roles: ['auditor', 'audit-administrator'], data: 'personal' },
  {
    input: Type.Object({ before: Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER })) }),
    answer: Type.Object({
      entries: Type.Array(
        Type.Object({
          id: idOf('ledger-entry'),
          index: Type.Integer(),
          type: Type.String(),
          occurredAt: momentShape,
          recordedAt: momentShape,
          actor: orNull(Type.String()),
        }),
      ),
      /** Ask again with this number for older ones; nothing when these were the oldest. */
      before: orNull(Type.Integer()),
    }),
  },
)
export type LedgerEntriesAnswer = Static<(typeof LedgerEntries)['answer']>

/** The proof that one entry stands in the newest checkpoint; it can be checked without this server. */
export const LedgerProof = question(
  'ledger.proof',
  { roles: ['auditor', 'audit-administrator'], data: 'personal' },
  {
    input: Type.Object({ entryId: idOf('ledger-entry') }),
    answer: Type.Object({
      index: Type.Integer(),
      size: Type.Integer(),
      /** The text whose hash is the leaf. */
      entry: Type.String(),
      /** The file of C2SP tlog-proof: index, hashes and the signed checkpoint. */
      proofFile: Type.String(),
    }),
    refusals: ['entry-not-found', 'entry-pending'],
  },
)
export type LedgerProofAnswer = Static<(typeof LedgerProof)['answer']>
