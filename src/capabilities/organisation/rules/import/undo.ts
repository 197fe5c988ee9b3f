import { later, type Moment, msBetween } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Running, Standing } from './change.ts'
import type { PlannedChange } from './roster-plan.ts'

/** What one writing did to a person, enough to take it back. */
export interface WrittenChange {
  readonly personId: string
  readonly staffNo: string
  readonly before: Standing | null
  readonly after: PlannedChange['after']
  readonly ended: readonly string[]
  readonly dropped: readonly Running[]
  readonly begun: readonly string[]
}

/** What one writing did about one post of somebody, beside everything else. */
export interface WrittenHolding {
  readonly personId: string
  readonly unitPath: string
  readonly ended: readonly string[]
  readonly dropped: readonly Running[]
  readonly begun: readonly string[]
  /** Written down as held once. */
  readonly past: readonly string[]
}

/** A unit, branch or post that a writing made, by the id it got. */
export interface MadeHere {
  readonly kind: 'unit' | 'branch' | 'post'
  readonly id: string
}

/** One part of a writing. */
export interface WrittenRoster<Made extends MadeHere = MadeHere> {
  readonly lines: readonly number[]
  readonly people: readonly WrittenChange[]
  readonly left: readonly Standing[]
  readonly held?: readonly WrittenHolding[]
  /** In the order of their making: what stands below another comes after it. */
  readonly made?: readonly Made[]
}

const undoMs = 30_000

/**
 * ORG-11: until when what began then and has its rows written by now can be taken back. The seconds count from the end:
 * what is left, the entry with a fact of each row, takes no longer than the rows did, on any machine.
 */
export const undoEnd = (begun: Moment, written: Moment): Moment => later(written, msBetween(begun, written) + undoMs)

/** What a writing began and, by a later row of the same list, ended again (ORG-25): it runs no more, and is as it left it. */
export const endedAgain = ({ held = [] }: WrittenRoster): readonly string[] => held.flatMap(({ ended }) => ended)

/** ORG-11: an import is taken back whole, and only while everybody still stands as it left them; `endedWith` is what all its parts ended again. */
export const mayUndo = (
  written: WrittenRoster,
  standing: ReadonlyMap<string, Standing>,
  endedWith: ReadonlySet<string>,
): Result<null, 'touched-since'> => {
  const untouched =
    written.people.every(({ personId, after, begun }) => {
      const person = standing.get(personId)
      return (
        person !== undefined &&
        person.leftOn === null &&
        isAs(person, after) &&
        begun.every((id) => endedWith.has(id) || runs(person, id))
      )
    }) &&
    (written.held ?? []).every(({ personId, begun }) => {
      const person = standing.get(personId)
      return person !== undefined && begun.every((id) => endedWith.has(id) || runs(person, id))
    }) &&
    written.left.every(({ personId }) => standing.get(personId)?.leftOn !== null)
  return untouched ? ok(null) : no('touched-since')
}

const isAs = (person: Standing, after: PlannedChange['after']): boolean =>
  person.name === after.name &&
  person.unitId === after.unitId &&
  person.branchId === after.branchId &&
  person.partyMember === after.partyMember &&
  person.joinedOn === after.joinedOn

const runs = (person: Standing, holding: string): boolean => person.running.some(({ id }) => id === holding)
