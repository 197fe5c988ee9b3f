import { Type } from 'typebox'
import { orNull, pairShape } from '#kernel/shape.ts'

/** The lunar date and the way to Spring Festival; `null` outside the years of the checked table. */
export const seasonParts = {
  lunar: orNull(pairShape),
  daysToSpringFestival: orNull(Type.Integer()),
}
