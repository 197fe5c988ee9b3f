import { type Static, Type } from 'typebox'
import type { Day } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { type FormField, type FormSection, list, number, sentences, unsaid, words } from './form.ts'
import { digestShape, type ReadingKind, reminderShape, storyShape } from './reading.ts'

/** A short reading while it is being written. */
export const readingBodyShape = Type.Union([
  Type.Omit(digestShape, ['version']),
  Type.Omit(storyShape, ['version']),
  Type.Omit(reminderShape, ['version']),
])
export type ReadingBody = Static<typeof readingBodyShape>
type Digest = Extract<ReadingBody, { kind: 'digest' }>
type Story = Extract<ReadingBody, { kind: 'story' }>
type Remind = Extract<ReadingBody, { kind: 'reminder' }>

/** CUR-44: what is filled in of a short reading, as its kind asks. */
export const readingForm = <Whole>(body: ReadingBody, whole: (body: ReadingBody) => Whole): FormSection<Whole>[] => [
  {
    head: body.kind,
    fields: [
      words('title', body.title, (title) => whole({ ...body, title }), 1),
      ...(body.kind === 'digest' ? quarterField(body, whole) : []),
      ...(body.kind === 'reminder' ? whenFields(body, whole) : []),
      sentences('paragraphs', body.paragraphs, 5, (paragraphs) => whole({ ...body, paragraphs }), 3),
      ...(body.kind === 'reminder' ? [words('duty', body.duty, (duty) => whole({ ...body, duty }))] : []),
      words('act', body.act, (act) => whole({ ...body, act })),
      words('askWhom', body.askWhom, (askWhom) => whole({ ...body, askWhom }), 1),
    ],
  },
  ...(body.kind === 'digest' ? [questionSection(body, whole), sourcesSection(body, whole)] : []),
  ...(body.kind === 'story' ? [sourceSection(body, whole)] : []),
  {
    head: 'forWhom',
    fields: [
      { as: 'posts', place: 'posts', value: body.posts, put: (posts) => whole({ ...body, posts }) },
      { as: 'families', place: 'families', value: body.families, put: (families) => whole({ ...body, families }) },
      { as: 'norms', place: 'norms', value: body.norms, put: (norms) => whole({ ...body, norms }) },
    ],
  },
]

const quarterField = <Whole>(body: Digest, whole: (body: Digest) => Whole): FormField<Whole>[] => [
  { as: 'quarter', place: 'quarter', value: body.quarter, put: (quarter) => whole({ ...body, quarter }) },
]

const whenFields = <Whole>(body: Remind, whole: (body: Remind) => Whole): FormField<Whole>[] => [
  { as: 'when', place: 'when', value: body.when, put: (when) => whole({ ...body, when }) },
  number('leadDays', body.leadDays, [3, 5, 7, 10, 12, 15, 20, 30, 40], (leadDays) => whole({ ...body, leadDays })),
]

const questionSection = <Whole>(body: Digest, whole: (body: Digest) => Whole): FormSection<Whole> => {
  const { question } = body
  const set = (part: Partial<Digest['question']>) => whole({ ...body, question: { ...question, ...part } })
  return {
    head: 'question',
    fields: [
      words('question/stem', question.stem, (stem) => set({ stem })),
      { as: 'options', place: 'question/options', value: question.options, put: (options) => set({ options }) },
      words('question/explanation', question.explanation, (explanation) => set({ explanation })),
    ],
  }
}

/** R26: what happened is told with where it is said. */
const sourcesSection = <Whole>(body: Digest, whole: (body: Digest) => Whole): FormSection<Whole> => ({
  head: 'sources',
  fields: [
    list('sources', {
      ...{ items: body.sources, blank: blankSource, least: 1, most: 6 },
      put: (sources) => whole({ ...body, sources }),
      fields: (source, place, put) => [
        words(`${place}/title`, source.title, (title) => put({ ...source, title }), 1),
        words(`${place}/issuer`, source.issuer, (issuer) => put({ ...source, issuer }), 1),
        { as: 'day', place: `${place}/date`, value: source.date, put: (date) => put({ ...source, date }) },
        {
          as: 'day',
          place: `${place}/retrievedOn`,
          value: source.retrievedOn,
          put: (retrievedOn) => put({ ...source, retrievedOn }),
        },
      ],
    }),
  ],
})

const sourceSection = <Whole>(body: Story, whole: (body: Story) => Whole): FormSection<Whole> => ({
  head: 'source',
  fields: [
    {
      as: 'nameless',
      place: 'source/kind',
      value: body.source.kind,
      put: (kind) => whole({ ...body, source: { ...body.source, kind } }),
    },
    words('source/note', body.source.note, (note) => whole({ ...body, source: { ...body.source, note } })),
  ],
})

const blankSource: Digest['sources'][number] = { title: unsaid, issuer: unsaid, date: null, retrievedOn: null }

/** A short reading to begin with. */
export const blankReading = (code: string, kind: ReadingKind, title: Pair, today: Day): ReadingBody => {
  const parts = {
    ...{ code, title, posts: [], families: [], norms: [], paragraphs: [unsaid], act: unsaid, askWhom: unsaid },
    checker: null,
  }
  if (kind === 'story') return { ...parts, kind, source: { kind: 'composite', note: unsaid } }
  if (kind === 'reminder') return { ...parts, kind, when: { festival: 'spring-festival' }, leadDays: 10, duty: unsaid }
  return {
    ...{ ...parts, kind, quarter: quarterOf(today), sources: [blankSource] },
    question: {
      ...{ stem: unsaid, explanation: unsaid },
      options: [
        { id: 'a', text: unsaid, correct: true },
        { id: 'b', text: unsaid, correct: false },
      ],
    },
  }
}

const quarterOf = (today: Day): string => `${today.slice(0, 4)}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`

/** The quarters to choose from: this one and the seven before it, and the one that stands there. */
export const quarters = (today: Day, chosen: string): string[] => {
  const [year = 0, quarter = 1] = quarterOf(today).split('-Q').map(Number)
  const last = year * 4 + quarter - 1
  const found = Array.from({ length: 8 }, (_, n) => `${Math.floor((last - n) / 4)}-Q${((last - n) % 4) + 1}`)
  return found.includes(chosen) ? found : [...found, chosen]
}
