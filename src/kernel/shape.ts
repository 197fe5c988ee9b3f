import { type TSchema, Type } from 'typebox'
import { type Day, dayPattern, type Moment } from './day.ts'

/** The shapes every contract shares. */

/** One of a fixed list of words. */
export const oneOf = <const T extends string>(values: readonly T[]) =>
  Type.Unsafe<T>({ type: 'string', enum: [...values] })

/** A sentence or name in every language. */
export const pairShape = Type.Object({ zh: Type.String(), en: Type.String() })

export const dayShape = Type.Unsafe<Day>(Type.String({ pattern: dayPattern }))

export const momentShape = Type.Unsafe<Moment>(Type.String())

/** A secret: its verb must name a guess, so that the limiter stands before it; no body of such a verb is kept. */
export const secretShape = (length: { readonly minLength?: number; readonly maxLength: number }) =>
  Type.Unsafe<string>({ type: 'string', secret: true, ...length })

export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
