import { type Static, Type } from 'typebox'
import { momentShape } from '#kernel/shape.ts'
import { question } from '#kernel/verb.ts'

/** Since when the policies of the product are in force, and what each version changed. */
export const PoliciesInForce = question(
  'identity.policies-in-force',
  { roles: ['system-administrator', 'security-administrator', 'audit-administrator', 'auditor'], data: 'internal' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      versions: Type.Array(
        Type.Object({
          version: Type.Integer(),
          digest: Type.String(),
          /** The edition of the product that brought it. */
          product: Type.String(),
          notedAt: momentShape,
          lines: Type.Integer(),
          added: Type.Array(Type.String()),
          removed: Type.Array(Type.String()),
        }),
      ),
    }),
  },
)
export type PoliciesInForceAnswer = Static<(typeof PoliciesInForce)['answer']>
