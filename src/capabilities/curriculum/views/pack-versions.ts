import { citeNorms, currentNorms, endingOf, type Norm, type PackNorm } from '#capabilities/norms/public.ts'
import { ok } from '#kernel/result.ts'
import { languages, type Pair } from '#kernel/text.ts'
import type { Looking, View } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import { type PackVersions, type PackVersionsAnswer, packVersionsPage } from '../contract/packs.ts'
import { codesIn, contentDifferences, type Difference, figureDifferences, figuresIn } from '../rules/differences.ts'
import { type DraftBody, differing, type Placed } from '../rules/draft.ts'
import type { Lesson } from '../rules/lesson.ts'
import { calledHere } from '../rules/pack-aside.ts'
import type { Exam } from '../rules/question.ts'
import { sceneNumbers } from '../rules/sheet.ts'
import { examHere } from '../store/exam-here.ts'
import { type Aside, asidesWaiting, countAsides, titlesOfPacks } from '../store/pack-items.ts'
import { postsToName } from '../store/posts.ts'
import { currentQuestions, lessonsInUse, ownExamsDrawing } from '../store/versions.ts'

/** Enough to know what it is about; the whole text is read once it is taken into the studio. */
const linesAtMost = 40

type Waiting = PackVersionsAnswer['waiting'][number]
type Line = Waiting['lines'][number]

/** CUR-41, CUR-47: what packs brought of things that were changed here, beside the last version here. */
export const packVersions: View<typeof PackVersions> = async (cx, { page = 0, ...of }) => {
  const { tx } = cx
  const matching = await countAsides(tx, of)
  // What was answered may have emptied the page that was open.
  const shown = Math.min(page, Math.max(0, Math.ceil(matching / packVersionsPage) - 1))
  const asides = await asidesWaiting(tx, { ...of, most: packVersionsPage, from: shown * packVersionsPage })
  const norms = await normsHere(tx, asides)
  const unfit = await unfitOf(tx, asides)
  const drawn = await drawnOf(tx, asides)
  const called = await namesHere(tx, asides)
  const found = asides.map(({ now, body, here, ...one }) => {
    const { kind, code, title, version, pack, packVersion, cameAt } = one
    const norm = kind === 'norm' ? norms.get(code) : undefined
    const scenes = { ...scenesOf(kind, now), ...scenesOf(kind, body) }
    const all =
      kind === 'norm'
        ? normDifferences(norm?.body ?? null, body as unknown as PackNorm)
        : inOrder(contentDifferences(kind, now, body), scenes)
    return {
      ...{ kind, code, title, version, pack, packVersion, cameAt, scenes },
      called: called.get(`${kind} ${code}`) ?? null,
      unfit: kind === 'exam' ? (unfit.get(code) ?? null) : null,
      drawn: kind === 'lesson' ? drawn(body) : [],
      here: norm?.version ?? now?.version ?? here,
      differences: all.slice(0, linesAtMost),
      more: Math.max(0, all.length - linesAtMost),
    }
  })
  return ok({
    matching,
    page: shown,
    waiting: found.map(({ differences, ...one }) => ({ ...one, lines: differences.map(asLine) })),
    names: await namesIn(
      cx,
      found.flatMap(({ differences }) => differences),
    ),
  })
}

const asLine = ({ place, language, mine, theirs }: Difference): Line => ({ place, language, here: mine, pack: theirs })

/** CUR-58: what those that were renamed here are called once they are taken, by kind and code. */
const namesHere = async (tx: Tx, waiting: Waits): Promise<ReadonlyMap<string, Pair>> => {
  const found = new Map<string, Pair>()
  for (const { kind, code, body, now } of waiting) {
    const [pack, here] = [titleIn(body), titleIn(now)]
    if (kind === 'norm' || !pack || !here) continue
    const called = calledHere(pack, here, await titlesOfPacks(tx, kind, code))
    if (languages.some((language) => called[language] !== pack[language])) found.set(`${kind} ${code}`, called)
  }
  return found
}

