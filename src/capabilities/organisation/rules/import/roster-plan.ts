import type { Day } from '#kernel/day.ts'
import type { DraftRow } from '#kernel/draft.ts'
import type { ListedChange } from '#kernel/import.ts'
import { joined, named, type Pair } from '#kernel/text.ts'
import { changeOf, type DifferingField, type PersonChange, type Standing } from './change.ts'
import type { RosterWish } from './roster.ts'

type Person = Standing & { readonly staffNo: string }

export interface PlannedChange extends PersonChange {
  readonly line: number
  readonly staffNo: string
  readonly now: Person | null
}

/** What some rows of a roster do when they are written. */
export interface RosterPlan {
  readonly changes: readonly PlannedChange[]
  readonly unchanged: readonly number[]
}

/** ORG-9: compares rows that can be written with how their people stand. */
export const planRoster = (
  ready: readonly DraftRow<RosterWish>[],
  standing: ReadonlyMap<string, Person>,
  today: Day,
): RosterPlan => {
  const changes: PlannedChange[] = []
  const unchanged: number[] = []
  for (const { line, key, wish } of ready) {
    const now = standing.get(key) ?? null
    const change = changeOf(now, wish, today)
    if (change) changes.push({ ...change, line, staffNo: key, now })
    else unchanged.push(line)
  }
  return { changes, unchanged }
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
  { now, after, begins }: PlannedChange,
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
        after: joined(begins.map(({ postId }) => labels.post(postId))),
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
