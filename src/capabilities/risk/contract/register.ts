import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { undoableImportVerbs } from '#kernel/import.ts'
import { dayShape, oneOf, pairShape } from '#kernel/shape.ts'
import { question, verb } from '#kernel/verb.ts'
import { registerFields } from '../rules/register-row.ts'
import { confirmers } from './roles.ts'

/** The risk register, in the same three steps as the roster; its rows become proposals. */
export const registerImport = undoableImportVerbs('risk', 'register', {
  roles: ['officer', 'system-administrator'],
  data: 'internal',
})

/** On the page; the workbook goes on. */
export const registerChangesAtMost = 200

/** What imported registers say otherwise of points in reach, waiting for an answer; 200 at most. */
export const RegisterChanges = question(
  'risk.register-changes',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      changes: Type.Array(
        Type.Object({
          id: idOf('register-change'),
          kind: oneOf(['changed', 'ended']),
          proposedOn: dayShape,
          no: Type.Integer(),
          post: Type.String(),
          postName: pairShape,
          name: pairShape,
          differences: Type.Array(
            Type.Object({
              field: oneOf(registerFields.map(({ key }) => key)),
              /** Of controls, those that the list no longer names. */
              before: pairShape,
              after: pairShape,
            }),
          ),
        }),
      ),
    }),
  },
)
export type RegisterChangesAnswer = Static<(typeof RegisterChanges)['answer']>

/** Takes over what an imported register says of a point, or leaves the point as it is. */
export const AnswerRegisterChange = verb(
  'risk.answer-register-change',
  { roles: confirmers, data: 'internal' },
  {
    input: Type.Object({ change: idOf('register-change'), take: Type.Boolean() }),
    answer: Type.Object({ no: Type.Integer() }),
    refusals: [
      'change-not-found',
      'risk-point-not-found',
      'changed-meanwhile',
      'name-missing',
      'broken',
      'no-deed',
      'too-short',
      'too-long',
      'places-need-officer',
      'shared-needs-officer',
      'shared-alone',
      'names-a-person',
      'norm-not-found',
      'norm-repealed',
      'last-control',
    ],
  },
)
