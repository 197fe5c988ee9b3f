import { type Static, Type } from 'typebox'
import type { Day, Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import { type Language, languages, type Pair } from '#kernel/text.ts'
import { graphFaults, lessonShape } from './lesson.ts'
import { lessonTexts } from './lints-lesson.ts'
import { nextMinor } from './version.ts'

const answerShape = Type.Object({ zh: Type.String({ maxLength: 200 }), en: Type.String({ maxLength: 200 }) })

/** R47: whose post, which real task, which local fact, which open question; in the author's own words, in either language. */
export const closenessShape = Type.Object({
  object: answerShape,
  work: answerShape,
  reality: answerShape,
  thought: answerShape,
})
export type Closeness = Static<typeof closenessShape>
export const closenesses = ['object', 'work', 'reality', 'thought'] as const
const unsaid: Pair = { zh: '', en: '' }
export const noCloseness: Closeness = { object: unsaid, work: unsaid, reality: unsaid, thought: unsaid }

/** CUR-15: each of the four is answered, in one language at least: they are read by the second person, not by learners. */
export const isClose = (closeness: Closeness): boolean =>
  closenesses.every((one) => languages.some((language) => closeness[one][language].trim().length >= 2))

/** A lesson while it is being written: it has no version yet, and its texts may be empty. */
export const draftBodyShape = Type.Omit(lessonShape, ['version'])
export type DraftBody = Static<typeof draftBodyShape>

export const draftStates = ['draft', 'asked', 'returned', 'approved'] as const
export type DraftState = (typeof draftStates)[number]

export const contentKinds = ['lesson', 'question', 'case', 'reading', 'exam', 'card'] as const
export type ContentKind = (typeof contentKinds)[number]

/** Something that is being written. */
export interface Written<Body> {
  readonly kind: ContentKind
  readonly code: string
  readonly revision: number
  /** The version it began from; `null` for something that is new. */
  readonly basedOn: string | null
  readonly body: Body
  readonly closeness: Closeness
  /** Everybody who wrote on it since it began. */
  readonly editors: readonly Id<'person'>[]
  readonly state: DraftState
  /** What the second person said, and of which revision. */
  readonly note: string
  readonly reviewedRevision: number | null
  readonly changedAt: Moment
}
export type Draft = Written<DraftBody>

interface Writing {
  readonly by: Id<'person'>
  readonly now: Moment
}

/** CUR-14: what is written is kept on the revision that it was written on; whoever comes second is told. */
export const written = <Body extends { readonly code: string }>(
  draft: Written<Body>,
  { revision, body, closeness }: Pick<Written<Body>, 'revision' | 'body' | 'closeness'>,
  { by, now }: Writing,
): Result<Written<Body>, 'changed-meanwhile'> =>
  revision === draft.revision
    ? ok({
        ...draft,
        ...{ body: { ...body, code: draft.code }, closeness, revision: revision + 1, changedAt: now },
        editors: draft.editors.includes(by) ? draft.editors : [...draft.editors, by],
        state: draft.state === 'returned' ? 'returned' : 'draft',
      })
    : no('changed-meanwhile')

/** CUR-15: a second person is asked once the lesson can be walked, is whole in both languages, and the four questions are answered. */
export const asked = (draft: Draft): Result<Draft, 'not-walkable' | 'words-missing' | 'closeness-missing'> => {
  if (graphFaults(draft.body).length > 0) return no('not-walkable')
  if (emptyTexts(draft.body).length > 0) return no('words-missing')
  if (!isClose(draft.closeness)) return no('closeness-missing')
  return ok({ ...draft, state: 'asked' })
}

export interface Gap {
  readonly place: string
  readonly language: Language
}

/** The texts of a lesson that still stand empty, title included. */
export const emptyTexts = (body: DraftBody): Gap[] => gaps(textsOf(body))

export interface Placed {
  readonly place: string
  readonly pair: Pair
}

/** Which of these texts stand empty, in which language. */
export const gaps = (texts: readonly Placed[]): Gap[] =>
  texts.flatMap(({ place, pair }) =>
    (['zh', 'en'] as const).filter((language) => pair[language].trim() === '').map((language) => ({ place, language })),
  )

/** CUR-15: somebody who wrote nothing of it reads it, and says in words what is to be changed, or lets it pass. */
export const reviewed = <Body>(
  draft: Written<Body>,
  { verdict, note, by }: { readonly verdict: 'pass' | 'return'; readonly note: string; readonly by: Id<'person'> },
): Result<Written<Body>, 'not-asked' | 'own-work' | 'reason-missing'> => {
  if (draft.state !== 'asked') return no('not-asked')
  if (draft.editors.includes(by)) return no('own-work')
  if (verdict === 'return' && note.trim().length < 2) return no('reason-missing')
  const state = verdict === 'pass' ? 'approved' : 'returned'
  return ok({ ...draft, state, note: note.trim(), reviewedRevision: draft.revision })
}

/** CUR-16: what passed is published as the next version and is good for a time that is still to come. */
export const published = <Body extends object>(
  draft: Written<Body>,
  current: string | null,
  bestBefore: Day,
  today: Day,
): Result<Body & { readonly version: string }, 'not-passed' | 'best-before-past' | 'changed-meanwhile'> => {
  if (draft.state !== 'approved') return no('not-passed')
  if (current !== draft.basedOn) return no('changed-meanwhile')
  if (bestBefore <= today) return no('best-before-past')
  return ok({ ...draft.body, version: current === null ? '1.0.0' : nextMinor(current) })
}

/** CUR-17: a text that changed in one language only since the version before; the other may say something else now. */
export const behindTexts = (body: DraftBody, before: DraftBody | null): Gap[] => {
  return before === null ? [] : behind(textsOf(body), textsOf(before))
}

export const behind = (texts: readonly Placed[], before: readonly Placed[]): Gap[] => {
  const was = new Map(before.map(({ place, pair }) => [place, pair]))
  return texts.flatMap(({ place, pair }) => {
    const old = was.get(place)
    if (!old || pair.zh.trim() === '' || pair.en.trim() === '') return []
    const [zh, en] = [old.zh !== pair.zh, old.en !== pair.en]
    return zh === en ? [] : [{ place, language: zh ? ('en' as const) : ('zh' as const) }]
  })
}

/** Where the texts of two revisions differ, each place in the languages that do. */
export const differing = (
  mine: readonly Placed[],
  theirs: readonly Placed[],
): readonly {
  readonly place: string
  readonly language: Language
  readonly mine: string
  readonly theirs: string
}[] => {
  const mineAt = new Map(mine.map(({ place, pair }) => [place, pair]))
  const theirsAt = new Map(theirs.map(({ place, pair }) => [place, pair]))
  return [...new Set([...mineAt.keys(), ...theirsAt.keys()])].flatMap((place) =>
    (['zh', 'en'] as const)
      .map((language) => ({
        ...{ place, language },
        mine: mineAt.get(place)?.[language] ?? '',
        theirs: theirsAt.get(place)?.[language] ?? '',
      }))
      .filter((line) => line.mine !== line.theirs),
  )
}

export const textsOf = (body: DraftBody): Placed[] => [{ place: 'title', pair: body.title }, ...lessonTexts(body)]

/** CUR-18: the author looks a lesson through from thirty days before it stops being fresh. */
export const freshness = (bestBefore: Day, daysLeft: number): { readonly bestBefore: Day; readonly due: boolean } => ({
  bestBefore,
  due: daysLeft <= 30,
})

const words: Pair = { zh: '', en: '' }

/** A lesson to begin with: one scene with two choices, and two ends. */
export const blankBody = (code: string, title: Pair): DraftBody => ({
  ...{ code, kind: 'post', minutes: 5, title, summary: words, posts: [], families: [], norms: [] },
  ...{ art: 'phone-desk', start: 's1', questions: [] },
  scenes: [
    {
      ...{ id: 's1', step: 1, text: words, ask: words },
      choices: [
        { id: 'a', text: words, quality: 'sound', outcome: words, next: 'e1' },
        { id: 'b', text: words, quality: 'unsound', outcome: words, next: 'e2' },
      ],
    },
    { id: 'e1', step: 2, text: words, act: words, askWhom: words },
    { id: 'e2', step: 2, text: words, act: words, askWhom: words },
  ],
})
