import type { Id } from '#kernel/id.ts'
import { joined, named, type Pair } from '#kernel/text.ts'
import type { Grade } from './grade.ts'
import type { Place } from './likelihood-consequence.ts'
import type { ProposedControl, RegisterField, RegisterWish } from './register-row.ts'
import type { RiskCategory } from './risk-point.ts'

/** A risk point as it stands, as far as a register says anything about it. */
export interface StandingPoint {
  readonly id: Id<'risk-point'>
  readonly postCode: string
  readonly postName: Pair
  readonly name: Pair
  readonly manifestation: Pair
  readonly category: RiskCategory
  readonly selfGrade: Grade | null
  readonly after: Place
  readonly head: Pair
  readonly leader: Pair
  readonly norms: readonly string[]
  /** Those that only a change which waits would bring have no id. */
  readonly controls: readonly { readonly id: Id<'control'> | null; readonly text: Pair }[]
}

/** What a register says of a risk point otherwise than the product; absent fields are alike or not told. */
export interface PointWish {
  readonly manifestation?: string
  readonly category?: RiskCategory
  readonly selfGrade?: Grade
  readonly head?: string
  readonly leader?: string
  readonly norms?: readonly string[]
  readonly after?: Place
  readonly added?: readonly ProposedControl[]
  /** Controls that the register no longer names. */
  readonly missing?: readonly Id<'control'>[]
}

/** RSK-33: how a row differs from the point of the same post and name; nothing where it says the same. */
export const wishFor = (now: StandingPoint, wish: RegisterWish): PointWish | undefined => {
  const says = (field: RegisterField): boolean => wish.said.includes(field)
  const after = {
    likelihood: says('likelihood') ? wish.place.likelihood : now.after.likelihood,
    consequence: says('consequence') ? wish.place.consequence : now.after.consequence,
  }
  const added = wish.controls.filter(({ text }) => !now.controls.some((control) => saysSame(text, control.text)))
  const missing = now.controls.filter((control) => !wish.controls.some(({ text }) => saysSame(text, control.text)))
  const changed: PointWish = {
    ...(says('manifestation') && !saysSame(wish.manifestation, now.manifestation)
      ? { manifestation: wish.manifestation }
      : {}),
    ...(says('category') && wish.category !== now.category ? { category: wish.category } : {}),
    ...(wish.selfGrade !== null && wish.selfGrade !== now.selfGrade ? { selfGrade: wish.selfGrade } : {}),
    ...(says('head') && !saysSame(wish.head, now.head) ? { head: wish.head } : {}),
    ...(says('leader') && !saysSame(wish.leader, now.leader) ? { leader: wish.leader } : {}),
    ...(says('basis') && !isSameList(wish.norms, now.norms) ? { norms: wish.norms } : {}),
    ...(after.likelihood !== now.after.likelihood || after.consequence !== now.after.consequence ? { after } : {}),
    ...(says('controls') && added.length > 0 ? { added } : {}),
    ...(says('controls') && missing.length > 0 ? { missing: missing.flatMap(({ id }) => id ?? []) } : {}),
  }
  return Object.keys(changed).length > 0 ? changed : undefined
}

/** What waits to become of a point, as far as a register says anything about it. */
export interface Proposed {
  readonly becomes: Pick<StandingPoint, 'manifestation' | 'category' | 'selfGrade' | 'after' | 'norms'> & {
    readonly departmentHead: Pair
    readonly responsibleLeader: Pair
  }
  readonly controls: { readonly added: readonly ProposedControl[]; readonly missing: readonly Id<'control'>[] }
}

/** RSK-153: whether a change that waits says already what a row says, so that nothing is asked again. */
export const saysAlready = (now: StandingPoint, { becomes, controls }: Proposed, wish: RegisterWish): boolean => {
  const { departmentHead: head, responsibleLeader: leader, ...words } = becomes
  const stay = now.controls.filter(({ id }) => id === null || !controls.missing.includes(id))
  const come = controls.added.map(({ text }) => ({ id: null, text: named(text, null) }))
  return wishFor({ ...now, ...words, head, leader, controls: [...stay, ...come] }, wish) === undefined
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join()

/** A list is in one language; a semicolon parts controls there, so that none can hold one. */
export const saysSame = (text: string, pair: Pair): boolean =>
  [pair.zh, pair.en].some((one) => plain(one) === plain(text))

const plain = (text: string): string =>
  text
    .replace(/[；;]/g, '，')
    .replace(/[。.\s]+$/u, '')
    .trim()

export interface Difference {
  readonly field: RegisterField
  readonly before: Pair
  readonly after: Pair
}

/** What a wish would change about a point as it stands now, as lines to read; grades and kinds stand as their codes. */
export const differences = (now: StandingPoint, wish: PointWish): Difference[] => {
  const word = (text: string | null): Pair => (text === null ? nothing : named(text, null))
  const missing = now.controls.filter(({ id }) => id !== null && wish.missing?.includes(id))
  const all: readonly (Difference | undefined)[] = [
    line('manifestation', now.manifestation, wish.manifestation),
    line('category', word(now.category), wish.category),
    line('grade', word(now.selfGrade), wish.selfGrade),
    line('likelihood', word(`${now.after.likelihood}`), wish.after && `${wish.after.likelihood}`),
    line('consequence', word(`${now.after.consequence}`), wish.after && `${wish.after.consequence}`),
    wish.added || wish.missing
      ? {
          field: 'controls',
          before: joined(missing.map(({ text }) => text)),
          after: word((wish.added ?? []).map(({ text }) => text).join('，')),
        }
      : undefined,
    line('basis', word(now.norms.join('；')), wish.norms?.join('；')),
    line('head', now.head, wish.head),
    line('leader', now.leader, wish.leader),
  ]
  return all.flatMap((one) => (one && one.before.zh !== one.after.zh ? [one] : []))
}

const line = (field: RegisterField, before: Pair, after: string | undefined): Difference | undefined =>
  after === undefined ? undefined : { field, before, after: named(after, null) }

const nothing: Pair = { zh: '', en: '' }

/** RSK-33: points of the posts which a whole register names, and which it leaves out. */
export const leftOut = (standing: readonly StandingPoint[], keys: ReadonlySet<string>): readonly StandingPoint[] => {
  const posts = new Set([...keys].map((key) => key.slice(0, key.indexOf('/'))))
  return standing.filter(
    ({ postCode, name }) =>
      posts.has(postCode) && !keys.has(`${postCode}/${name.zh}`) && !keys.has(`${postCode}/${name.en}`),
  )
}
