import { Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull } from '#kernel/shape.ts'
import { everyRole, question, type Role, verb } from '#kernel/verb.ts'
import type { GrantedRole } from '../rules/granting.ts'

/** Who proposes and ends grants. */
const proposers: readonly Role[] = ['system-administrator', 'security-administrator']
/** The three administrators; of them one proposes and another approves. */
export const administrators: readonly Role[] = [...proposers, 'audit-administrator']
const seconds: readonly Role[] = ['security-administrator', 'audit-administrator']

const grantedRoles = everyRole.filter((role): role is GrantedRole => role !== 'learner')
const placeShape = Type.Object({
  unitPath: orNull(Type.String({ pattern: '^\\d+(\\.\\d+)*$', maxLength: 200 })),
  branch: orNull(idOf('branch')),
})

/** In one proposal; more are proposed beside it. */
export const placesAtMost = 20

/** Proposes a role for somebody; where one person is enough it is granted at once. */
export const ProposeGrant = verb(
  'identity.propose-grant',
  {
    roles: proposers,
    data: 'personal',
    ownDevice: true,
    look: { zh: '提出给你一个角色', en: 'Proposed a role for you' },
  },
  {
    input: Type.Object({
      person: idOf('person'),
      role: oneOf(grantedRoles),
      places: Type.Array(placeShape, { minItems: 1, maxItems: placesAtMost }),
      fromOn: dayShape,
      /** The first day on which it no longer holds. */
      toOn: dayShape,
      reason: Type.String({ minLength: 2, maxLength: 200 }),
    }),
    answer: Type.Object({ proposal: idOf('role-proposal'), granted: Type.Boolean(), lapsesAt: momentShape }),
    refusals: [
      'person-not-found',
      'own-grant',
      'other-role',
      'period-wrong',
      'period-too-long',
      'reach-wrong',
      'unit-not-found',
      'unit-closed',
      'place-moved',
      'whole-organisation-only',
      'already-holds',
      'already-proposed',
      'holds-system-administrator',
      'holds-security-administrator',
      'holds-audit-administrator',
    ],
  },
)

/** The second person says yes; from then on the grant holds on its days. */
export const ApproveGrant = verb(
  'identity.approve-grant',
  {
    roles: seconds,
    data: 'personal',
    ownDevice: true,
    look: { zh: '作为第二人同意给你一个角色', en: 'Agreed, as the second person, to a role for you' },
  },
  {
    input: Type.Object({ proposal: idOf('role-proposal') }),
    answer: Type.Object({ granted: Type.Boolean() }),
    refusals: [
      'proposal-not-found',
      'own-grant',
      'own-proposal',
      'other-role',
      'lapsed',
      'place-gone',
      'already-holds',
      'holds-system-administrator',
      'holds-security-administrator',
      'holds-audit-administrator',
    ],
  },
)

/** The second person says no, or the first takes it back. */
export const DeclineGrant = verb(
  'identity.decline-grant',
  {
    roles: administrators,
    data: 'personal',
    look: { zh: '没有同意或撤回了给你的一个角色', en: 'Turned down or took back a role proposed for you' },
  },
  {
    input: Type.Object({ proposal: idOf('role-proposal') }),
    answer: Type.Object({ outcome: oneOf(['refused', 'withdrawn']) }),
    refusals: ['proposal-not-found'],
  },
)

/** Takes a role away, or gives the own one back; it acts at the next request. */
export const EndGrant = verb(
  'identity.end-grant',
  {
    roles: everyRole,
    data: 'personal',
    ownDevice: true,
    look: { zh: '收回了你的一个角色', en: 'Ended a role of yours' },
  },
  {
    /** The places of one role that end together, also where several proposals gave them. */
    input: Type.Object({ grants: Type.Array(idOf('role-grant'), { minItems: 1, maxItems: 1_000 }) }),
    answer: Type.Object({ ended: Type.Integer() }),
    refusals: ['grant-not-found', 'already-ended', 'last-administrator'],
  },
)

const reasonShape = Type.String({ minLength: 10, maxLength: 400, pattern: '\\S' })

/** Asks for an hour of what an officer sees, with a reason; the other administrators are told at once. */
export const AskEmergency = verb(
  'identity.ask-emergency',
  { roles: ['system-administrator'], data: 'personal', ownDevice: true },
  {
    input: Type.Object({ reason: reasonShape }),
    answer: Type.Object({ emergency: idOf('emergency'), lapsesAt: momentShape }),
    refusals: ['emergency-not-found', 'already-asked', 'already-open', 'review-first'],
  },
)

/** The second person opens it; the hour begins. */
export const OpenEmergency = verb(
  'identity.open-emergency',
  { roles: seconds, data: 'personal', ownDevice: true },
  {
    input: Type.Object({ emergency: idOf('emergency') }),
    answer: Type.Object({ endsAt: momentShape }),
    refusals: ['emergency-not-found', 'own-emergency', 'emergency-lapsed', 'already-open'],
  },
)

/** Another administrator says no, or who asked takes it back. */
export const DeclineEmergency = verb(
  'identity.decline-emergency',
  { roles: administrators, data: 'personal' },
  {
    input: Type.Object({ emergency: idOf('emergency') }),
    answer: Type.Object({ outcome: oneOf(['refused', 'withdrawn']) }),
    refusals: ['emergency-not-found'],
  },
)

export const EndEmergency = verb(
  'identity.end-emergency',
  { roles: administrators, data: 'personal' },
  {
    input: Type.Object({ emergency: idOf('emergency') }),
    answer: Type.Object({ endedAt: momentShape }),
    refusals: ['emergency-not-found', 'already-ended'],
  },
)

/** Another administrator writes in a line what the look at it showed. */
export const ReviewEmergency = verb(
  'identity.review-emergency',
  { roles: seconds, data: 'personal' },
  {
    input: Type.Object({ emergency: idOf('emergency'), finding: reasonShape }),
    answer: Type.Object({ reviewedAt: momentShape }),
    refusals: [
      'emergency-not-found',
      'own-emergency',
      'opened-by-you',
      'still-open',
      'already-reviewed',
      'never-opened',
    ],
  },
)

/** On the page; the workbook goes on. */
export const emergenciesAtMost = 50

/** Emergency access of the last ninety days, newest first; what is open or not yet looked at always. */
export const Emergencies = question(
  'identity.emergencies',
  { roles: administrators, data: 'personal', shows: 'accounts' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      emergencies: Type.Array(
        Type.Object({
          id: idOf('emergency'),
          name: Type.String(),
          reason: Type.String(),
          askedAt: momentShape,
          state: oneOf(['asked', 'open', 'to-review', 'reviewed', 'declined', 'lapsed']),
          /** Until then somebody may open it. */
          lapsesAt: momentShape,
          openedAt: orNull(momentShape),
          /** Who opened it for the one who asked. */
          openedBy: orNull(Type.String()),
          /** When it ended or will end. */
          endsAt: orNull(momentShape),
          finding: orNull(Type.String()),
          reviewedBy: orNull(Type.String()),
          own: Type.Boolean(),
          /** The one who asks opened it, and so is not the one who looks at it. */
          openedByMe: Type.Boolean(),
        }),
      ),
    }),
  },
)
