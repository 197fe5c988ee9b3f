import { closeAccounts, syncAccounts } from '#capabilities/identity/public.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Acting, Seeing, UseCase } from '#platform/context.ts'
import { type ImportRoster, type RosterDeed, rosterDeed } from '../../contract/roster.ts'
import { manyLeave, neverWas } from '../../rules/import/change.ts'
import { eventOf, type RosterEvent } from '../../rules/import/event.ts'
import type { Labels, PlannedChange, RosterPlan } from '../../rules/import/roster-plan.ts'
import { undoEnd, type WrittenChange, type WrittenHolding, type WrittenRoster } from '../../rules/import/undo.ts'
import {
  type Created,
  type Draft,
  loadDraft,
  saveRun,
  saveRunPart,
  setRowStates,
  setUndoEnd,
} from '../../store/drafts.ts'
import { sightOf } from '../../store/import-list.ts'
import { changeParty, type PartyChange } from '../../store/party.ts'
import { rosterAccounts } from '../../store/roster-accounts.ts'
import { noteChanges, type RosterChange } from '../../store/roster-changes.ts'
import { loadLabels, loadRosterPlan } from '../../store/roster-plan.ts'
import {
  addPeople,
  beginHoldings,
  changePeople,
  dropHoldings,
  endHoldings,
  type HeldBy,
  type StandingPerson,
  setLeft,
} from '../../store/standing.ts'
import { lockTrees } from '../../store/units.ts'
import { endSettled } from './end-settled.ts'
import { makeCreated } from './make-created.ts'

/** Writes every row that waits for nothing, in one go: persons, holdings, accounts. Doubtful rows stay in the draft. */
export const importRoster: UseCase<typeof ImportRoster> = async (cx, { draft: id, full, seen, leaversMeant }) => {
  // Before anything else, as whoever changes the trees does it: nothing that is filled here closes or moves meanwhile.
  const trees = await lockTrees(cx.tx)
  const found = await loadDraft(sightOf(cx), 'roster', id, true)
  if (!found) return no('draft-not-found')
  const { draft, made } = await makeCreated(cx, found, trees)
  const plan = await loadRosterPlan(sightOf(cx), draft, full)
  const { counts, ended, ready, standing } = plan
  if (ready === 0 && ended.length === 0) return no('nothing-to-write')
  if (counts.created !== seen.created || counts.changed !== seen.changed || counts.ended !== seen.ended)
    return no('changed-meanwhile')
  // A part taken for the whole list is noticed here at the latest.
  if (ended.some(({ personId }) => personId === cx.actor.person)) return no('self-missing')
  if (manyLeave(ended.length, standing) && leaversMeant !== true) return no('many-leave')

  const run = { id: cx.newId('import-run'), draftId: id, unitPath: draft.unitPath, writtenAt: cx.now }
  await saveRun(cx.tx, { ...run, undoUntil: cx.now })
  await endSettled(cx, id, async () => plan.doubtful)
  cx.record('import', id, { list: 'roster', file: draft.fileName, digest: draft.digest, full, ...counts })
  const deeds = deedsWith(await loadLabels(sightOf(cx), draft))
  let part = 0
  const moved: PartyChange[] = []
  for await (const changes of plan.changes()) {
    const written = await writePart(cx, draft, changes)
    if (!written) return no('known-elsewhere')
    moved.push(...partyChanges(written))
    sayDeeds(cx, deeds, changes, written)
    await saveRunPart(cx.tx, run, part++, written)
  }
  // Once for the whole list, as every list of a branch that changes is sealed as a whole.
  await changeParty(cx.tx, moved)
  await writeLeavers(cx, ended)
  cx.looked(
    ended.map(({ personId }) => personId as Id<'person'>),
    deeds.left,
  )
  await saveRunPart(cx.tx, run, part, { lines: [], people: [], left: ended, made } satisfies WrittenRoster<Created>)
  const undoUntil = undoEnd(cx.now, cx.clock())
  await setUndoEnd(cx.tx, run.id, undoUntil)
  return ok({ counts, undoUntil })
}

/** What the import says to those it changes; the same words once for all whom they are for. */
interface Deeds {
  readonly left: Pair
  readonly created: Pair
  readonly ended: Pair
  readonly to: (deed: RosterDeed, kind: 'unit' | 'post', id: string) => Pair
}

