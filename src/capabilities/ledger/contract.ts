import { type Static, Type } from 'typebox'
import { exportOf } from '#kernel/export.ts'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, orNull } from '#kernel/shape.ts'
import { everyRole, fileAnswer, question, type Role, verb } from '#kernel/verb.ts'
import type { Fork } from './rules/checkpoint.ts'
import { type Ground, grounds } from './rules/erasure.ts'

/** Whoever may know how far the ledger is; entries are for those who audit. */
export const ledgerWatchers: readonly Role[] = ['officer', 'auditor', 'system-administrator', 'audit-administrator']

/** How far the ledger is, and whether its newest checkpoint still fits the tree. */
export const LedgerState = question(
  'ledger.state',
  { roles: ledgerWatchers, data: 'internal' },
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
      /** Why numbering stands still. */
      halt: orNull(
        Type.Object({
          fork: Type.Unsafe<Fork>(Type.String()),
          /** Entries in the checkpoint remembered outside the database, where that is what does not fit. */
          seenSize: orNull(Type.Integer()),
          since: momentShape,
        }),
      ),
    }),
  },
)
export type LedgerStateAnswer = Static<(typeof LedgerState)['answer']>

const beforeShape = Type.Optional(Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }))

/** The newest fifty numbered entries, or the fifty before one number, by day, act and code: codes and times, no names and no content. */
export const LedgerEntries = question(
  'ledger.entries',
  { roles: ['auditor', 'audit-administrator'], data: 'personal', shows: 'ledger' },
  {
    input: Type.Object({
      before: beforeShape,
      /** Put on the ledger from this day on, and up to and with that day. */
      from: Type.Optional(dayShape),
      to: Type.Optional(dayShape),
      type: Type.Optional(Type.String({ maxLength: 120, pattern: '^[a-z-]+\\.[a-z-]+$' })),
      /** The beginning of a person's code, as the list shows it. */
      actor: Type.Optional(Type.String({ pattern: '^[0-9a-f]{4,32}$' })),
    }),
    answer: Type.Object({
      /** Every kind of act that stands on the ledger. */
      types: Type.Array(Type.String()),
      entries: Type.Array(
        Type.Object({
          id: idOf('ledger-entry'),
          index: Type.Integer(),
          type: Type.String(),
          occurredAt: momentShape,
          recordedAt: momentShape,
          actor: orNull(Type.String()),
          /** The name of the system of others that handed it in, where no person did. */
          system: orNull(Type.String()),
        }),
      ),
      /** Ask again with this number for older ones; nothing when these were the oldest. */
      before: orNull(Type.Integer()),
    }),
  },
)
export const ExportEntries = exportOf(LedgerEntries)
export type LedgerEntriesAnswer = Static<(typeof LedgerEntries)['answer']>

const proofShape = Type.Object({
  index: Type.Integer(),
  size: Type.Integer(),
  /** The text whose hash is the leaf. */
  entry: Type.String(),
  /** When the checkpoint was signed whose root the entry names; nothing for entries before the first. */
  notBefore: orNull(momentShape),
  /** When the first checkpoint with the entry in it was signed. */
  notAfter: momentShape,
  /** The file of C2SP tlog-proof: index, hashes and the signed checkpoint. */
  proofFile: Type.String(),
  /** Entry, proof and public key in one file, for the verification page. */
  paper: Type.String(),
  /** The things it changed: which, in which version, and whether their content is still there. */
  facts: Type.Array(
    Type.Object({
      kind: Type.String(),
      stream: Type.String(),
      version: Type.Integer(),
      erased: orNull(Type.Object({ at: momentShape, ground: Type.Unsafe<Ground>(Type.String()) })),
    }),
  ),
})

/** The proof that one entry stands in the newest checkpoint; it can be checked without this server. */
export const LedgerProof = question(
  'ledger.proof',
  { roles: ['auditor', 'audit-administrator'], data: 'personal', shows: 'ledger' },
  {
    input: Type.Object({ entryId: idOf('ledger-entry') }),
    answer: proofShape,
    refusals: ['entry-not-found', 'entry-pending'],
  },
)
export type LedgerProofAnswer = Static<(typeof LedgerProof)['answer']>