type Waits = Awaited<ReturnType<typeof asidesWaiting>>

const titleIn = (body: object | null): Pair | undefined => (body as { readonly title?: Pair } | null)?.title

/** CUR-51: the exams that wait and do not fit the lessons and questions here, by code. */
const unfitOf = async (tx: Tx, waiting: readonly Aside[]): Promise<ReadonlyMap<string, Waiting['unfit']>> => {
  const found = new Map<string, Waiting['unfit']>()
  for (const { kind, code, body } of waiting) {
    if (kind !== 'exam') continue
    const { refusal, draw, left, asked } = await examHere(tx, body as unknown as Exam)
    if (refusal !== null) found.set(code, { draw, left, asked: [...asked] })
  }
  return found
}

/** CUR-51: what exams of ours draw of the lessons that wait. */
const drawnOf = async (tx: Tx, waiting: Waits) => {
  const all = await ownExamsDrawing(
    tx,
    waiting.flatMap(({ kind, body }) => (kind === 'lesson' ? questionsOf(body) : [])),
  )
  return (body: object): Waiting['drawn'] => {
    const listed = questionsOf(body)
    return all.filter(({ code }) => listed.includes(code)).map(({ code: _, ...one }) => one)
  }
}

const questionsOf = (body: object): readonly string[] => (body as Pick<Lesson, 'questions'>).questions

const normsHere = async (tx: Tx, waiting: readonly Aside[]) => {
  const codes = waiting.filter(({ kind }) => kind === 'norm').map(({ code }) => code)
  return new Map((await currentNorms(tx, codes)).map((norm) => [norm.code, norm]))
}

/** Scenes by their numbers, whatever the order in which the file has them. */
const inOrder = (lines: readonly Difference[], scenes: Readonly<Record<string, number>>): Difference[] => {
  const at = ({ place }: Difference): number => {
    const [part, id = ''] = place.split('/')
    return part === 'scenes' ? (scenes[id] ?? 0) : 0
  }
  return [...lines].sort((a, b) => at(a) - at(b))
}

const scenesOf = (kind: Aside['kind'], body: object | null): Readonly<Record<string, number>> =>
  kind === 'lesson' && body ? Object.fromEntries(sceneNumbers(body as DraftBody)) : {}

const namesIn = async (
  { tx, today, timeZone }: Pick<Looking, 'tx' | 'today' | 'timeZone'>,
  lines: readonly Difference[],
): Promise<PackVersionsAnswer['names']> => {
  const posts = codesIn(lines, 'posts')
  return {
    posts: posts.length === 0 ? [] : (await postsToName(tx)).filter(({ code }) => posts.includes(code)),
    norms: (await citeNorms(tx, today, codesIn(lines, 'norms'))).map(
      ({ checked: _checked, look: _look, ...one }) => one,
    ),
    questions: (await currentQuestions(tx, codesIn(lines, 'questions'))).map(({ code, stem }) => ({ code, stem })),
    lessons: (await lessonsInUse(tx, codesIn(lines, 'lessons'), timeZone)).map(({ code, title }) => ({ code, title })),
  }
}

/** CUR-50: of one that has ended only its end is taken. */
const normDifferences = (here: Norm | null, pack: PackNorm): Difference[] => {
  const ending = endingOf(pack)
  if (ending) return figureDifferences(new Map(), figuresIn({ repealedOn: ending.on, replacedBy: ending.by }))
  return [
    ...figureDifferences(figuresIn(here), figuresIn(pack)),
    ...differing(here ? normTexts(here) : [], normTexts(pack)),
  ]
}

const normTexts = ({ title, issuer, articles, source }: Norm): Placed[] => [
  { place: 'title', pair: title },
  { place: 'issuer', pair: issuer },
  ...articles.map(({ anchor, paraphrase }) => ({ place: `articles/#${anchor}`, pair: paraphrase })),
  ...(['title', 'issuer'] as const).flatMap((part) => {
    const words = source[part]
    return typeof words === 'string' ? [] : [{ place: `source/${part}`, pair: words }]
  }),
]
