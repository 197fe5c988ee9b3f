import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { leaverGrounds } from '../rules/leaver-erasure.ts'

/** On the page; the workbook goes on. */
export const leaversAtMost = 100

/** How many left and are still here by name, and the requests to erase, first those that wait; nobody by name. */
export const Leavers = question(
  'organisation.leavers',
  {
    roles: ['auditor', 'system-administrator', 'security-administrator', 'audit-administrator'],
    data: 'internal',
    shows: 'accounts',
  },
  {
    input: Type.Object({}),
    answer: Type.Object({
      /** Left, not erased, and nobody has asked. */
      left: Type.Integer(),
      /** Of these, left before `keptUntil`. */
      over: Type.Integer(),
      keptUntil: dayShape,
      erasures: Type.Array(
        Type.Object({
          id: idOf('leaver-erasure'),
          ground: oneOf(leaverGrounds),
          leftBefore: orNull(dayShape),
          people: Type.Integer(),
          askedAt: momentShape,
          decidedAt: orNull(momentShape),
          approved: orNull(Type.Boolean()),
          erasedAt: orNull(momentShape),
          mayDecide: Type.Boolean(),
          own: Type.Boolean(),
        }),
      ),
    }),
  },
)
export type LeaversAnswer = Static<(typeof Leavers)['answer']>
export type LeaverErasureLine = LeaversAnswer['erasures'][number]

/** Whose data one request is about, by name; two hundred at most, with how many there are. */
export const LeaversNamed = question(
  'organisation.leavers-named',
  {
    roles: ['system-administrator', 'security-administrator', 'audit-administrator'],
    data: 'personal',
    shows: 'accounts',
    look: { zh: '看了要删除你资料的申请', en: 'Read a request to erase your data' },
  },
  {
    input: Type.Object({ erasure: idOf('leaver-erasure') }),
    answer: Type.Object({
      all: Type.Integer(),
      people: Type.Array(Type.Object({ staffNo: Type.String(), name: Type.String(), leftOn: orNull(dayShape) })),
    }),
    refusals: ['erasure-not-found'],
  },
)

/** ORG-35: asks that the data of people who left be erased: of one by staff number, or of all who left before a day. */
export const AskLeaverErasure = verb(
  'organisation.ask-leaver-erasure',
  {
    roles: ['system-administrator'],
    data: 'personal',
    look: { zh: '申请删除你离职后留下的资料', en: 'Asked to erase the data you left behind' },
  },
  {
    input: Type.Object({
      ground: oneOf(leaverGrounds),
      of: Type.Union([
        Type.Object({ staffNo: Type.String({ minLength: 1, maxLength: 40 }) }),
        Type.Object({ leftBefore: dayShape }),
      ]),
    }),
    answer: Type.Object({ erasure: idOf('leaver-erasure'), people: Type.Integer() }),
    refusals: ['nobody-found', 'still-here', 'kept-for-now', 'asked-already'],
  },
)

/** ORG-35: a second administrator agrees or declines; what is agreed is erased within the hour and does not come back. */
export const DecideLeaverErasure = verb(
  'organisation.decide-leaver-erasure',
  {
    roles: ['security-administrator', 'audit-administrator'],
    data: 'personal',
    ownDevice: true,
    look: { zh: '决定了删除你资料的申请', en: 'Decided a request to erase your data' },
  },
  {
    input: Type.Object({ erasure: idOf('leaver-erasure'), approved: Type.Boolean() }),
    answer: Type.Object({ approved: Type.Boolean() }),
    refusals: ['erasure-not-found', 'second-person-needed', 'already-decided'],
  },
)
