import { type Static, Type } from 'typebox'
import { offeredAtMost } from '#kernel/offered.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, type Role } from '#kernel/verb.ts'
import { unitKinds } from '../rules/organisation.ts'

/** Who may look the roster up: leaders their own units, officers their reach, the system administrator all. */
export const rosterReaders: readonly Role[] = ['leader', 'officer', 'system-administrator']

const codeShape = Type.String({ minLength: 1, maxLength: 80 })
const countShape = Type.Integer()

/**
 * The people on the roster in reach, by name in the order of pinyin, fifty a page. `text` is the beginning of a name
 * or of a staff number; `unit` means the unit and all below. `after` and `before` are staff numbers out of an answer.
 */
export const People = question(
  'organisation.people',
  {
    roles: rosterReaders,
    data: 'sensitive',
    shows: 'holders',
    look: {
      zh: '在人员名单里看了你：岗位、支部、是不是党员',
      en: 'Saw you in the list of people: posts, branch, membership',
    },
    asksPurpose: ['officer', 'system-administrator'],
  },
  {
    input: Type.Object({
      unit: Type.Optional(codeShape),
      branch: Type.Optional(codeShape),
      text: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
      after: Type.Optional(codeShape),
      before: Type.Optional(codeShape),
    }),
    answer: Type.Object({
      people: Type.Array(
        Type.Object({
          staffNo: Type.String(),
          name: Type.String(),
          latinName: Type.String(),
          unit: pairShape,
          /** The unit above, unless that is the whole organisation. */
          above: orNull(pairShape),
          branch: orNull(pairShape),
          partyMember: Type.Boolean(),
          joinedOn: orNull(dayShape),
          /** Posts held, newest first, twenty at most; half-open from a day up to but not including a day. */
          posts: Type.Array(
            Type.Object({
              ...{ code: Type.String(), name: pairShape, fromOn: dayShape, toOn: orNull(dayShape) },
              /** Held beside the main one. */
              concurrent: Type.Boolean(),
            }),
          ),
        }),
      ),
      /** How many people fit, over all pages. */
      matching: countShape,
      /** Ask with this staff number for the page before or after; nothing where there is none. */
      before: orNull(Type.String()),
      after: orNull(Type.String()),
    }),
  },
)
export type PeopleAnswer = Static<(typeof People)['answer']>
export type PersonLine = PeopleAnswer['people'][number]

/** On the page, and in the forms of the trees, which offer these; the workbook goes on. */
export const unitsAtMost = offeredAtMost.units

/** The units in reach as a tree with headcount and posts, and the party branches with members in reach. */
export const Units = question(
  'organisation.units',
  { roles: rosterReaders, data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      /** Every open unit after the one above it, siblings in their order; 5,000 at most. */
      units: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          kind: oneOf(unitKinds),
          /** The unit above, when that is in reach too. */
          above: orNull(Type.String()),
          /** People of this unit and all below. */
          people: countShape,
        }),
      ),
      /** What is held in each unit and by how many of its people, by name; 20,000 at most. */
      posts: Type.Array(
        Type.Object({ unit: Type.String(), code: Type.String(), name: pairShape, holders: countShape }),
      ),
      /** By name; 5,000 at most. */
      branches: Type.Array(
        Type.Object({
          code: Type.String(),
          name: pairShape,
          unit: orNull(pairShape),
          /** The code of that unit, where it is in reach. */
          unitCode: orNull(Type.String()),
          members: countShape,
        }),
      ),
      /** Units and branches that are no longer there, the latest first; 5,000 at most. */
      closed: Type.Array(
        Type.Object({
          kind: oneOf(['unit', 'branch']),
          code: Type.String(),
          name: pairShape,
          /** The unit above, or the one that a branch equalled. */
          of: orNull(pairShape),
          /** The first day without it. */
          on: dayShape,
        }),
      ),
      people: countShape,
    }),
  },
)
export type UnitsAnswer = Static<(typeof Units)['answer']>
export type UnitLine = UnitsAnswer['units'][number]
export type BranchLine = UnitsAnswer['branches'][number]
export type ClosedLine = UnitsAnswer['closed'][number]
export type UnitPost = UnitsAnswer['posts'][number]