const deedsWith = (labels: Labels): Deeds => {
  const none = { zh: '', en: '' }
  const said = new Map<string, Pair>()
  return {
    left: rosterDeed('left', none),
    created: rosterDeed('created', none),
    ended: rosterDeed('ended', none),
    to: (deed, kind, id) => {
      const key = `${deed} ${id}`
      const words = said.get(key) ?? rosterDeed(deed, labels[kind](id))
      said.set(key, words)
      return words
    },
  }
}

/** IDN-27: everybody on these rows reads what was done about them: the new unit, the new post (picture 19). */
const sayDeeds = (cx: Seeing, deeds: Deeds, { changes, held }: RosterPlan, { people }: WrittenRoster): void => {
  const about = new Map<Pair | undefined, Id<'person'>[]>()
  const say = (personId: string, what?: Pair): void => {
    const whom = about.get(what) ?? []
    about.set(what, whom)
    whom.push(personId as Id<'person'>)
  }
  for (const [at, { personId }] of people.entries()) {
    const { kind, fields, now, after, begins } = changes[at] as PlannedChange
    const posts = fields.includes('post') ? begins.filter(({ postId }) => !holds(now, postId)) : []
    const told = [
      ...(kind === 'created' ? [deeds.created] : []),
      ...(fields.includes('unit') ? [deeds.to('unit', 'unit', after.unitId)] : []),
      ...posts.map(({ postId }) => deeds.to('post', 'post', postId)),
      ...(fields.includes('post') && posts.length === 0 ? [deeds.ended] : []),
    ]
    if (told.length === 0) say(personId)
    for (const what of told) say(personId, what)
  }
  for (const { personId, begins, past, ends } of held) {
    for (const { postId } of begins) say(personId, deeds.to('second', 'post', postId))
    for (const { postId } of past) say(personId, deeds.to('past', 'post', postId))
    if (begins.length === 0 && past.length === 0 && ends.length > 0) say(personId, deeds.ended)
  }
  for (const [what, whom] of about) cx.looked(whom, what)
}

const holds = (now: PlannedChange['now'], postId: string): boolean =>
  now?.running.some((one) => one.postId === postId) === true

/** Those whose branch or membership is another than before. */
const partyChanges = ({ people }: WrittenRoster): PartyChange[] =>
  people.flatMap(({ personId, before, after: { branchId, partyMember } }) =>
    (before?.branchId ?? null) === branchId && (before?.partyMember ?? false) === partyMember
      ? []
      : [{ personId, branchId, partyMember }],
  )

/** Nothing, when a new staff number belongs to somebody beyond the reach. */
const writePart = async (cx: Acting, draft: Draft, plan: RosterPlan): Promise<WrittenRoster | undefined> => {
  const written = writtenBy(cx, plan)
  if (!(await writePeople(cx, written))) return undefined
  await endHoldings(cx.tx, endings(plan))
  await dropHoldings(
    cx.tx,
    written.people.flatMap(({ dropped }) => dropped.map((holding) => holding.id)),
  )
  await beginHoldings(cx.tx, holdingsBegun(plan, written))
  await syncAccounts(
    cx.tx,
    await rosterAccounts(
      cx.tx,
      written.people.map(({ personId }) => personId),
    ),
  )
  await noteChanges(cx.tx, changesOf(plan, written), cx.now)
  const held = await writeHeld(cx, plan)
  await setRowStates(cx.tx, draft.id, written.lines, 'written')
  recordPeople(cx, plan, written)
  return held.length === 0 ? written : { ...written, held }
}

/** ORG-25: second posts begin, and posts with a last day end or are written down; nothing else about the person. */
const writeHeld = async (cx: Acting, { held }: RosterPlan): Promise<WrittenHolding[]> => {
  if (held.length === 0) return []
  const written = held.map(({ personId, unitPath, ends, begins, past, from }) => ({
    ...{ personId, unitPath },
    ended: ends.filter((holding) => !neverWas(holding, from)).map(({ id }) => id),
    dropped: ends.filter((holding) => neverWas(holding, from)),
    begun: begins.map(() => cx.newId('holding')),
    past: past.map(() => cx.newId('holding')),
  }))
  const of = (at: number) => written[at] as WrittenHolding
  await endHoldings(
    cx.tx,
    held.flatMap(({ from }, at) => of(at).ended.map((id) => ({ id, toOn: from }))),
  )
  await dropHoldings(
    cx.tx,
    written.flatMap(({ dropped }) => dropped.map(({ id }) => id)),
  )
  await beginHoldings(
    cx.tx,
    held.flatMap(({ personId, begins, past }, at): HeldBy[] => [
      ...begins.map((begin, n) => ({ ...begin, personId, id: of(at).begun[n] ?? '' })),
      ...past.map((one, n) => ({ ...one, personId, id: of(at).past[n] ?? '', concurrent: false })),
    ]),
  )
  const people = held.map(({ personId, unitPath, from }) => ({ personId, unitPath, fromOn: from }))
  await syncAccounts(
    cx.tx,
    await rosterAccounts(
      cx.tx,
      people.map(({ personId }) => personId),
    ),
  )
  await noteChanges(cx.tx, people, cx.now)
  for (const [at, { personId, kind, from, begins, past }] of held.entries())
    cx.record('person', personId, {
      change: kind,
      event: begins.length > 0 ? ('posted' satisfies RosterEvent) : null,
      from,
      ...{ begun: of(at).begun, ended: of(at).ended, past },
      posts: begins.map(({ postId }) => postId),
    })
  return written
}

