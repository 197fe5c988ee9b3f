import { type Day, daysBetween } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'

/** The procedure by its name and version; it stands in every hash, so that another one draws others. */
export const drawProcedure = 'plumbline-draw-1'

export const drawScopes = ['high', 'all'] as const
/** The controls of high risk points alone, or all of them. */
export type DrawScope = (typeof drawScopes)[number]

/** A sample of controls that nobody could choose: the list is on the ledger before the number that picks from it exists. */
export interface Draw {
  readonly id: Id<'control-draw'>
  readonly no: string
  readonly unitPath: string
  readonly scope: DrawScope
  readonly sample: number
  /** Every control that could be drawn, by id. */
  readonly frame: readonly string[]
  readonly announcedOn: Day
  /** The checkpoint of the ledger whose root picks. */
  readonly checkpointSize: number | null
  readonly seed: string | null
  readonly drawnOn: Day | null
}

/** Controls drawn at once. */
export const largestSample = 50

/** SUP-36: some controls are there, and not more are drawn than there are. */
export const acceptDraw = (
  frame: readonly string[],
  sample: number,
): Result<null, 'nothing-to-draw' | 'sample-too-large'> => {
  if (frame.length === 0) return no('nothing-to-draw')
  return sample > frame.length ? no('sample-too-large') : ok(null)
}

/**
 * SUP-36: the controls with the smallest SHA-256 of `procedure|seed|control` are drawn, where the seed is the root of the
 * first checkpoint that holds the announced list. `sha256` answers in hexadecimal.
 */
export const drawnFrom = (
  frame: readonly string[],
  seed: string,
  sample: number,
  sha256: (text: string) => string,
): readonly string[] =>
  frame
    .map((control) => ({ control, key: sha256(`${drawProcedure}|${seed}|${control}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, sample)
    .map(({ control }) => control)

/**
 * SUP-36: the same draw in one line of a shell, with no code of ours: the list is a file with one control a line, the
 * answer the drawn ones.
 */
export const drawCommand = (file: string, seed: string, sample: number): string =>
  `while read -r id; do echo "$(printf '%s' "${drawProcedure}|${seed}|$id" | sha256sum | cut -c1-64) $id"; done < ${file} | LC_ALL=C sort | head -n ${sample} | cut -d' ' -f2`

/** A drawn control is checked within this many days. */
export const checkWithinDays = 30

/** SUP-37: a drawn control is checked after the draw, once. */
export const acceptDrawnCheck = (
  draw: Draw,
  item: { readonly checkedOn: Day | null } | undefined,
  checkedOn: Day,
): Result<null, 'not-drawn' | 'already-checked' | 'check-before-draw'> => {
  if (draw.drawnOn === null || !item) return no('not-drawn')
  if (item.checkedOn !== null) return no('already-checked')
  return daysBetween(draw.drawnOn, checkedOn) < 0 ? no('check-before-draw') : ok(null)
}

/** `D-2027-01`. */
export const drawNumber = (year: string, before: number): string => `D-${year}-${String(before + 1).padStart(2, '0')}`
