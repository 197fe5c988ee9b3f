import { type Static, Type } from 'typebox'
import { exportOf } from '#kernel/export.ts'
import { idOf } from '#kernel/id.ts'
import { momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, type Role, verb } from '#kernel/verb.ts'

/** Opens accounts and hands out codes. */
const keeper: readonly Role[] = ['system-administrator']
/** Who asks for a new code: for a system administrator the security administrator may. */
const askers: readonly Role[] = ['system-administrator', 'security-administrator']
/** The three administrators. */
const administrators: readonly Role[] = [...askers, 'audit-administrator']
/** Who approves it as the second person. */
const seconds: readonly Role[] = ['security-administrator', 'audit-administrator']

const accountShape = Type.Object({
  person: idOf('person'),
  staffNo: Type.String(),
  name: Type.String(),
  title: pairShape,
  unitPath: Type.String(),
  signedUp: Type.Boolean(),
  codeUntil: orNull(momentShape),
  blockedAt: orNull(momentShape),
  closed: Type.Boolean(),
  /** A new code takes a second person. */
  sensitive: Type.Boolean(),
  requestedAt: orNull(momentShape),
  self: Type.Boolean(),
})
export type AccountRow = Static<typeof accountShape>

/** For a security administrator system administrators only. Accounts of a unit, or those whose number or name begins like the text; by name, a hundred at most. */
export const Accounts = question(
  'identity.accounts',
  {
    roles: askers,
    data: 'personal',
    shows: 'accounts',
    look: { zh: '查了你的账号', en: 'Looked your account up' },
  },
  {
    input: Type.Object({
      unitPath: Type.Optional(Type.String({ maxLength: 200 })),
      text: Type.Optional(Type.String({ maxLength: 40 })),
    }),
    answer: Type.Object({ accounts: Type.Array(accountShape), more: Type.Boolean() }),
  },
)

export const ExportAccounts = exportOf(Accounts, {
  zh: '把账号名单导出成表格，里面有你：登录过没有、停用没有',
  en: 'Took the list of accounts out as a workbook, with you in it: signed in or not, shut or not',
})

export const slipShape = Type.Object({
  person: idOf('person'),
  staffNo: Type.String(),
  name: Type.String(),
  unitPath: Type.String(),
  code: Type.String(),
})
export type Slip = Static<typeof slipShape>

export const slipsShape = Type.Object({
  organisation: pairShape,
  until: momentShape,
  slips: Type.Array(slipShape),
  /** How many were left out because a second person must approve. */
  leftOut: Type.Integer(),
})
export type Slips = Static<typeof slipsShape>

/** Codes for everybody in a unit who has not signed in yet; shown once, to be printed. */
export const IssueUnitCodes = verb(
  'identity.issue-unit-codes',
  {
    roles: keeper,
    data: 'personal',
    look: { zh: '给你所在的单位发登录码，里面有你的', en: 'Issued sign-in codes for your unit, with one for you' },
  },
  {
    input: Type.Object({ unitPath: Type.String({ maxLength: 200 }) }),
    answer: slipsShape,
    refusals: ['nobody-waits'],
  },
)

/** A new code for one person; for a sensitive role it waits for the second person. */
export const IssueCode = verb(
  'identity.issue-code',
  {
    roles: askers,
    data: 'personal',
    look: { zh: '给你的账号换登录码', en: 'Issued or asked for a sign-in code for you' },
  },
  {
    input: Type.Object({ person: idOf('person') }),
    answer: Type.Union([
      Type.Object({ kind: Type.Literal('printed'), printed: slipsShape }),
      Type.Object({ kind: Type.Literal('asked'), until: momentShape }),
    ]),
    refusals: ['person-not-found', 'own-account', 'account-closed', 'already-asked'],
  },
)

/** On the page; the workbook goes on. */
export const requestsAtMost = 100

export const CodeRequests = question(
  'identity.code-requests',
  { roles: administrators, data: 'personal', shows: 'accounts' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      requests: Type.Array(
        Type.Object({
          id: idOf('code-request'),
          staffNo: Type.String(),
          name: Type.String(),
          title: pairShape,
          askedBy: Type.String(),
          askedAt: momentShape,
          lapsesAt: momentShape,
          /** Whether the one who looks may approve it: the other person, with the other role. */
          mayApprove: Type.Boolean(),
          mayWithdraw: Type.Boolean(),
        }),
      ),
    }),
  },
)

/** The second person approves and prints the code, so that the first never sees it. */
export const ApproveCode = verb(
  'identity.approve-code',
  {
    roles: seconds,
    data: 'personal',
    ownDevice: true,
    look: { zh: '作为第二人同意给你换登录码，并打印出来', en: 'Agreed to a new sign-in code for you and printed it' },
  },
  {
    input: Type.Object({ request: idOf('code-request') }),
    answer: slipsShape,
    refusals: ['request-not-found', 'own-account', 'own-request', 'other-role'],
  },
)

export const DeclineCode = verb(
  'identity.decline-code',
  {
    roles: administrators,
    data: 'personal',
    look: { zh: '没有同意或撤回了给你换登录码', en: 'Turned down or took back a new sign-in code for you' },
  },
  {
    input: Type.Object({ request: idOf('code-request') }),
    answer: Type.Object({ outcome: oneOf(['refused', 'withdrawn']) }),
    refusals: ['request-not-found'],
  },
)

/** Shuts an account at once, or opens it again; what it wrote stays. */
export const BlockAccount = verb(
  'identity.block-account',
  { roles: keeper, data: 'personal', look: { zh: '停用或恢复了你的账号', en: 'Shut or opened your account' } },
  {
    input: Type.Object({ person: idOf('person'), blocked: Type.Boolean() }),
    answer: Type.Object({ blocked: Type.Boolean() }),
    refusals: ['person-not-found', 'own-account'],
  },
)