/** Whoever leaves holds nothing from today and signs in no more. */
const writeLeavers = async (cx: Acting, ended: readonly StandingPerson[]): Promise<void> => {
  const people = ended.map(({ personId }) => personId as Id<'person'>)
  const running = ended.flatMap((person) => person.running)
  await endHoldings(
    cx.tx,
    running.filter((holding) => !neverWas(holding, cx.today)).map(({ id }) => ({ id, toOn: cx.today })),
  )
  await dropHoldings(
    cx.tx,
    running.filter((holding) => neverWas(holding, cx.today)).map(({ id }) => id),
  )
  await setLeft(cx.tx, people, cx.today)
  const left = ended.map(({ personId, unitPath }) => ({ personId, unitPath, fromOn: cx.today }))
  await noteChanges(cx.tx, left, cx.now)
  await closeAccounts(cx.tx, people, cx.today)
  for (const person of people)
    cx.record('person', person, { change: 'left', event: 'left' satisfies RosterEvent, from: cx.today })
}

const writtenBy = (cx: Acting, plan: RosterPlan): WrittenRoster => ({
  lines: [...plan.changes.map(({ line }) => line), ...plan.held.map(({ line }) => line), ...plan.unchanged],
  people: plan.changes.map((change): WrittenChange => {
    const { staffNo, now, after, ends, begins, from } = change
    return {
      personId: now?.personId ?? cx.newId('person'),
      staffNo,
      before: now,
      after,
      ended: ends.filter((holding) => !neverWas(holding, from)).map(({ id }) => id),
      dropped: ends.filter((holding) => neverWas(holding, from)),
      begun: begins.map(() => cx.newId('holding')),
    }
  }),
  left: [],
})

const holdingsBegun = (plan: RosterPlan, written: WrittenRoster): HeldBy[] =>
  plan.changes.flatMap(({ begins }, at) =>
    begins.map((begin, n) => {
      const { personId, begun } = written.people[at] as WrittenChange
      return { ...begin, personId, id: begun[n] ?? '' }
    }),
  )

/** Under the unit where the person stood and the one where the person stands now. */
const changesOf = (plan: RosterPlan, { people }: WrittenRoster): RosterChange[] =>
  people.flatMap(({ personId, before, after }, at) =>
    [...new Set([before?.unitPath ?? after.unitPath, after.unitPath])].map((unitPath) => ({
      personId,
      unitPath,
      fromOn: (plan.changes[at] as PlannedChange).from,
    })),
  )

const writePeople = async (cx: Acting, { people }: WrittenRoster): Promise<boolean> => {
  const isNew = ({ before }: WrittenChange): boolean => before === null
  const added = people.filter(isNew)
  if ((await addPeople(cx.tx, added)) !== added.length) return false
  await changePeople(
    cx.tx,
    people.filter((person) => !isNew(person)),
  )
  return true
}

/** A holding ends where the next begins. */
const endings = ({ changes }: RosterPlan) =>
  changes.flatMap(({ ends, from }: PlannedChange) =>
    ends.filter((holding) => !neverWas(holding, from)).map(({ id }) => ({ id, toOn: from })),
  )

/** ORG-17: one fact a person, with the event and its day; what is asked of the person next follows from it (R39). */
const recordPeople = (cx: Acting, plan: RosterPlan, written: WrittenRoster): void => {
  for (const [at, { personId, after, begun, ended }] of written.people.entries()) {
    const change = plan.changes[at] as PlannedChange
    const { kind, from, begins, now } = change
    cx.record('person', personId, {
      change: kind,
      event: eventOf(change, now),
      from,
      ...after,
      begun,
      ended,
      posts: begins.map(({ postId }) => postId),
    })
  }
}
