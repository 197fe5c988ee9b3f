/** What a person can cause and understand is a value, never an exception. */
export type Result<T, R extends string> = Ok<T> | No<R>
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}
export interface No<R extends string> {
  readonly ok: false
  readonly refusal: R
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })
export const no = <R extends string>(refusal: R): No<R> => ({ ok: false, refusal })
