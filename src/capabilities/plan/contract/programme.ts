import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { dayShape, momentShape, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { planReaders, planWriters } from './roles.ts'
import {
  audienceQuery,
  audienceShape,
  classShape,
  contentParts,
  exclusionShape,
  itemKeyShape,
  itemShape,
  nameShape,
  programmeKindShape,
  roleShape,
  stateShape,
  unitPart,
  whyShape,
} from './shapes.ts'

const programmeId = { programmeId: idOf('programme') }
const saved = Type.Object({
  id: idOf('programme'),
  state: stateShape,
  version: Type.Integer(),
  revision: Type.Integer(),
})

/** Opens a draft for the people of one unit in reach; nobody is in its audience yet. */
export const DraftProgramme = verb(
  'plan.draft-programme',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({ ...unitPart, name: nameShape, fromOn: dayShape, toOn: dayShape }),
    answer: saved,
    refusals: ['window-wrong', 'unit-not-found', 'unit-not-chosen'],
  },
)

/** Keeps what the author has now; on a published programme this opens the next version. */
export const ChangeProgramme = verb(
  'plan.change-programme',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({ ...programmeId, revision: Type.Integer(), ...contentParts }),
    answer: saved,
    refusals: [
      'programme-not-found',
      'item-not-found',
      'changed-meanwhile',
      'programme-submitted',
      'programme-withdrawn',
      'window-wrong',
    ],
  },
)

export const SubmitProgramme = verb(
  'plan.submit-programme',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object(programmeId),
    answer: saved,
    refusals: [
      'programme-not-found',
      'item-not-found',
      'not-a-draft',
      'window-over',
      'no-items',
      'nobody',
      'reason-missing',
    ],
  },
)

export const WithdrawSubmission = verb(
  'plan.withdraw-submission',
  { roles: planWriters, data: 'internal' },
  { input: Type.Object(programmeId), answer: saved, refusals: ['programme-not-found', 'not-submitted'] },
)

/** Sends the programme out: everybody in the audience gets every item, with the reason. Cannot be taken back whole. */
export const PublishProgramme = verb(
  'plan.publish-programme',
  { roles: planWriters, data: 'personal' },
  {
    input: Type.Object(programmeId),
    answer: Type.Object({
      id: idOf('programme'),
      state: stateShape,
      version: Type.Integer(),
      people: Type.Integer(),
      /** Assignments that are new; whoever had an item from this programme keeps it as it was. */
      assigned: Type.Integer(),
    }),
    refusals: [
      'programme-not-found',
      'programme-published',
      'not-submitted',
      'own-programme',
      'window-over',
      'item-not-found',
      'nobody',
    ],
  },
)

/** Stops a programme: what nobody has done yet goes from their lists, what is done stays done. */
export const WithdrawProgramme = verb(
  'plan.withdraw-programme',
  { roles: planWriters, data: 'personal' },
  {
    input: Type.Object(programmeId),
    answer: Type.Object({ id: idOf('programme'), takenBack: Type.Integer() }),
    refusals: ['programme-not-found', 'programme-submitted', 'programme-withdrawn'],
  },
)

/** One programme as its authors see it, with what they may choose from. */
export const ProgrammeQuestion = question(
  'plan.programme',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object(programmeId),
    answer: Type.Object({
      programme: Type.Object({
        id: idOf('programme'),
        name: pairShape,
        kind: programmeKindShape,
        state: stateShape,
        version: Type.Integer(),
        revision: Type.Integer(),
        runningVersion: orNull(Type.Integer()),
        fromOn: dayShape,
        toOn: dayShape,
        audience: audienceShape,
        exclusions: Type.Array(Type.Object({ ...exclusionShape.properties, name: Type.String() })),
        items: Type.Array(itemShape),
        overReason: Type.String(),
        changedAt: momentShape,
        submittedBy: orNull(Type.String()),
        submittedAt: orNull(momentShape),
        approvedBy: orNull(Type.String()),
        publishedAt: orNull(momentShape),
        people: orNull(Type.Integer()),
        /** Whether the one who asks wrote or submitted it and so may not publish it. */
        own: Type.Boolean(),
      }),
      unit: pairShape,
      choices: Type.Object({
        items: Type.Array(Type.Object({ ...itemShape.properties, families: Type.Array(Type.String()) })),
        families: Type.Array(Type.Object({ code: Type.String(), posts: Type.Integer() })),
        posts: Type.Array(Type.Object({ code: Type.String(), name: pairShape })),
        businesses: Type.Array(Type.String()),
        /** Granted roles, with how many people of the unit and below hold each today. */
        roles: Type.Array(Type.Object({ code: roleShape, people: Type.Integer() })),
        units: Type.Array(Type.Object({ code: Type.String(), name: pairShape, depth: Type.Integer() })),
      }),
    }),
    refusals: ['programme-not-found'],
  },
)
export type ProgrammeAnswer = Static<(typeof ProgrammeQuestion)['answer']>

