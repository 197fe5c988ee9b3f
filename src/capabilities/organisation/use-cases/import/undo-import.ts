import { closeAccounts, syncAccounts } from '#capabilities/identity/public.ts'
import { dayIn } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { UndoImport } from '../../contract/roster.ts'
import { neverWas, type Standing } from '../../rules/import/change.ts'
import { endedAgain, mayUndo, type WrittenRoster } from '../../rules/import/undo.ts'
import {
  type Created,
  loadDraft,
  loadLastRun,
  loadRunParts,
  type Run,
  setRowStates,
  setUndone,
} from '../../store/drafts.ts'
import { sightOf } from '../../store/import-list.ts'
import { changeParty, type PartyChange, partyBook } from '../../store/party.ts'
import { rosterAccounts } from '../../store/roster-accounts.ts'
import { noteChanges } from '../../store/roster-changes.ts'
import {
  beginHoldings,
  changePeople,
  dropHoldings,
  type HeldBy,
  loadPeople,
  resumeHoldings,
  setLeft,
} from '../../store/standing.ts'
import { lockTrees } from '../../store/units.ts'
import type { PostTemplates } from './import-posts.ts'
import { takeBackMade } from './take-back-made.ts'

/**
 * ORG-11: takes the last writing back: everybody stands as before. A person who was new stays known, as one who left the
 * same day, so that the next import finds the same person again; so does what was made for them.
 */
export const undoImport =
  ({ leantOn }: Pick<PostTemplates, 'leantOn'>): UseCase<typeof UndoImport> =>
  async (cx, { draft: id }) => {
    // As the writing does it: nothing that was made is filled meanwhile.
    const trees = await lockTrees(cx.tx)
    const draft = await loadDraft(sightOf(cx), 'roster', id, true)
    if (!draft) return no('draft-not-found')
    const run = await loadLastRun(cx.tx, id, true)
    if (!run || run.undoneAt !== null) return no('nothing-to-undo')
    if (cx.now > run.undoUntil) return no('too-late')
    const parts = () => loadRunParts<WrittenRoster<Created>>(cx.tx, run.id)
    const book = await partyBook(cx.tx)
    const endedWith = new Set<string>()
    for await (const part of parts()) for (const holding of endedAgain(part)) endedWith.add(holding)
    for await (const part of parts()) {
      const standing = new Map(
        (await loadPeople(cx.tx, touchedBy(part), book)).map((person) => [person.personId, person]),
      )
      const allowed = mayUndo(part, standing, endedWith)
      if (!allowed.ok) return allowed
    }
    let people = 0
    const back: PartyChange[] = []
    const made: Created[] = []
    for await (const part of parts()) {
      await takeBack(cx, part, run)
      back.push(...part.people.flatMap(({ before }) => (before ? [before] : [])))
      await setRowStates(cx.tx, id, part.lines, 'open')
      cx.looked(touchedBy(part) as Id<'person'>[])
      for (const person of touchedBy(part)) cx.record('person', person, takenBack)
      people += touchedBy(part).length
      made.push(...(part.made ?? []))
    }
    await changeParty(cx.tx, back)
    await setUndone(cx.tx, run.id, cx.now)
    const { ended, stays } = await takeBackMade(cx, draft, made, { trees, leantOn })
    cx.record('import', id, { undone: run.id, people, ended: ended.length, stays: stays.length })
    return ok({ people, ended: ended.length, stays })
  }

/** One for all: a hundred thousand of them are held until the entry is written. */
const takenBack = { change: 'taken-back' }

const touchedBy = ({ people, left, held = [] }: WrittenRoster): string[] => [
  ...people.map(({ personId }) => personId),
  ...held.map(({ personId }) => personId),
  ...left.map(({ personId }) => personId),
]

const takeBack = async (cx: Acting, { people, left, held = [] }: WrittenRoster, run: Run): Promise<void> => {
  await dropHoldings(cx.tx, [
    ...people.flatMap(({ begun }) => begun),
    ...held.flatMap(({ begun, past }) => [...begun, ...past]),
  ])
  await changePeople(
    cx.tx,
    [...people.flatMap(({ before }) => (before ? [before] : [])), ...left].map((before) => ({
      personId: before.personId,
      staffNo: '',
      after: before,
    })),
  )
  await resumeHoldings(cx.tx, [
    ...people.flatMap(({ ended }) => ended),
    ...held.flatMap(({ ended }) => ended),
    ...left.flatMap(({ running }) => running.map((holding) => holding.id)),
  ])
  await beginHoldings(
    cx.tx,
    [
      ...people,
      ...held,
      ...left.map((person) => ({ ...person, dropped: neverWere(person, run, cx.timeZone) })),
    ].flatMap(({ personId, dropped }) => dropped.map((holding): HeldBy => ({ ...holding, personId }))),
  )
  const arrived = people.filter(({ before }) => before === null).map(({ personId }) => personId as Id<'person'>)
  const back = [
    ...people.filter(({ before }) => before !== null && before.leftOn === null).map(({ personId }) => personId),
    ...left.map(({ personId }) => personId),
  ]
  await setLeft(cx.tx, arrived, cx.today)
  const here = (personId: string, unitPath: string) => ({ personId, unitPath, fromOn: cx.today })
  await noteChanges(
    cx.tx,
    [
      ...people.flatMap(({ personId, before, after }) => [
        here(personId, after.unitPath),
        ...(before && before.unitPath !== after.unitPath ? [here(personId, before.unitPath)] : []),
      ]),
      ...held.map(({ personId, unitPath }) => here(personId, unitPath)),
      ...left.map(({ personId, unitPath }) => here(personId, unitPath)),
    ],
    cx.now,
  )
  const gone = people.filter(({ before }) => before?.leftOn != null).map(({ personId }) => personId as Id<'person'>)
  await closeAccounts(cx.tx, [...arrived, ...gone], cx.today)
  await syncAccounts(cx.tx, await rosterAccounts(cx.tx, back))
}

/** What somebody who left had held only since that day. */
const neverWere = ({ running }: Standing, { writtenAt }: Run, timeZone: string) =>
  running.filter((holding) => neverWas(holding, dayIn(writtenAt, timeZone)))
