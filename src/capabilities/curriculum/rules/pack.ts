import { type Static, Type } from 'typebox'
import {
  codesTwice,
  faultsWithin,
  type PackFault,
  packFault,
  type ShapeFault,
  shapeFaults,
} from '#kernel/pack-fault.ts'
import { pairShape } from '#kernel/shape.ts'
import { cardShape } from './card.ts'
import { caseShape } from './case.ts'
import { codeShape, type GraphFault, graphFaults, lessonShape, versionShape } from './lesson.ts'
import { examShape, type KeyFault, keyFaults, poolFaults, questionShape } from './question.ts'
import { readingFaults, readingShape } from './reading.ts'

export const packShape = Type.Object({
  pack: Type.Object({
    code: codeShape,
    version: versionShape,
    title: pairShape,
    description: pairShape,
    licence: Type.String(),
    sectors: Type.Array(Type.String()),
    /** Packs to be loaded before; their norms may be cited. */
    requires: Type.Optional(Type.Array(codeShape)),
  }),
  norms: Type.Array(Type.Unknown()),
  lessons: Type.Array(lessonShape),
  cases: Type.Array(caseShape),
  questions: Type.Array(questionShape),
  exams: Type.Array(examShape),
  cards: Type.Optional(Type.Array(cardShape)),
  readings: Type.Optional(Type.Array(readingShape)),
  /** Post templates and process maps; the risk register knows what they must be. */
  posts: Type.Optional(Type.Array(Type.Unknown())),
  processes: Type.Optional(Type.Array(Type.Unknown())),
})
export type Pack = Static<typeof packShape>

/** What may be wrong with content beyond its shape. */
export type ContentFault =
  | GraphFault['what']
  | KeyFault
  | ReturnType<typeof poolFaults | typeof readingFaults>[number]['what']
  | 'no-lesson'
  | 'unasked'
  | 'asked-with-lesson'
  | 'post-unasked'
  | 'no-norm'
  | 'no-new-version'

type Fault = PackFault<ShapeFault | ContentFault>

export type ReadPack = { readonly pack: Pack } | { readonly faults: readonly Fault[] }

/** CUR-1: a pack from unknown data, or every place at which it is wrong. */
export const readPack = (raw: unknown): ReadPack => {
  const misshapen = shapeFaults('', packShape, raw)
  if (misshapen.length > 0) return { faults: misshapen }
  const pack = raw as Pack
  const faults = [
    ...doubled(pack),
    ...inside(pack),
    ...references(pack),
    ...unasked(pack),
    ...leaking(pack),
    ...postless(pack),
  ]
  return faults.length > 0 ? { faults } : { pack }
}

/** The pack in a file's text, or every place at which it is wrong; nothing where the text is no JSON at all. */
export const packIn = (text: string): ReadPack | undefined => {
  const raw = parsed(text)
  return raw === undefined ? undefined : readPack(raw)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const doubled = (pack: Pack): Fault[] =>
  (['lessons', 'cases', 'questions', 'exams', 'cards', 'readings'] as const).flatMap((list) =>
    codesTwice(list, pack[list] ?? []),
  )

const inside = ({ lessons, questions, exams, readings = [] }: Pack): Fault[] => {
  const known = new Set(questions.map(({ code }) => code))
  return [
    ...lessons.flatMap((lesson) => faultsWithin(`lessons/${lesson.code}`, graphFaults(lesson).map(faultInPack))),
    ...questions.flatMap((one) => keyFaults(one).map((fault) => packFault(`questions/${one.code}/options`, fault))),
    ...exams.flatMap((exam) => faultsWithin(`exams/${exam.code}`, poolFaults(exam, known))),
    ...readings.flatMap((one) => faultsWithin(`readings/${one.code}`, readingFaults(one))),
  ]
}

/** The place as the one who mends a pack looks for it: a file names scenes and choices by their ids. */
export const faultInPack = ({ what, scene, choice, to }: GraphFault): PackFault<GraphFault['what']> => {
  const places = what === 'no-start' ? ['start'] : ['scenes', scene, choice].filter((one) => one !== undefined)
  return packFault(places.join('/'), what, to === undefined ? {} : { to })
}

/** CUR-6: references inside the pack that lead nowhere. */
const references = ({ lessons, questions }: Pack): Fault[] => {
  const lessonCodes = new Set(lessons.map(({ code }) => code))
  const questionCodes = new Set(questions.map(({ code }) => code))
  return [
    ...lessons.flatMap(({ code, questions: asked }) =>
      asked
        .filter((one) => !questionCodes.has(one))
        .map((question) => packFault(`lessons/${code}/questions`, 'no-question' as const, { question })),
    ),
    ...questions.flatMap(({ code, lesson }) =>
      lesson !== null && !lessonCodes.has(lesson)
        ? [packFault(`questions/${code}/lesson`, 'no-lesson' as const, { lesson })]
        : [],
    ),
  ]
}

/** CUR-30: questions that no lesson lists and no exam draws; nobody would ever be asked them. */
const unasked = ({ lessons, questions, exams }: Pack): Fault[] => {
  const asked = new Set([...lessons, ...exams].flatMap((one) => one.questions))
  return questions.filter(({ code }) => !asked.has(code)).map(({ code }) => packFault(`questions/${code}`, 'unasked'))
}

/** CUR-51: what an exam draws and a lesson of the pack lists, with which its key is on devices before. */
const leaking = ({ lessons, exams }: Pack): Fault[] => {
  const lists = new Map(
    lessons.flatMap(({ code, questions }) => questions.map((question) => [question, code] as const)),
  )
  return exams.flatMap(({ code, questions }) =>
    questions.flatMap((question) => {
      const lesson = lists.get(question)
      return lesson === undefined
        ? []
        : [packFault(`exams/${code}/questions`, 'asked-with-lesson' as const, { question, lesson })]
    }),
  )
}

/** CUR-51: posts that an exam is for and none of its questions, which is for that post or for everybody. */
const postless = ({ exams, questions }: Pack): Fault[] => {
  const posts = new Map(questions.map((one) => [one.code, one.posts]))
  return exams.flatMap(({ code, posts: named, questions: pool }) => {
    const meant = pool.flatMap((question) => posts.get(question) ?? [])
    const isForAll = pool.some((question) => posts.get(question)?.length === 0)
    return isForAll
      ? []
      : named
          .filter((post) => !meant.includes(post))
          .map((post) => packFault(`exams/${code}/posts`, 'post-unasked' as const, { post }))
  })
}

/** CUR-6: every citation of a norm with the place where it stands. */
export const citations = ({ lessons, cases, questions, readings = [] }: Pack) => [
  ...lessons.map(({ code, norms: cited }) => ({ place: `lessons/${code}/norms`, cited })),
  ...cases.map(({ code, ruleBroken: cited }) => ({ place: `cases/${code}/ruleBroken`, cited })),
  ...questions.map(({ code, norms: cited }) => ({ place: `questions/${code}/norms`, cited })),
  ...readings.map(({ code, norms: cited }) => ({ place: `readings/${code}/norms`, cited })),
]
