import type { DraftRow } from '#kernel/draft.ts'
import type { ImportCounts } from '#kernel/import.ts'
import { named } from '#kernel/text.ts'
import { type LastDay, leavers, type Running } from '../rules/import/change.ts'
import { isAboutOnePost, type RosterWish, staffNoIn } from '../rules/import/roster.ts'
import {
  type Labels,
  type OtherPosts,
  planHeld,
  planRoster,
  type RosterPlan,
  standingAfter,
} from '../rules/import/roster-plan.ts'
import { batchOfRows, type Draft } from './drafts.ts'
import { type Opened, openRows, type Sight } from './import-list.ts'
import { loadBranches, loadUnits } from './organisation.ts'
import { type PartyBook, partyBook } from './party.ts'
import { loadKnown, rosterList } from './roster-list.ts'
import { countStanding, loadMissing, loadPast, loadStanding, type StandingPerson } from './standing.ts'

/** What writing a draft now would do: in numbers, who would leave, and batch by batch. */
export interface PlannedRoster extends Omit<Opened<RosterWish>, 'ready'> {
  readonly counts: ImportCounts
  readonly ready: number
  readonly ended: readonly StandingPerson[]
  readonly standing: number
  readonly changes: () => AsyncIterable<RosterPlan>
}

/** Compares a draft with everybody it names and, in a full list, with everybody else. */
export const loadRosterPlan = async (sight: Sight, draft: Draft, full: boolean): Promise<PlannedRoster> => {
  const { ready, ...opened } = await openRows(sight, rosterList, draft)
  const book = await partyBook(sight.tx)
  const inPosts = postRows(opened.keys(isAboutOnePost), draft, full)
  const missing = full ? await loadMissing(sight, draft.id, book, inPosts.staffNos) : []
  const ended = leavers(missing, full)
  const changes = () => planned(sight, ready, book, inPosts)
  const counts = { created: 0, changed: 0, ended: ended.length, unchanged: 0, doubtful: opened.doubtful.length }
  for await (const plan of changes()) {
    for (const { kind } of plan.changes) counts[kind] += 1
    counts.changed += plan.held.length
    counts.unchanged += plan.unchanged.length
  }
  return {
    ...opened,
    counts,
    ready: counts.created + counts.changed + counts.unchanged,
    ended,
    standing: (await countStanding(sight.tx, draft.id)) + missing.length,
    changes,
  }
}

/** What the list says in rows about one post each. */
interface PostRows {
  /** Whose they are. */
  readonly staffNos: ReadonlySet<string>
  /** Second posts of somebody that a full list, which tells of them, leaves out. */
  readonly droppedOf: (person: StandingPerson) => readonly Running[]
}

const postRows = (keys: ReadonlySet<string>, draft: Draft, full: boolean): PostRows => {
  const staffNos = new Set([...keys].map(staffNoIn))
  const told = new Set([...keys].map((key) => key.split(' ').slice(0, 2).join(' ')))
  // Somebody with a post that is not known yet may have named any of them.
  const unclear = new Set([...keys].filter((key) => !isPostKey(key)).map(staffNoIn))
  const tells = full && (staffNos.size > 0 || draft.fields.includes('holds'))
  return {
    staffNos,
    droppedOf: ({ staffNo, running }) =>
      tells
        ? running.filter(
            ({ postId, concurrent }) => concurrent && !unclear.has(staffNo) && !told.has(`${staffNo} ${postId}`),
          )
        : [],
  }
}

/** The second word is the id of a post, and not what was typed. */
const isPostKey = (key: string): boolean => /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(key.split(' ')[1] ?? '')

/** First the rows about people, batch by batch, then those about their other posts: somebody may be new in this list. */
const planned = async function* (
  { tx, today }: Sight,
  ready: () => AsyncIterable<readonly DraftRow<RosterWish>[]>,
  book: PartyBook,
  { staffNos, droppedOf }: PostRows,
) {
  const after = new Map<string, StandingPerson>()
  const lastDays = staffNos.size === 0 ? new Map<string, LastDay[]>() : await lastDaysIn(ready())
  const others: OtherPosts = {
    droppedOf: (person) => droppedOf(person as StandingPerson),
    lastDaysOf: (staffNo) => lastDays.get(staffNo) ?? [],
  }
  const later: DraftRow<RosterWish>[] = []
  for await (const batch of ready()) {
    const rows = staffNos.size === 0 ? batch : batch.filter(({ key }) => !isAboutOnePost(key))
    const standing = await loadStanding(
      tx,
      rows.map(({ key }) => key),
      book,
    )
    const plan = planRoster(rows, standing, today, others)
    yield plan
    if (staffNos.size === 0) continue
    later.push(...batch.filter(({ key }) => isAboutOnePost(key)))
    for (const change of plan.changes)
      if (staffNos.has(change.staffNo)) after.set(change.staffNo, standingAfter(change))
  }
  for (let at = 0; at < later.length; at += batchOfRows) {
    const rows = later.slice(at, at + batchOfRows)
    const whose = rows.map(({ key }) => staffNoIn(key))
    const standing = await loadStanding(tx, whose, book)
    // What is written already stands there; before the writing it is as the list will leave it.
    for (const [staffNo, person] of after) {
      const now = standing.get(staffNo)
      if (!now || !isWritten(now, person)) standing.set(staffNo, { ...person, personId: now?.personId ?? '' })
    }
    yield planHeld(rows, standing, await loadPast(tx, whose), today)
  }
}

/** The posts with a last day, by staff number: a list may tell them before or after the person. */
const lastDaysIn = async (batches: AsyncIterable<readonly DraftRow<RosterWish>[]>): Promise<Map<string, LastDay[]>> => {
  const found = new Map<string, LastDay[]>()
  for await (const batch of batches)
    for (const { key, wish } of batch) {
      if (wish.postId === undefined || wish.toOn === undefined) continue
      const own = found.get(staffNoIn(key)) ?? []
      found.set(staffNoIn(key), own)
      own.push({ postId: wish.postId, toOn: wish.toOn })
    }
  return found
}

/** Whether somebody stands as a change of this list leaves them. */
const isWritten = (now: StandingPerson, after: StandingPerson): boolean =>
  now.leftOn === null &&
  now.unitId === after.unitId &&
  now.running.length === after.running.length &&
  after.running.every(({ postId }) => now.running.some((one) => one.postId === postId))

/** Names by id, also of units and branches that the list is going to make, and of those beyond reach. */
export const loadLabels = async (sight: Sight, draft: Draft): Promise<Labels> => {
  const known = await loadKnown(sight, draft.creates)
  const everywhere = [...(await loadUnits(sight.tx)), ...(await loadBranches(sight.tx))]
  const names = new Map(
    [...everywhere, ...known.units, ...known.posts, ...known.branches].map(({ id, name }) => [String(id), name]),
  )
  const label = (id: string) => names.get(id) ?? named('…', null)
  return { unit: label, post: label, branch: label }
}
