import { type Day, daysBetween, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import { type AudienceRules, namesSomebody } from './audience.ts'
import type { PlannedItem } from './burden.ts'
import { type EducationKind, kindOf, type ProgrammeKind } from './mix.ts'

/** Somebody left out although the rules include them; the reason is kept (R32). */
export interface Exclusion {
  readonly person: Id<'person'>
  readonly reason: string
}

/** What is learned, pinned to the version that was current when it was chosen. */
export interface ProgrammeItem extends PlannedItem {
  readonly version: string
  readonly educationKind: EducationKind
}

/** What the authors of a programme decide. */
export interface Content {
  readonly name: Pair
  readonly fromOn: Day
  /** The last day, included. */
  readonly toOn: Day
  readonly audience: AudienceRules
  readonly exclusions: readonly Exclusion[]
  readonly items: readonly ProgrammeItem[]
  /** Why a ceiling may be exceeded, once somebody has said so. */
  readonly overReason: string
}

interface Written extends Content {
  readonly id: Id<'programme'>
  /** The unit whose people the programme may reach. */
  readonly unitPath: string
  readonly kind: ProgrammeKind
  readonly version: number
  /** Counts every change, so that two people who write at once notice each other. */
  readonly revision: number
  /** Everybody who wrote on this version. */
  readonly editors: readonly Id<'person'>[]
  /** The version that is out, while a newer one is being written. */
  readonly runningVersion: number | null
}

interface Sent {
  readonly submittedBy: Id<'person'>
  readonly submittedAt: Moment
}

interface Out extends Sent {
  readonly approvedBy: Id<'person'>
  readonly publishedAt: Moment
  readonly people: number
}

export type Draft = Written & { readonly state: 'draft' }
export type Submitted = Written & Sent & { readonly state: 'submitted' }
export type Published = Written & Out & { readonly state: 'published' }
export type Withdrawn = Written & { readonly state: 'withdrawn'; readonly withdrawnAt: Moment }
export type Programme = Draft | Submitted | Published | Withdrawn

export const programmeStates = ['draft', 'submitted', 'published', 'withdrawn'] as const
export type ProgrammeState = (typeof programmeStates)[number]

export const longestWindow = 366

/** PLN-8: a window ends on or after its first day, within a year. */
export const isWindow = (fromOn: Day, toOn: Day): boolean => {
  const days = daysBetween(fromOn, toOn)
  return days >= 0 && days < longestWindow
}

export const draftOf = (
  asked: { readonly id: Id<'programme'>; readonly unitPath: string; readonly by: Id<'person'> },
  content: Content,
): Result<Draft, 'window-wrong'> =>
  isWindow(content.fromOn, content.toOn)
    ? ok({
        ...content,
        id: asked.id,
        unitPath: asked.unitPath,
        kind: kindOf(content.items),
        state: 'draft',
        version: 1,
        revision: 1,
        editors: [asked.by],
        runningVersion: null,
      })
    : no('window-wrong')

export interface Change {
  readonly by: Id<'person'>
  /** The revision that the author had in sight. */
  readonly revision: number
  readonly content: Content
}

export type ChangeRefusal = 'changed-meanwhile' | 'programme-submitted' | 'programme-withdrawn' | 'window-wrong'

/** PLN-9: a draft takes changes; a published programme goes on as it is while its next version is written. */
export const change = (programme: Programme, { by, revision, content }: Change): Result<Draft, ChangeRefusal> => {
  if (programme.state === 'submitted') return no('programme-submitted')
  if (programme.state === 'withdrawn') return no('programme-withdrawn')
  if (programme.revision !== revision) return no('changed-meanwhile')
  if (!isWindow(content.fromOn, content.toOn)) return no('window-wrong')
  const out = programme.state === 'published'
  return ok({
    ...written(programme),
    ...content,
    kind: kindOf(content.items),
    state: 'draft',
    revision: programme.revision + 1,
    version: programme.version + (out ? 1 : 0),
    runningVersion: out ? programme.version : programme.runningVersion,
    editors: out ? [by] : [...new Set([...programme.editors, by])],
  })
}

export interface Weighed {
  /** How many the audience holds today. */
  readonly people: number
  /** Whether somebody would lie above a ceiling. */
  readonly over: boolean
}

export type SubmitRefusal = 'not-a-draft' | 'window-over' | 'no-items' | 'nobody' | 'reason-missing'

/** PLN-10: what goes to the second person is whole, and says why if a ceiling is exceeded (R25). */
export const submit = (
  programme: Programme,
  { people, over }: Weighed,
  { by, at, today }: { readonly by: Id<'person'>; readonly at: Moment; readonly today: Day },
): Result<Submitted, SubmitRefusal> => {
  if (programme.state !== 'draft') return no('not-a-draft')
  if (daysBetween(today, programme.toOn) < 0) return no('window-over')
  if (programme.items.length === 0) return no('no-items')
  if (people === 0 || !namesSomebody(programme.audience)) return no('nobody')
  if (over && programme.overReason.trim() === '') return no('reason-missing')
  return ok({ ...written(programme), state: 'submitted', submittedBy: by, submittedAt: at })
}

export const withdrawSubmission = (programme: Programme): Result<Draft, 'not-submitted'> =>
  programme.state === 'submitted'
    ? ok({ ...written(programme), state: 'draft', revision: programme.revision + 1 })
    : no('not-submitted')

export type PublishRefusal = 'programme-published' | 'not-submitted' | 'own-programme' | 'window-over' | 'nobody'

/** PLN-11: a second officer publishes, once; nobody publishes what they wrote or submitted themselves. */
export const publish = (
  programme: Programme,
  { by, today }: { readonly by: Id<'person'>; readonly today: Day },
): Result<Submitted, PublishRefusal> => {
  if (programme.state === 'published') return no('programme-published')
  if (programme.state !== 'submitted') return no('not-submitted')
  if (programme.submittedBy === by || programme.editors.includes(by)) return no('own-programme')
  if (daysBetween(today, programme.toOn) < 0) return no('window-over')
  return ok(programme)
}

export const published = (
  programme: Submitted,
  { by, at, people }: { readonly by: Id<'person'>; readonly at: Moment; readonly people: number },
): Published => ({
  ...programme,
  state: 'published',
  runningVersion: programme.version,
  approvedBy: by,
  publishedAt: at,
  people,
})

/** PLN-12: a programme that is not waiting for the second person can be stopped; what is done stays done. */
export const withdraw = (
  programme: Programme,
  at: Moment,
): Result<Withdrawn, 'programme-submitted' | 'programme-withdrawn'> => {
  if (programme.state === 'submitted') return no('programme-submitted')
  if (programme.state === 'withdrawn') return no('programme-withdrawn')
  return ok({ ...written(programme), state: 'withdrawn', withdrawnAt: at })
}

/** The part that every state shares. */
const written = (programme: Programme): Written => ({
  id: programme.id,
  unitPath: programme.unitPath,
  name: programme.name,
  kind: programme.kind,
  fromOn: programme.fromOn,
  toOn: programme.toOn,
  audience: programme.audience,
  exclusions: programme.exclusions,
  items: programme.items,
  overReason: programme.overReason,
  version: programme.version,
  revision: programme.revision,
  editors: programme.editors,
  runningVersion: programme.runningVersion,
})
