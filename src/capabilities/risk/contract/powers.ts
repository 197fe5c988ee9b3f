import { type Static, Type } from 'typebox'
import { citationShape } from '#capabilities/norms/contract.ts'
import { exportOf } from '#kernel/export.ts'
import { idOf } from '#kernel/id.ts'
import { undoableImportVerbs } from '#kernel/import.ts'
import { dayShape, oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { needs } from '../rules/confirmation.ts'
import { counterpartyKinds, discretions, powerKinds } from '../rules/power.ts'
import { codeShape, originShape } from './access.ts'
import { confirmers, proposers, seers, seersAndHolders } from './roles.ts'

const lineShape = Type.Object({ zh: Type.String({ maxLength: 400 }), en: Type.String({ maxLength: 400 }) })

const powerWords = {
  kind: oneOf(powerKinds),
  name: lineShape,
  discretion: oneOf(discretions),
  limits: lineShape,
  /** Citations of the norm library, `code` or `code#anchor`. */
  norms: Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 8 }),
  rule: lineShape,
  counterparties: Type.Array(oneOf(counterpartyKinds), { maxItems: 8 }),
  /** Code of the post that checks it. */
  checker: orNull(codeShape),
  fromOn: dayShape,
}

const faults = [
  'no-deed',
  'no-basis',
  'names-a-firm',
  'names-a-person',
  'checker-is-holder',
  'norm-not-found',
  'norm-repealed',
  'holds-earlier',
  'too-far-ahead',
] as const

/** Proposes what a post in reach, or the own post, may decide; it counts once it is confirmed. */
export const ProposePower = verb(
  'risk.propose-power',
  { roles: proposers, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({ post: codeShape, ...powerWords }),
    answer: Type.Object({ power: idOf('power') }),
    refusals: ['post-not-found', 'post-unknown', ...faults],
  },
)

/** Proposes another version of a power, or its end; what stands goes on counting until that is confirmed. */
export const ChangePower = verb(
  'risk.change-power',
  { roles: proposers, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({
      power: idOf('power'),
      /** The version that was read; one that came meanwhile is not written over (RSK-139). */
      over: Type.Integer({ minimum: 1 }),
      ends: Type.Boolean(),
      ...powerWords,
    }),
    answer: Type.Object({ version: Type.Integer() }),
    refusals: ['power-not-found', 'post-unknown', 'waits-already', 'changed-meanwhile', 'nothing-changed', ...faults],
  },
)

const versionInput = { power: idOf('power'), version: Type.Integer({ minimum: 1 }) }

/** Takes the next step on the way of a version of a power: the unit's look or discipline inspection. */
export const ConfirmPower = verb(
  'risk.confirm-power',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object(versionInput),
    answer: Type.Object({ waits: Type.Array(oneOf(needs)) }),
    refusals: ['power-not-found', 'already-confirmed', 'own-proposal', 'second-step', 'not-your-step'],
  },
)

/** Turns a version of a power down, with a reason without names. */
export const ReturnPower = verb(
  'risk.return-power',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object({ ...versionInput, reason: Type.String({ minLength: 1, maxLength: 400 }) }),
    answer: Type.Object({}),
    refusals: ['power-not-found', 'already-confirmed', 'names-a-person', 'reason-missing'],
  },
)

const powerShape = Type.Object({
  id: idOf('power'),
  version: Type.Integer(),
  kind: oneOf(powerKinds),
  name: pairShape,
  discretion: oneOf(discretions),
  limits: pairShape,
  norms: Type.Array(Type.String()),
  rule: pairShape,
  counterparties: Type.Array(oneOf(counterpartyKinds)),
  /** Code of the post that checks; its name is absent where the reader does not see it. */
  checker: orNull(Type.String()),
  checkerName: orNull(pairShape),
  fromOn: dayShape,
  /** The template from which the power came, by name and the version of then; nothing where somebody wrote it here. */
  from: orNull(originShape),
})

/** The power list of one post, as it is or as it stood on a day, and what is proposed about it. */
export const PostPowers = question(
  'risk.post-powers',
  { roles: seersAndHolders, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({ post: codeShape, asOf: Type.Optional(dayShape) }),
    answer: Type.Object({
      powers: Type.Array(powerShape),
      /** Only today: versions that are confirmed and begin later, which a change follows in the place of those in force. */
      coming: Type.Array(Type.Object({ ...powerShape.properties, ends: Type.Boolean() })),
      /** Only today: versions that wait, with what they differ in and whether the next step is the reader's. */
      waiting: Type.Array(
        Type.Object({
          ...powerShape.properties,
          ends: Type.Boolean(),
          changes: Type.Boolean(),
          waits: Type.Array(oneOf(needs)),
          mine: Type.Boolean(),
        }),
      ),
      citations: Type.Array(citationShape),
    }),
    refusals: ['post-not-found'],
  },
)
export type PostPowersAnswer = Static<(typeof PostPowers)['answer']>
export type PowerView = PostPowersAnswer['powers'][number]
export type ComingPower = PostPowersAnswer['coming'][number]
export type WaitingPower = PostPowersAnswer['waiting'][number]

/** The powers of the posts in reach that count today, by post, 1,000 a page: the power list as it is published. */
export const PowerList = question(
  'risk.power-list',
  { roles: seers, data: 'internal', shows: 'posts' },
  {
    input: Type.Object({
      page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
      asOf: Type.Optional(dayShape),
    }),
    answer: Type.Object({
      powers: Type.Array(
        Type.Object({
          unit: pairShape,
          post: pairShape,
          kind: oneOf(powerKinds),
          name: pairShape,
          discretion: oneOf(discretions),
          limits: pairShape,
          norms: Type.Array(Type.String()),
          rule: pairShape,
          counterparties: Type.Array(oneOf(counterpartyKinds)),
          checkerName: orNull(pairShape),
          fromOn: dayShape,
        }),
      ),
      more: Type.Boolean(),
    }),
  },
)
export type PowerLine = Static<(typeof PowerList)['answer']>['powers'][number]
export const ExportPowerList = exportOf(PowerList)

/** Versions of powers in reach that wait for a step; the reader's own first, 100 a page. */
export const WaitingVersions = question(
  'risk.waiting-versions',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object({
      unit: Type.Optional(codeShape),
      page: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000 })),
    }),
    answer: Type.Object({
      versions: Type.Array(
        Type.Object({
          id: idOf('power'),
          version: Type.Integer(),
          name: pairShape,
          post: Type.String(),
          postName: pairShape,
          ends: Type.Boolean(),
          proposedOn: dayShape,
          waits: Type.Array(oneOf(needs)),
          mine: Type.Boolean(),
        }),
      ),
      /** Over all pages, and how many of them wait for the reader. */
      matching: Type.Integer(),
      mine: Type.Integer(),
    }),
  },
)
export type WaitingVersionsAnswer = Static<(typeof WaitingVersions)['answer']>

/** The power list, in the same three steps as the roster; its rows become proposals. */
export const powersImport = undoableImportVerbs('risk', 'powers', {
  roles: ['officer', 'system-administrator'],
  data: 'internal',
})