const audiencePart = Type.Object({ posts: Type.Integer(), people: Type.Integer() })

/** People, minutes and load for rules that may not be kept yet. */
export const Preview = question(
  'plan.preview',
  { roles: planWriters, data: 'internal' },
  {
    input: Type.Object({
      ...programmeId,
      ...audienceQuery,
      items: Type.Optional(Type.Array(itemKeyShape, { maxItems: 20 })),
      fromOn: dayShape,
      toOn: dayShape,
    }),
    answer: Type.Object({
      people: Type.Integer(),
      whole: Type.Integer(),
      minutes: Type.Integer(),
      groups: Type.Object({
        high: audiencePart,
        medium: audiencePart,
        low: audiencePart,
        leading: audiencePart,
        party: Type.Integer(),
      }),
      month: dayShape,
      /** The loads come from a part of the people only, because there are very many. */
      sampled: Type.Boolean(),
      loads: Type.Array(
        Type.Object({
          class: classShape,
          people: Type.Integer(),
          reached: Type.Integer(),
          /** `null` for a group too small to show what it has already. */
          before: orNull(Type.Integer()),
          after: orNull(Type.Integer()),
          ceiling: Type.Integer(),
          over: Type.Integer(),
          excess: Type.Integer(),
        }),
      ),
      ways: Type.Array(
        Type.Union([
          Type.Object({
            way: Type.Literal('merge'),
            item: Type.String(),
            saves: Type.Integer(),
            programme: pairShape,
          }),
          Type.Object({ way: Type.Literal('drop'), item: Type.String(), saves: Type.Integer() }),
          Type.Object({ way: Type.Literal('move') }),
        ]),
      ),
    }),
    refusals: ['programme-not-found', 'window-wrong'],
  },
)
export type PreviewAnswer = Static<(typeof Preview)['answer']>

/** Exactly who is in the audience and why, by name. */
export const AudienceQuestion = question(
  'plan.audience',
  {
    roles: planWriters,
    data: 'personal',
    shows: 'holders',
    look: { zh: '为定方案，看了你在不在送达对象里', en: 'Saw whether you are in the audience of a programme' },
  },
  {
    input: Type.Object({
      ...programmeId,
      ...audienceQuery,
      toOn: dayShape,
      after: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    answer: Type.Object({
      people: Type.Array(
        Type.Object({
          id: idOf('person'),
          name: Type.String(),
          staffNo: Type.String(),
          unit: pairShape,
          why: whyShape,
          post: orNull(pairShape),
          family: orNull(Type.String()),
          role: orNull(roleShape),
          /** The unit that the role reaches; none where it reaches a branch. */
          place: orNull(pairShape),
          /** Away on the last day: assigned, and not counted as due. */
          away: Type.Boolean(),
        }),
      ),
      /** Hand it back as `after` for the next page; `null` at the end. */
      next: orNull(Type.String()),
    }),
    refusals: ['programme-not-found'],
  },
)
export type AudienceAnswer = Static<(typeof AudienceQuestion)['answer']>

/** A programme in a list or on the year strip. */
export const listedProgramme = Type.Object({
  id: idOf('programme'),
  name: pairShape,
  kind: programmeKindShape,
  state: stateShape,
  version: Type.Integer(),
  runningVersion: orNull(Type.Integer()),
  fromOn: dayShape,
  toOn: dayShape,
  /** Of what can still be done: what was withdrawn since is asked of nobody. */
  minutes: Type.Integer(),
  /** Everything in it was withdrawn since. */
  nothingLeft: Type.Boolean(),
  people: orNull(Type.Integer()),
  /** Whether it waits for the one who asks to publish it. */
  waitsForMe: Type.Boolean(),
})

export const Programmes = question(
  'plan.programmes',
  { roles: planReaders, data: 'internal' },
  {
    input: Type.Object({ year: Type.Integer({ minimum: 1900, maximum: 2200 }) }),
    answer: Type.Object({ programmes: Type.Array(listedProgramme), mayWrite: Type.Boolean() }),
  },
)
export type ProgrammesAnswer = Static<(typeof Programmes)['answer']>
