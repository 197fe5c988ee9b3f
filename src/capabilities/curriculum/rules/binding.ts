import type { CitingKind } from './recheck.ts'

/** Something of a post that leans on a norm. */
export interface Ground {
  readonly kind: CitingKind
  readonly code: string
  readonly reference: string
}

export interface Bound {
  readonly reference: string
  /** How many things of each kind lean on it. */
  readonly by: readonly { readonly kind: CitingKind; readonly n: number }[]
}

/** What the post itself does and answers for comes before what it is taught. */
const order: readonly CitingKind[] = ['power', 'risk-point', 'process', 'lesson', 'case']

/**
 * CUR-57 (R1, R40): the norms that bind a post, each article once: what its powers, risk points and process maps lean on
 * before what only lessons and cases cite, then what most things lean on.
 */
export const bindingOf = (grounds: readonly Ground[]): Bound[] => {
  const found = new Map<string, Map<CitingKind, Set<string>>>()
  for (const { kind, code, reference } of grounds) {
    const kinds = found.get(reference) ?? new Map<CitingKind, Set<string>>()
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(code))
    found.set(reference, kinds)
  }
  return [...found]
    .map(([reference, kinds]) => ({
      reference,
      by: order.flatMap((kind) => (kinds.has(kind) ? [{ kind, n: kinds.get(kind)?.size ?? 0 }] : [])),
    }))
    .sort((a, b) => firstPlace(a) - firstPlace(b) || count(b) - count(a) || (a.reference < b.reference ? -1 : 1))
}

const own: ReadonlySet<CitingKind> = new Set(['power', 'risk-point', 'process'])

const firstPlace = ({ by }: Bound): number => (by.some(({ kind }) => own.has(kind)) ? 0 : 1)

const count = ({ by }: Bound): number => by.reduce((sum, { n }) => sum + n, 0)

/** CUR-57: whether one of the texts holds all words, in one language. */
export const holdsWords = (texts: readonly { readonly zh: string; readonly en: string }[], asked: string): boolean => {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word))
  return words.length === 0 || texts.some(({ zh, en }) => holds(zh) || holds(en))
}
