import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { Year } from '../contract.ts'
import { datesOf } from './key-dates.ts'
import { programmesOf } from './programmes.ts'

/** A year at a glance. */
export const year: View<typeof Year> = async (cx, input) =>
  ok({ ...(await datesOf(cx, input.year)), programmes: await programmesOf(cx, input.year) })
