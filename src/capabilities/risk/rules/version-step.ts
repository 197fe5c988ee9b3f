import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Level, Need } from './confirmation.ts'

/** One step on the way of a version of a power or of a process map. */
export interface VersionStep {
  readonly id: Id<'version-step'>
  readonly subjectId: string
  readonly version: number
  /** The steps of one version are counted from one. */
  readonly turn: number
  readonly step: 'proposed' | 'taken' | 'returned'
  readonly need: Need | null
  readonly level: Level
  readonly personId: Id<'person'>
  readonly note: string
  readonly takenOn: Day
  readonly recordedAt: Moment
}
