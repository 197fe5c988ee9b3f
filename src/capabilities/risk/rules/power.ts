import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import { nameFault } from './point-name.ts'

/** What a power is over. */
export const powerKinds = ['people', 'money', 'materials', 'work', 'information'] as const
export type PowerKind = (typeof powerKinds)[number]

/**
 * RSK-101: how much whoever uses a power decides alone: the rule leaves no choice, there is a choice within written
 * limits, or nothing is written and the post decides. It is said of the power, never of a holder.
 */
export const discretions = ['BOUND', 'RANGE', 'OPEN'] as const
export type Discretion = (typeof discretions)[number]

/** Kinds of those outside whom a power meets; never a firm, never a person. */
export const counterpartyKinds = [
  'supplier',
  'contractor',
  'haulier',
  'service-firm',
  'labour-firm',
  'buyer',
  'laboratory',
  'villager',
  'village-committee',
  'local-body',
  'upper-department',
  'job-seeker',
  'staff',
] as const
export type CounterpartyKind = (typeof counterpartyKinds)[number]

/** R30: what a post may decide: a verb and its object, on what ground, how freely, up to what, with whom, and who checks. */
export interface PowerWords {
  readonly kind: PowerKind
  readonly name: Pair
  readonly discretion: Discretion
  /** Amounts, numbers, areas, in words. */
  readonly limits: Pair
  /** Citations of the norm library. */
  readonly norms: readonly string[]
  /** A rule of the house that the library does not hold. */
  readonly rule: Pair
  readonly counterparties: readonly CounterpartyKind[]
  /** The post that checks how it was used. */
  readonly checkerPost: string | null
}

export interface PowerVersion extends PowerWords {
  readonly powerId: Id<'power'>
  readonly version: number
  readonly postId: Id<'post'>
  readonly ends: boolean
  readonly fromOn: Day
  readonly proposedOn: Day
  readonly recordedAt: Moment
  readonly confirmedOn: Day | null
  readonly confirmedAt: Moment | null
  readonly returnedOn: Day | null
}

export type PowerFault = 'no-deed' | 'no-basis' | 'names-a-firm' | 'checker-is-holder'

/**
 * RSK-100, RSK-103: a power says what is done to what, on what ground, and is checked by another post; it names kinds
 * of outsiders and no firm.
 */
export const powerFault = (words: PowerWords, post: string): PowerFault | null => {
  if (powerNameFault(words.name.zh) || powerNameFault(words.name.en)) return 'no-deed'
  if (words.norms.length === 0 && words.rule.zh.trim() === '') return 'no-basis'
  if ([words.name, words.limits, words.rule].some(({ zh, en }) => namesFirm(zh) || namesFirm(en))) return 'names-a-firm'
  return words.checkerPost === post ? 'checker-is-holder' : null
}

/** RSK-100: a slogan says nothing of what a post may do. */
export const powerNameFault = (text: string): string | null => nameFault(text) ?? (slogan.test(text) ? 'no-deed' : null)

const slogan =
  /^(切实|认真|严格|全面|不断)?(加强|强化|抓好|落实|做好|推进|履行|负责)(好|各项|全面)?(管理|领导|责任|工作|建设|职责|落实)/

/** RSK-103: names of firms end in their form. */
export const namesFirm = (text: string): boolean =>
  /\p{Script=Han}{2}(有限(责任)?公司|股份公司|集团公司)/u.test(text) || /\b(Co\.,? ?Ltd|Inc|LLC|GmbH)\b/.test(text)

/** RSK-104: a version holds from a day that is not before the one it follows, and not more than a year ahead. */
export const holdsFrom = (
  fromOn: Day,
  { before, latest }: { readonly before: Day | null; readonly latest: Day },
): Result<null, 'holds-earlier' | 'too-far-ahead'> => {
  if (before !== null && fromOn < before) return no('holds-earlier')
  return fromOn > latest ? no('too-far-ahead') : ok(null)
}

/** The fields in which two versions of a power differ. */
export const changedFields = (before: PowerWords, after: PowerWords): readonly (keyof PowerWords)[] =>
  (Object.keys(powerFieldKeys) as (keyof PowerWords)[]).filter(
    (field) => JSON.stringify(plain(before[field])) !== JSON.stringify(plain(after[field])),
  )

const powerFieldKeys: Readonly<Record<keyof PowerWords, true>> = {
  kind: true,
  name: true,
  discretion: true,
  limits: true,
  norms: true,
  rule: true,
  counterparties: true,
  checkerPost: true,
}

/** The database keeps the words of a pair, and we a list, in no order of meaning. */
const plain = (value: PowerWords[keyof PowerWords]): unknown => {
  if (Array.isArray(value)) return [...value].sort()
  return typeof value === 'object' && value !== null && 'zh' in value ? [value.zh, value.en] : value
}
