import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import { namesFirm } from './power.ts'

/** R31: one step of a process: a post does something, may decide, and leaves a record. */
export interface ProcessStep {
  /** Code of the post. */
  readonly post: string
  /** Its name when the step was written, for those who do not see the post. */
  readonly postName: Pair
  readonly deed: Pair
  /** What is decided here; empty where nothing is. */
  readonly decision: Pair
  /** What remains of it; empty where nothing does. */
  readonly record: Pair
}

export interface ProcessWords {
  readonly name: Pair
  /** From where to where it goes, in a line. */
  readonly purpose: Pair
  /** Citations of the norm library. */
  readonly norms: readonly string[]
  readonly steps: readonly ProcessStep[]
}

export interface ProcessVersion extends ProcessWords {
  readonly processId: Id<'process'>
  readonly version: number
  readonly ends: boolean
  readonly fromOn: Day
  readonly proposedOn: Day
  readonly recordedAt: Moment
  readonly confirmedOn: Day | null
  readonly confirmedAt: Moment | null
  readonly returnedOn: Day | null
}

/** What stands at one step, by ids: its post and its risk points. */
export interface Node {
  readonly postId: Id<'post'>
  readonly points: readonly Id<'risk-point'>[]
}

export const fewestSteps = 5
export const mostSteps = 9

export type ProcessFault =
  | 'too-few-steps'
  | 'too-many-steps'
  | 'step-without-post'
  | 'step-without-deed'
  | 'names-a-firm'

/** RSK-110: a process has five to nine steps, and each says which post does what. */
export const processFault = ({ name, purpose, steps }: Omit<ProcessWords, 'norms'>): ProcessFault | null => {
  if (steps.length < fewestSteps) return 'too-few-steps'
  if (steps.length > mostSteps) return 'too-many-steps'
  if (steps.some(({ post }) => post === '')) return 'step-without-post'
  if (steps.some(({ deed }) => deed.zh.trim() === '')) return 'step-without-deed'
  const texts = [name, purpose, ...steps.flatMap(({ deed, decision, record }) => [deed, decision, record])]
  return texts.some(({ zh, en }) => namesFirm(zh) || namesFirm(en)) ? 'names-a-firm' : null
}

export const hintKinds = ['same-post-approves', 'decides-alone', 'high-unchecked'] as const
export type HintKind = (typeof hintKinds)[number]

export interface ProcessHint {
  readonly kind: HintKind
  /** The step, counted from one. */
  readonly at: number
}

export interface NodeRisk {
  readonly grade: 'HIGH' | 'MEDIUM' | 'LOW'
  /** A control of it that is no education is carried out or checked by another post. */
  readonly checkedByOther: boolean
}

/**
 * RSK-111: what a process map shows against itself: a post that decides on what it did or asked for itself, a decision
 * after which no other post comes, and a high risk that no other post controls.
 */
export const processHints = (
  steps: readonly (Pick<ProcessStep, 'post' | 'decision'> & { readonly risks: readonly NodeRisk[] })[],
): ProcessHint[] =>
  steps.flatMap(({ post, decision, risks }, index) => {
    const hint = (kind: HintKind): ProcessHint => ({ kind, at: index + 1 })
    const decides = decision.zh.trim() !== ''
    const before = index > 0 ? steps[index - 1]?.post : undefined
    const asked = index > 0 ? steps[0]?.post : undefined
    const isLast = steps.slice(index + 1).every((later) => later.post === post)
    return [
      ...(decides && (before === post || asked === post) ? [hint('same-post-approves')] : []),
      ...(decides && isLast ? [hint('decides-alone')] : []),
      ...(risks.some(({ grade, checkedByOther }) => grade === 'HIGH' && !checkedByOther)
        ? [hint('high-unchecked')]
        : []),
    ]
  })

/**
 * RSK-116: what stands at the steps of posts beyond the view of whoever changes a map stays: the first step of such a
 * post keeps what its first had, the second what its second had, and the last takes what is left over. At all other
 * steps stands what was said.
 */
export const keptNodes = (
  before: readonly Node[],
  said: readonly Node[],
  unseen: ReadonlySet<Id<'post'>>,
): readonly Node[] =>
  said.map(({ postId, points }, index) => {
    if (!unseen.has(postId)) return { postId, points }
    const isOwn = (node: Node): boolean => node.postId === postId
    const had = before.filter(isOwn).map((node) => node.points)
    const nth = said.slice(0, index).filter(isOwn).length
    const isLast = !said.slice(index + 1).some(isOwn)
    return { postId, points: [...new Set(isLast ? had.slice(nth).flat() : had[nth])] }
  })

export type StepChange = 'same' | 'changed' | 'added' | 'removed'

export interface ComparedStep {
  readonly change: StepChange
  readonly before: ProcessStep | null
  readonly after: ProcessStep | null
}

/** RSK-113: two versions step by step: the longest run of like steps stays, what stands between them changed. */
export const compareSteps = (before: readonly ProcessStep[], after: readonly ProcessStep[]): ComparedStep[] => {
  const kept = commonRun(before, after)
  const compared: ComparedStep[] = []
  let [a, b] = [0, 0]
  for (const [atA, atB] of [...kept, [before.length, after.length] as const]) {
    const gone = before.slice(a, atA)
    const come = after.slice(b, atB)
    for (let n = 0; n < Math.max(gone.length, come.length); n++) {
      const [old = null, fresh = null] = [gone[n], come[n]]
      compared.push({ change: old && fresh ? 'changed' : old ? 'removed' : 'added', before: old, after: fresh })
    }
    const [same, now] = [before[atA], after[atB]]
    if (same && now) compared.push({ change: 'same', before: same, after: now })
    a = atA + 1
    b = atB + 1
  }
  return compared
}

/** Where the longest common run of like steps stands in both. */
const commonRun = (before: readonly ProcessStep[], after: readonly ProcessStep[]): (readonly [number, number])[] => {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0
  const alike = (i: number, j: number): boolean => isAlike(before[i], after[j])
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--) {
      const row = table[i]
      if (row) row[j] = alike(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const run: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    if (alike(i, j)) run.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return run
}

const isAlike = (a: ProcessStep | undefined, b: ProcessStep | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.post === b.post &&
  (['deed', 'decision', 'record'] as const).every((part) => a[part].zh === b[part].zh && a[part].en === b[part].en)
