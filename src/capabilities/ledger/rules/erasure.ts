import type { Id } from '#kernel/id.ts'
import type { AskedOfTwo } from '#kernel/two-people.ts'

/** LDG-14: why content may be erased (PIPL articles 19 and 47). */
export const grounds = ['retention-ended', 'person-asked', 'recorded-wrongly', 'not-necessary'] as const
export type Ground = (typeof grounds)[number]

export interface Erasure extends AskedOfTwo {
  readonly id: Id<'ledger-erasure'>
  readonly kind: string
  readonly stream: string
  /** The newest version that is erased, and every one before it. */
  readonly upTo: number
  readonly ground: Ground
}

/** The kind of the decisions themselves: what says that something was erased is never erased. */
export const erasureKind = 'ledger-erasure'

/** What stands open on the ledger: which thing, up to which version, on which ground, and how far the matter is. */
export const erasurePayload = (
  { kind, stream, upTo, ground }: Pick<Erasure, 'kind' | 'stream' | 'upTo' | 'ground'>,
  state: 'asked' | 'approved' | 'declined',
): Readonly<Record<string, unknown>> => ({ ground, kind, state, stream, upTo })

export interface ErasedThing {
  readonly kind: string
  readonly stream: string
  readonly upTo: number
}

/** Reads an approved erasure out of an opened payload; nothing when it is another payload. */
export const readErasure = (payload: string): ErasedThing | undefined => {
  try {
    const { state, kind, stream, upTo } = JSON.parse(payload) as Record<string, unknown>
    return state === 'approved' && typeof kind === 'string' && typeof stream === 'string' && typeof upTo === 'number'
      ? { kind, stream, upTo }
      : undefined
  } catch {
    // Whoever writes a ledger may put anything there.
    return undefined
  }
}
