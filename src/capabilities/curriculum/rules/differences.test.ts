import { expect, test } from 'vitest'
import { aCard, aCase, aDigest, aLesson, anExam, aQuestion, aReminder, aStory } from '../sample.ts'
import { differenceName, differenceWords } from '../text/difference-words.ts'
import { cardBodyShape } from './card-draft.ts'
import { caseBodyShape } from './case-draft.ts'
import { closenessDifferences, contentDifferences } from './differences.ts'
import { type ContentKind, draftBodyShape, noCloseness } from './draft.ts'
import { examBodyShape } from './exam-draft.ts'
import { questionBodyShape } from './question-draft.ts'
import { readingBodyShape } from './reading-draft.ts'

/** Of each kind what it is made of, and some that together have something in every field. */
const kinds: Readonly<Record<ContentKind, { readonly shape: object; readonly samples: readonly object[] }>> = {
  lesson: { shape: draftBodyShape, samples: [aLesson({ norms: ['gift-rule#a'], questions: ['sample-gifts-1'] })] },
  question: { shape: questionBodyShape, samples: [aQuestion({ lesson: 'sample-parcel', norms: ['gift-rule#a'] })] },
  case: {
    shape: caseBodyShape,
    samples: [
      aCase({ ruleBroken: ['gift-rule#a'], checker: 'Wang' }),
      aCase({
        sector: { zh: '油田', en: 'Oil fields' },
        source: { kind: 'composite', note: { zh: '几件事', en: 'Several' } },
      }),
    ],
  },
  reading: {
    shape: readingBodyShape,
    samples: [aDigest(), aStory(), aReminder(), aReminder({ when: { monthDay: '06-15', name: words('汛期') } })].map(
      (one) => ({ ...one, norms: ['gift-rule#a'] }),
    ),
  },
  exam: { shape: examBodyShape, samples: [anExam({ posts: ['purchasing'] })] },
  card: { shape: cardBodyShape, samples: [aCard({ families: ['procurement'] })] },
}

function words(zh: string) {
  return { zh, en: zh }
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly anyOf?: readonly Shape[]
}

/** The places of a shape: lists by a star, each way in which something may be told. */
const placesOf = ({ properties, items, anyOf }: Shape, at = ''): string[] => {
  if (anyOf) return anyOf.flatMap((one) => placesOf(one, at))
  if (items) return placesOf(items, `${at}/*`)
  if (properties) return Object.entries(properties).flatMap(([key, part]) => placesOf(part, `${at}/${key}`))
  return [at]
}

type Path = readonly (string | number)[]

/** Every place of a body where something simple stands. */
const leavesOf = (value: unknown, at: Path = []): Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...at, Array.isArray(value) ? Number(key) : key]))
    : [at]

const starred = (path: Path): string => path.map((part) => (typeof part === 'number' ? '/*' : `/${part}`)).join('')

const isKey = (path: Path): boolean => path.length === 1 && (path[0] === 'code' || path[0] === 'version')

const other = (value: unknown): unknown => {
  if (typeof value === 'boolean') return !value
  return typeof value === 'number' ? value + 1 : `${value ?? ''}x`
}

/** The same body with another value in one place. */
const changedAt = (body: object, path: Path): object => {
  const copy = structuredClone(body) as Record<string | number, unknown>
  let inner = copy
  for (const part of path.slice(0, -1)) inner = inner[part] as typeof copy
  const last = path.at(-1) ?? ''
  inner[last] = other(inner[last])
  return copy
}

const all = Object.entries(kinds) as [ContentKind, (typeof kinds)[ContentKind]][]

test.each(all)('CUR-14, CUR-41 the samples of a %s have something in every field of its shape', (_, of) => {
  const filled = new Set(of.samples.flatMap((one) => leavesOf(one).map(starred)))
  expect(placesOf(of.shape as Shape).filter((place) => place !== '/code' && !filled.has(place))).toEqual([])
})

test.each(all)('CUR-14, CUR-41 each field in which two of a %s differ stands in a line of its own', (kind, of) => {
  for (const sample of of.samples) {
    expect(contentDifferences(kind, sample, structuredClone(sample))).toEqual([])
    for (const path of leavesOf(sample).filter((one) => !isKey(one))) {
      const lines = contentDifferences(kind, sample, changedAt(sample, path))
      expect([path.join('/'), lines.length > 0]).toEqual([path.join('/'), true])
    }
  }
})

test.each(all)('CUR-14, CUR-41 every line of a %s has words for its place, and for what it says', (kind, of) => {
  const book = {
    posts: ['purchasing', 'scrap-disposal'].map((code) => ({ code, name: words('岗位') })),
    norms: [{ reference: 'gift-rule#a', title: words('规定'), paraphrase: words('要登记') }],
    questions: [{ code: 'sample-gifts-1', stem: words('题') }],
    lessons: [{ code: 'sample-parcel', title: words('课') }],
  }
  const scenes = new Map([...['s1', 's2', 'e1', 'e2'].entries()].map(([at, id]) => [id, at + 1]))
  // A drawing is named by the screen, which has it; who checked is a name.
  const named = ['art', 'checker']
  for (const sample of of.samples)
    for (const line of contentDifferences(kind, null, sample)) {
      expect(differenceName(line, scenes).zh).not.toMatch(/[a-z]/)
      if (line.language === null && !named.includes(line.place))
        expect([line.place, differenceWords(line, line.theirs, book, scenes).zh]).toEqual([
          line.place,
          expect.not.stringMatching(/[a-z]/),
        ])
    }
})

test('CUR-41 the right options, who it is for and the share that passes are told as people read them', () => {
  const book = { posts: [{ code: 'purchasing', name: words('采购员') }], norms: [] }
  const said = (place: string, value: string) => differenceWords({ place, language: null }, value, book).zh
  expect(said('correct', 'a c')).toBe('A C')
  expect(said('posts', 'gone purchasing')).toBe('gone、采购员')
  expect(said('pass', '0.7')).toBe('70 %')
  expect(said('when/monthDay', '02-29')).toBe('2 月 29 日')
  expect(said('quarter', '2026-Q4')).toBe('2026 年第 4 季度')
  expect(said('lesson', '')).toBe('没写')
})

test('CUR-41 posts in another order are the same posts; nothing stands where there is no such thing', () => {
  const [mine, theirs] = [aQuestion({ posts: ['b', 'a'] }), aQuestion({ posts: ['a', 'b'], version: '2.0.0' })]
  expect(contentDifferences('question', mine, theirs)).toEqual([])
  expect(contentDifferences('question', null, aQuestion())).toContainEqual({
    ...{ place: 'correct', language: null, mine: '', theirs: 'a b d' },
  })
})

test('CUR-14 what the four closenesses were answered is compared too', () => {
  const theirs = { ...noCloseness, work: { zh: '退年货', en: '' } }
  expect(closenessDifferences(noCloseness, theirs)).toEqual([
    { place: 'closeness/work', language: 'zh', mine: '', theirs: '退年货' },
  ])
})