/** What the ledger holds about whoever asks, by the own codes of this year and the two before. */
export const OwnEntries = question(
  'ledger.own-entries',
  { roles: everyRole, data: 'personal', shows: 'ledger' },
  {
    input: Type.Object({ before: beforeShape }),
    answer: Type.Object({
      /** The own code of each year; it stands on the ledger instead of a name. */
      codes: Type.Array(Type.Object({ year: Type.Integer(), code: Type.String() })),
      entries: Type.Array(
        Type.Object({
          id: idOf('ledger-entry'),
          index: Type.Integer(),
          type: Type.String(),
          occurredAt: momentShape,
          recordedAt: momentShape,
        }),
      ),
      before: orNull(Type.Integer()),
    }),
  },
)
export type OwnEntriesAnswer = Static<(typeof OwnEntries)['answer']>

/** The same proof for an own entry; one of somebody else looks absent. */
export const OwnProof = question(
  'ledger.own-proof',
  { roles: everyRole, data: 'personal', shows: 'ledger' },
  {
    input: Type.Object({ entryId: idOf('ledger-entry') }),
    answer: proofShape,
    refusals: ['entry-not-found', 'entry-pending'],
  },
)

/** The newest signed checkpoint whole, to be printed and kept elsewhere. */
export const LedgerCheckpoint = question(
  'ledger.checkpoint',
  { roles: ledgerWatchers, data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({ note: orNull(Type.String()) }),
  },
)

/** LDG-11: the whole ledger as one file that is checked without this server. */
export const LedgerExport = question(
  'ledger.export',
  { roles: ['auditor', 'audit-administrator'], data: 'personal', shows: 'ledger' },
  { input: Type.Object({}), answer: fileAnswer, refusals: ['ledger-not-found', 'too-long'] },
)

const groundShape = Type.Unsafe<Ground>(Type.Union(grounds.map((ground) => Type.Literal(ground))))

/** LDG-14: asks that the content of the thing of one fact be erased, in every version so far. */
export const AskErasure = verb(
  'ledger.ask-erasure',
  { roles: ['audit-administrator'], data: 'personal', ownDevice: true },
  {
    input: Type.Object({
      entryId: idOf('ledger-entry'),
      position: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
      ground: groundShape,
    }),
    answer: Type.Object({ erasure: idOf('ledger-erasure') }),
    refusals: ['thing-not-found', 'already-asked'],
  },
)

/** LDG-14: a second person approves or declines. */
export const DecideErasure = verb(
  'ledger.decide-erasure',
  { roles: ['audit-administrator', 'security-administrator'], data: 'personal', ownDevice: true },
  {
    input: Type.Object({ erasure: idOf('ledger-erasure'), approved: Type.Boolean() }),
    answer: Type.Object({ approved: Type.Boolean() }),
    refusals: ['erasure-not-found', 'second-person-needed', 'already-decided'],
  },
)

/** On the page; the workbook goes on. */
export const erasuresAtMost = 100

/** LDG-14: the newest hundred erasures, asked and decided. */
export const LedgerErasures = question(
  'ledger.erasures',
  { roles: ['auditor', 'audit-administrator', 'security-administrator'], data: 'personal', shows: 'accounts' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      erasures: Type.Array(
        Type.Object({
          id: idOf('ledger-erasure'),
          kind: Type.String(),
          stream: Type.String(),
          upTo: Type.Integer(),
          ground: groundShape,
          askedAt: momentShape,
          decidedAt: orNull(momentShape),
          approved: orNull(Type.Boolean()),
          erasedAt: orNull(momentShape),
          /** Asked by whoever looks, who may then not decide. */
          own: Type.Boolean(),
        }),
      ),
    }),
  },
)
export type LedgerErasuresAnswer = Static<(typeof LedgerErasures)['answer']>

/** The last checkpoint of each of the last seven days; a day without one is a gap. */
export const LedgerDays = question(
  'ledger.days',
  { roles: ledgerWatchers, data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      days: Type.Array(
        Type.Object({
          day: dayShape,
          last: orNull(Type.Object({ size: Type.Integer(), rootShort: Type.String(), at: momentShape })),
        }),
      ),
    }),
  },
)
