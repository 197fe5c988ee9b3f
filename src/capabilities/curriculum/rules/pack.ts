import { type Static, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import { pairShape } from '#kernel/shape.ts'
import { cardShape } from './card.ts'
import { caseShape } from './case.ts'
import { codeShape, faultInPack, graphFaults, lessonShape, versionShape } from './lesson.ts'
import { examShape, keyFaults, poolFaults, questionShape } from './question.ts'
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

export type ReadPack = { readonly pack: Pack } | { readonly faults: readonly string[] }

/** CUR-1: a pack from unknown data, or every place at which it is wrong. */
export const readPack = (raw: unknown): ReadPack => {
  const misshapen = shapeFaults(packShape, raw)
  if (misshapen.length > 0) return { faults: misshapen }
  const pack = raw as Pack
  const faults = [...doubled(pack), ...inside(pack), ...references(pack), ...unasked(pack)]
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

const shapeFaults = (schema: TSchema, raw: unknown): string[] =>
  Value.Check(schema, raw)
    ? []
    : Value.Errors(schema, raw).map(({ instancePath, message }) => `${instancePath || '/'}: ${message}`)

const doubled = (pack: Pack): string[] =>
  (['lessons', 'cases', 'questions', 'exams', 'cards', 'readings'] as const).flatMap((list) => {
    const codes = (pack[list] ?? []).map(({ code }) => code)
    return codes
      .filter((code, at) => codes.indexOf(code) !== at)
      .map((code) => `${list}/${code}: the code is used twice`)
  })

const inside = ({ lessons, questions, exams, readings = [] }: Pack): string[] => {
  const known = new Set(questions.map(({ code }) => code))
  return [
    ...lessons.flatMap((lesson) => graphFaults(lesson).map((fault) => `lessons/${lesson.code}/${faultInPack(fault)}`)),
    ...questions.flatMap((one) => keyFaults(one).map((fault) => `questions/${one.code}/${fault}`)),
    ...exams.flatMap((exam) => poolFaults(exam, known).map((fault) => `exams/${exam.code}/${fault}`)),
    ...readings.flatMap((one) => readingFaults(one).map((fault) => `readings/${one.code}/${fault}`)),
  ]
}

/** CUR-6: references inside the pack that lead nowhere. */
const references = ({ lessons, questions }: Pack): string[] => {
  const lessonCodes = new Set(lessons.map(({ code }) => code))
  const questionCodes = new Set(questions.map(({ code }) => code))
  return [
    ...lessons.flatMap(({ code, questions: asked }) =>
      asked.filter((one) => !questionCodes.has(one)).map((one) => `lessons/${code}/questions: no question ${one}`),
    ),
    ...questions.flatMap(({ code, lesson }) =>
      lesson !== null && !lessonCodes.has(lesson) ? [`questions/${code}/lesson: no lesson ${lesson}`] : [],
    ),
  ]
}

/** CUR-30: questions that no lesson lists and no exam draws; nobody would ever be asked them. */
const unasked = ({ lessons, questions, exams }: Pack): string[] => {
  const asked = new Set([...lessons, ...exams].flatMap((one) => one.questions))
  return questions
    .filter(({ code }) => !asked.has(code))
    .map(({ code }) => `questions/${code}: no lesson lists it and no exam draws it`)
}

/** CUR-6: every citation of a norm with the place where it stands. */
export const citations = ({ lessons, cases, questions, readings = [] }: Pack) => [
  ...lessons.map(({ code, norms: cited }) => ({ place: `lessons/${code}/norms`, cited })),
  ...cases.map(({ code, ruleBroken: cited }) => ({ place: `cases/${code}/ruleBroken`, cited })),
  ...questions.map(({ code, norms: cited }) => ({ place: `questions/${code}/norms`, cited })),
  ...readings.map(({ code, norms: cited }) => ({ place: `readings/${code}/norms`, cited })),
]
