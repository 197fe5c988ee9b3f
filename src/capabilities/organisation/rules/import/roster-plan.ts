import type { Day } from '#kernel/day.ts'
import type { DraftRow } from '#kernel/draft.ts'
import type { ListedChange } from '#kernel/import.ts'
import { joined, named, type Pair } from '#kernel/text.ts'
import {
  changeOf,
  type DifferingField,
  type HeldChange,
  heldChangeOf,
  type LastDay,
  type Past,
  type PersonChange,
  type Running,
  type Standing,
} from './change.ts'
import { type RosterWish, staffNoIn } from './roster.ts'

type Person = Standing & { readonly staffNo: string }

export interface PlannedChange extends PersonChange {
  readonly line: number
  readonly staffNo: string
  readonly now: Person | null
}

/** What a row about one post does, for somebody who is on the roster by then. */
export interface PlannedHolding extends HeldChange {
  readonly line: number
  readonly staffNo: string
  readonly personId: string
  readonly name: string
  readonly unitPath: string
  readonly running: readonly Running[]
  readonly kind: 'second' | 'past'
}

/** What some rows of a roster do when they are written. */
export interface RosterPlan {
  readonly changes: readonly PlannedChange[]
  readonly held: readonly PlannedHolding[]
  readonly unchanged: readonly number[]
}

/** What a list says of the other posts of somebody. */
export interface OtherPosts {
  /** Second posts that a full list leaves out. */
  readonly droppedOf: (person: Person) => readonly Running[]
  readonly lastDaysOf: (staffNo: string) => readonly LastDay[]
}

const nothingOfOthers: OtherPosts = { droppedOf: () => [], lastDaysOf: () => [] }

/** ORG-9, ORG-25: compares rows that can be written with how their people stand. */
export const planRoster = (
  ready: readonly DraftRow<RosterWish>[],
  standing: ReadonlyMap<string, Person>,
  today: Day,
  { droppedOf, lastDaysOf }: OtherPosts = nothingOfOthers,
): RosterPlan => {
  const changes: PlannedChange[] = []
  const unchanged: number[] = []
  for (const { line, key, wish } of ready) {
    const now = standing.get(key) ?? null
    const change = changeOf(now, wish, today, now ? droppedOf(now) : [], lastDaysOf(key))
    if (change) changes.push({ ...change, line, staffNo: key, now })
    else unchanged.push(line)
  }
  return { changes, held: [], unchanged }
}

/** How somebody stands once a change is written, as far as rows about their other posts ask. */
export const standingAfter = ({ staffNo, now, after, ends, begins }: PlannedChange): Person => ({
  ...{ staffNo, personId: now?.personId ?? '', leftOn: null, ...after },
  running: [
    ...(now?.running ?? []).filter((one) => !ends.includes(one)),
    ...begins.map((begin, at) => ({ ...begin, id: `${at}` })),
  ],
})

/** ORG-25: rows about one post each, after the rows about the people. Whoever is not on the roster then waits. */
export const planHeld = (
  ready: readonly DraftRow<RosterWish>[],
  standing: ReadonlyMap<string, Person>,
  known: ReadonlyMap<string, readonly Pick<Past, 'postId' | 'fromOn'>[]>,
  today: Day,
): RosterPlan => {
  const held: PlannedHolding[] = []
  const unchanged: number[] = []
  for (const { line, key, wish } of ready) {
    const staffNo = staffNoIn(key)
    const now = standing.get(staffNo)
    if (!now || now.leftOn !== null || wish.holding === undefined) continue
    const change = heldChangeOf(now, wish, known.get(staffNo) ?? [], today)
    const { personId, name, unitPath, running } = now
    if (change) held.push({ ...change, line, staffNo, personId, name, unitPath, running, kind: wish.holding })
    else unchanged.push(line)
  }
  return { changes: [], held, unchanged }
}

/** A row about one post as a line to read. */
export const listHeld = (
  { staffNo, name, running, ends, begins, past, from, kind }: PlannedHolding,
  labels: Labels,
) => {
  const names = (posts: readonly { readonly postId: string }[]) =>
    joined(posts.map(({ postId }) => labels.post(postId)))
  const going = running.filter((one) => !ends.includes(one))
  const listed: ListedChange = {
    ...{ key: staffNo, label: name, field: 'post', from },
    before: past.length > 0 ? nothing : names(running),
    after: past.length > 0 ? names(past) : names([...going, ...begins]),
    follows: kind === 'second' ? 'second' : past.length > 0 ? 'past' : 'post-ended',
  }
  return listed
}

/** Names of units, posts and branches by their ids. */
export interface Labels {
  readonly unit: (id: string) => Pair
  readonly post: (id: string) => Pair
  readonly branch: (id: string) => Pair
}

/** Those who would leave as lines to read. */
export const listLeavers = (people: readonly Person[], labels: Labels, today: Day): ListedChange[] =>
  people.map((person) => ({
    key: person.staffNo,
    label: person.name,
    field: null,
    before: joined([labels.unit(person.unitId), ...person.running.map(({ postId }) => labels.post(postId))]),
    after: nothing,
    from: today,
    follows: 'left',
  }))

/** A change as lines to read: one for each field that differs, one alone for somebody new. */
export const listChange = (change: PlannedChange, labels: Labels): ListedChange[] =>
  change.kind === 'created'
    ? [listCreated(change, labels)]
    : change.fields.map((field) => listField(change, field, labels))

const listCreated = ({ staffNo, after, begins, from, now }: PlannedChange, labels: Labels): ListedChange => ({
  key: staffNo,
  label: after.name,
  field: null,
  before: nothing,
  after: joined([labels.unit(after.unitId), ...begins.map(({ postId }) => labels.post(postId))]),
  from,
  follows: now === null ? (begins.length > 0 ? 'joined' : 'joined-without-post') : 'returned',
})

const listField = (change: PlannedChange, field: DifferingField, labels: Labels): ListedChange => {
  const { staffNo, after, from, now } = change
  return { key: staffNo, label: now?.name ?? after.name, field, from, follows: field, ...sides(change, field, labels) }
}

const sides = (
  { now, after, ends, begins }: PlannedChange,
  field: DifferingField,
  labels: Labels,
): Pick<ListedChange, 'before' | 'after'> => {
  if (now === null) return { before: nothing, after: nothing }
  const text = (one: string | null): Pair => (one === null ? nothing : named(one, null))
  const branch = (id: string | null): Pair => (id === null ? nothing : labels.branch(id))
  switch (field) {
    case 'name':
      return { before: text(now.name), after: text(after.name) }
    case 'unit':
      return { before: labels.unit(now.unitId), after: labels.unit(after.unitId) }
    case 'post':
      return {
        before: joined(now.running.map(({ postId }) => labels.post(postId))),
        after: joined(
          [...now.running.filter((one) => !ends.includes(one)), ...begins].map(({ postId }) => labels.post(postId)),
        ),
      }
    case 'branch':
      return { before: branch(now.branchId), after: branch(after.branchId) }
    case 'member':
      return { before: memberWord(now.partyMember), after: memberWord(after.partyMember) }
    case 'joinedOn':
      return { before: text(now.joinedOn), after: text(after.joinedOn) }
  }
}

const nothing: Pair = { zh: '', en: '' }

/** A word for the screen, which has the sentence. */
const memberWord = (isMember: boolean): Pair => named(isMember ? 'member' : 'not-member', null)
