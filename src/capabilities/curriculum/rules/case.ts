import { type Static, Type } from 'typebox'
import { oneOf, orNull, pairShape } from '#kernel/shape.ts'
import { codeShape, versionShape } from './lesson.ts'

/** R27: a warning case stops at each decision, asks, then tells what happened. */
export const caseShape = Type.Object({
  code: codeShape,
  version: versionShape,
  title: pairShape,
  sector: Type.Union([Type.String(), pairShape]),
  families: Type.Array(codeShape),
  posts: Type.Array(codeShape),
  processNode: pairShape,
  rank: oneOf(['crew', 'section', 'unit-leader']),
  opening: pairShape,
  decisionPoints: Type.Array(
    Type.Object({
      text: pairShape,
      ask: pairShape,
      choices: Type.Array(Type.Object({ id: Type.String({ minLength: 1 }), text: pairShape, reveal: pairShape }), {
        minItems: 2,
      }),
      happened: pairShape,
    }),
    { minItems: 1 },
  ),
  ruleBroken: Type.Array(Type.String()),
  consequence: pairShape,
  missedChance: pairShape,
  controlThatStops: pairShape,
  checkOurs: pairShape,
  anonymisation: Type.String(),
  source: Type.Object({ kind: Type.String(), note: Type.Union([Type.String(), pairShape]) }),
  approver: orNull(Type.String()),
  checker: orNull(Type.String()),
})
export type Case = Static<typeof caseShape>

/** R27: the sector a case is told of; one described in words, or `any`, fits every one. */
export const caseSector = ({ sector }: Pick<Case, 'sector'>): string => (typeof sector === 'string' ? sector : 'any')

/** Planned minutes of a case: one to open it, two for every decision point. */
export const caseMinutes = (points: number): number => 1 + 2 * points
