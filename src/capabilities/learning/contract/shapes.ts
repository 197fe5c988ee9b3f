import { Type } from 'typebox'
import type { Moment } from '#kernel/day.ts'
import { oneOf } from '#kernel/shape.ts'
import { everyRole } from '#kernel/verb.ts'
import { confidences } from '../rules/mark.ts'

/** Everybody learns; whoever is signed in reaches the own learning. */
export const ownLearning = { roles: everyRole, data: 'personal', shows: 'own-records' } as const

/** What somebody may also do where there is no network (decision 24). */
export const offlineLearning = { ...ownLearning, offline: true } as const

export const codeInput = Type.String({ minLength: 1, maxLength: 80 })

/** A moment as a browser writes it, `2027-01-12T01:12:00.000Z`. */
export const toldMoment = Type.Unsafe<Moment>(
  Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$' }),
)

export const chosenOptions = Type.Array(Type.String({ minLength: 1, maxLength: 20 }), { maxItems: 12 })

export const confidenceShape = oneOf(confidences)
