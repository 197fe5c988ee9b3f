import type { Day } from '#kernel/day.ts'
import type { DraftRow } from '#kernel/draft.ts'
import type { ChangeKind, ImportCounts, ListedChange } from '#kernel/import.ts'
import { joined, named, type Pair } from '#kernel/text.ts'
import { changeOf, type DifferingField, leavers, type PersonChange, type Standing } from './change.ts'
import type { RosterWish } from './roster.ts'

type Person = Standing & { readonly staffNo: string }

export interface PlannedChange extends PersonChange {
  readonly line: number
  readonly staffNo: string
  readonly now: Person | null
}

/** Everything that writing a roster would do. */
export interface RosterPlan {
  readonly changes: readonly PlannedChange[]
  readonly ended: readonly Person[]
  readonly unchanged: readonly number[]
  /** Everybody who is on the roster now and whom the list could end: those it names and those it leaves out. */
  readonly standing: number
}

/** ORG-9 and ORG-10 over all rows that can be written; `missing` are those whom no row names. */
export const planRoster = (
  ready: readonly DraftRow<RosterWish>[],
  standing: ReadonlyMap<string, Person>,
  missing: readonly Person[],
  full: boolean,
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
  const named = [...standing.values()].filter(({ leftOn }) => leftOn === null).length
  return { changes, ended: leavers(missing, full), unchanged, standing: named + missing.length }
}

export const countsOf = ({ changes, ended, unchanged }: RosterPlan, doubtful: number): ImportCounts => ({
  created: changes.filter(({ kind }) => kind === 'created').length,
  changed: changes.filter(({ kind }) => kind === 'changed').length,
  ended: ended.length,
  unchanged: unchanged.length,
  doubtful,
})

/** Names of units, posts and branches by their ids. */
export interface Labels {
  readonly unit: (id: string) => Pair
  readonly post: (id: string) => Pair
  readonly branch: (id: string) => Pair
}

/** The changes of one kind as lines to read: one for each field that differs. */
export const listChanges = (plan: RosterPlan, kind: ChangeKind, labels: Labels, today: Day): ListedChange[] => {
  if (kind === 'ended')
    return plan.ended.map((person) => ({
      key: person.staffNo,
      label: person.name,
      field: null,
      before: joined([labels.unit(person.unitId), ...person.running.map(({ postId }) => labels.post(postId))]),
      after: nothing,
      from: today,
      follows: 'left',
    }))
  const changes = plan.changes.filter((change) => change.kind === kind)
  if (kind === 'created') return changes.map((change) => listCreated(change, labels))
  return changes.flatMap((change) => change.fields.map((field) => listField(change, field, labels)))
}

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
