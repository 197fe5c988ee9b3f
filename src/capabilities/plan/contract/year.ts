import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { nodeKinds } from '../rules/key-date.ts'
import { listedProgramme } from './programme.ts'
import { planReaders, planWriters } from './roles.ts'
import { classShape, nameShape, unitChoice, unitPart } from './shapes.ts'

const year = Type.Integer({ minimum: 1900, maximum: 2200 })

const festivalShape = Type.Object({ code: Type.String(), name: pairShape, day: dayShape, lunar: orNull(pairShape) })
const nodeShape = Type.Object({
  id: idOf('key-date'),
  fallsOn: dayShape,
  name: pairShape,
  kind: oneOf(nodeKinds),
  lunar: orNull(pairShape),
  /** Whether the one who asks may remove it. */
  mine: Type.Boolean(),
})

/** A year at a glance: festivals, own days, programmes. */
export const Year = question(
  'plan.year',
  { roles: planReaders, data: 'internal' },
  {
    input: Type.Object({ year }),
    answer: Type.Object({
      year: Type.Integer(),
      /** `null` where the checked table does not reach. */
      festivals: orNull(Type.Array(festivalShape)),
      nodes: Type.Array(nodeShape),
      programmes: Type.Array(listedProgramme),
      mayWrite: Type.Boolean(),
      /** The units whose people somebody who writes reaches; what is new belongs to one of them. */
      units: Type.Array(unitChoice),
      known: Type.Object({ first: Type.Integer(), last: Type.Integer() }),
    }),
  },
)
export type YearAnswer = Static<(typeof Year)['answer']>

/** Own days of a year on the page; the workbook goes on. */
export const keyDatesAtMost = 400

export const KeyDates = question(
  'plan.key-dates',
  { roles: planReaders, data: 'internal' },
  {
    input: Type.Object({ year }),
    answer: Type.Object({
      year: Type.Integer(),
      festivals: orNull(Type.Array(festivalShape)),
      nodes: Type.Array(nodeShape),
      mayWrite: Type.Boolean(),
      /** The units whose people somebody who writes reaches; what is new belongs to one of them. */
      units: Type.Array(unitChoice),
      known: Type.Object({ first: Type.Integer(), last: Type.Integer() }),
    }),
  },
)
export type KeyDatesAnswer = Static<(typeof KeyDates)['answer']>

export const AddNode = verb(
  'plan.add-node',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({ ...unitPart, fallsOn: dayShape, name: nameShape, kind: oneOf(nodeKinds) }),
    answer: Type.Object({ id: idOf('key-date') }),
    refusals: ['unit-not-found', 'unit-not-chosen'],
  },
)

export const RemoveNode = verb(
  'plan.remove-node',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({ keyDateId: idOf('key-date') }),
    answer: Type.Object({ id: idOf('key-date') }),
    refusals: ['key-date-not-found'],
  },
)

/** The four ceilings and what this month already holds, for groups of twenty and more. */
export const Burden = question(
  'plan.burden',
  { roles: planReaders, data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      month: dayShape,
      sampled: Type.Boolean(),
      classes: Type.Array(
        Type.Object({
          class: classShape,
          ceiling: Type.Integer(),
          people: Type.Integer(),
          /** Planned minutes of one person on average; `null` for fewer than twenty people. */
          planned: orNull(Type.Integer()),
          /** How many lie above the ceiling; `null` for fewer than twenty people. */
          over: orNull(Type.Integer()),
        }),
      ),
      /** What waits for a second officer; shown to officers alone. */
      waiting: Type.Array(
        Type.Object({
          proposal: idOf('ceiling-proposal'),
          class: classShape,
          from: Type.Integer(),
          to: Type.Integer(),
          reason: Type.String(),
          by: orNull(Type.String()),
          own: Type.Boolean(),
          lapsesAt: momentShape,
        }),
      ),
      /** Ceilings are of the whole organisation: whoever reaches a part of it changes none. */
      mayPropose: Type.Boolean(),
    }),
  },
)
export type BurdenAnswer = Static<(typeof Burden)['answer']>

const minutesShape = Type.Integer({ minimum: 5, maximum: 600 })

/** PLN-21: says what a ceiling should be; another officer confirms it within 48 hours. */
export const ProposeCeiling = verb(
  'plan.propose-ceiling',
  { roles: planWriters, data: 'internal', ownDevice: true },
  {
    input: Type.Object({
      class: classShape,
      minutes: minutesShape,
      reason: Type.String({ minLength: 2, maxLength: 200, pattern: '\\S\\s*\\S' }),
    }),
    answer: Type.Object({ proposal: idOf('ceiling-proposal'), lapsesAt: momentShape }),
    refusals: ['whole-organisation-only', 'already-proposed', 'nothing-changed'],
  },
)

export const ConfirmCeiling = verb(
  'plan.confirm-ceiling',
  { roles: planWriters, data: 'internal', ownDevice: true },
  {
    input: Type.Object({ proposal: idOf('ceiling-proposal') }),
    answer: Type.Object({ class: classShape, minutes: Type.Integer() }),
    refusals: ['whole-organisation-only', 'proposal-not-found', 'own-proposal', 'lapsed', 'changed-meanwhile'],
  },
)

/** The second officer says no, or the first takes it back. */
export const DeclineCeiling = verb(
  'plan.decline-ceiling',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({ proposal: idOf('ceiling-proposal') }),
    answer: Type.Object({ outcome: oneOf(['refused', 'withdrawn']) }),
    refusals: ['whole-organisation-only', 'proposal-not-found'],
  },
)

/** The ceilings in force and the festivals of the next twelve months, for the first run (picture 10). */
export const Ceilings = question(
  'plan.ceilings',
  { roles: ['system-administrator'], data: 'internal', shows: 'accounts' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      ceilings: Type.Array(Type.Object({ class: classShape, minutes: Type.Integer() })),
      /** Whether somebody has set them; until then the defaults hold. */
      set: Type.Boolean(),
      /** Once there is an officer, two of them change a ceiling; the first run no longer does. */
      leftToOfficers: Type.Boolean(),
      festivals: Type.Array(festivalShape),
      known: Type.Object({ first: Type.Integer(), last: Type.Integer() }),
    }),
  },
)
export type CeilingsAnswer = Static<(typeof Ceilings)['answer']>

/** PLN-14: all four at once, before there is an officer. */
export const SetCeilings = verb(
  'plan.set-ceilings',
  { roles: ['system-administrator'], data: 'internal' },
  {
    input: Type.Object({ leader: minutesShape, high: minutesShape, medium: minutesShape, other: minutesShape }),
    answer: Type.Object({ set: Type.Integer() }),
    refusals: ['whole-organisation-only', 'left-to-officers'],
  },
)
