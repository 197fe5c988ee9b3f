import { cleanText } from '#kernel/cells.ts'
import type { Field } from '#kernel/columns.ts'
import { type Doubt, type Fixes, type Judged, type Told, textOf } from '#kernel/draft.ts'
import { type Known, type Names, nameDoubt } from '#kernel/names.ts'
import type { Language, Pair } from '#kernel/text.ts'
import { keyFaults, type Question } from './question.ts'
import { optionIds, type QuestionBody } from './question-draft.ts'

type OptionId = (typeof optionIds)[number]
export type QuestionField =
  | 'code'
  | 'version'
  | 'kind'
  | 'lesson'
  | 'families'
  | 'posts'
  | 'norms'
  | 'correct'
  | `${'stem' | 'explanation' | 'atYourPost' | OptionId}-${Language}`

const capital = (id: OptionId): string => id.toUpperCase()

/** The columns of a list of questions, as they are taken out, and a few of their other names. */
export const questionFields: readonly Field<QuestionField>[] = [
  { key: 'code', names: ['编码', '题号', '代号', 'code', 'id'], required: false },
  { key: 'version', names: ['版本', 'version'], required: false },
  { key: 'kind', names: ['题型', 'kind', 'question kind', 'type'], required: false },
  { key: 'stem-zh', names: ['题干 中文', '题干', '题目', 'question in chinese'], required: true },
  { key: 'stem-en', names: ['题干 英文', 'question in english', 'question'], required: true },
  ...optionIds.flatMap((id): Field<QuestionField>[] => [
    {
      key: `${id}-zh`,
      names: [`选项 ${capital(id)} 中文`, `选项${capital(id)}`, `option ${id} in chinese`],
      required: id === 'a' || id === 'b',
    },
    {
      key: `${id}-en`,
      names: [`选项 ${capital(id)} 英文`, `option ${id} in english`, `option ${id}`],
      required: id === 'a' || id === 'b',
    },
  ]),
  { key: 'correct', names: ['正确选项', '答案', '正确答案', 'right options', 'answer', 'correct'], required: true },
  { key: 'explanation-zh', names: ['解析 中文', '解析', '说明', 'why in chinese'], required: true },
  { key: 'explanation-en', names: ['解析 英文', 'why in english', 'explanation'], required: true },
  { key: 'atYourPost-zh', names: ['在你岗位上 中文', '在你岗位上', 'at your post in chinese'], required: true },
  { key: 'atYourPost-en', names: ['在你岗位上 英文', 'at your post in english', 'at your post'], required: true },
  { key: 'lesson', names: ['课', '课程', 'lesson'], required: false },
  { key: 'families', names: ['风险类别', '类别', 'subjects', 'families'], required: false },
  { key: 'posts', names: ['岗位', 'posts'], required: false },
  { key: 'norms', names: ['依据', '规定', 'norms', 'sources'], required: false },
]

/** What stands: the question in use, or the draft of its next version. */
export interface StandingQuestion {
  readonly body: QuestionBody
  /** The version it is, or from which its draft began; `null` for one that is only a draft. */
  readonly version: string | null
}

export interface QuestionBook {
  readonly standing: ReadonlyMap<string, StandingQuestion>
  readonly lessons: Names<Known>
  readonly families: Names<Known>
  readonly posts: Names<Known>
  /** Whether such a norm or article is there. */
  readonly cites: (reference: string) => boolean
}

/** A row as the question it makes; nothing where a doubt leaves no question. */
export interface QuestionWish {
  readonly body: QuestionBody
}

/**
 * CUR-28: a row is a question under its code; without one it is the question that asks the same in Chinese, else a new
 * one whose code comes from its words. What stands in the workbook as it was taken out changes nothing.
 */
export const judgeQuestionRow = (told: Told, fixes: Fixes, book: QuestionBook): Judged<QuestionWish> => {
  const doubts: Doubt[] = []
  const text = (field: QuestionField): string => textOf(told, fixes, field)
  const doubt = (field: QuestionField, kind: string, suggestion: string | null = null): void => {
    doubts.push({ field, kind, text: text(field), suggestion, remedy: suggestion === null ? null : 'value' })
  }
  const code = codeOf(text('code'), text('stem-zh'), book, () => doubt('code', 'unclear'))
  const stands = book.standing.get(code)
  if (stands?.version && text('version') !== '' && text('version') !== stands.version)
    doubt('version', 'behind', stands.version)

  const pair = (part: 'stem' | 'explanation' | 'atYourPost' | OptionId, before: Pair | undefined): Pair => {
    const [zh, en] = [text(`${part}-zh`), text(`${part}-en`)]
    if (zh === '') doubt(`${part}-zh`, 'missing')
    if (en === '') doubt(`${part}-en`, 'missing')
    return kept({ zh, en }, before)
  }
  const several = (field: 'families' | 'posts', names: Names<Known>): string[] =>
    parted(text(field)).flatMap((word) => {
      // A post that was closed since keeps its code.
      if (stands?.body[field].includes(word)) return [word]
      const meant = names.find(word, () => undefined)
      if (meant.kind === 'found') return [meant.known.code]
      doubts.push({ ...nameDoubt(field, word, meant, false), text: text(field), suggestion: null, remedy: null })
      return []
    })

  const kind = kindOf(text('kind'), () => doubt('kind', 'unclear'))
  const right = rightOf(text('correct'), () => doubt('correct', 'unclear'))
  const used = optionIds.filter((id) => text(`${id}-zh`) !== '' || text(`${id}-en`) !== '' || id === 'a' || id === 'b')
  const options = used.map((id) => ({
    id,
    text: pair(id, stands?.body.options.find((one) => one.id === id)?.text),
    correct: right.includes(id),
  }))
  if (right.some((id) => !used.includes(id))) doubt('correct', 'no-option')
  else if (right.length > 0 && keyFaults({ kind, options }).length > 0) doubt('correct', 'several-right')

  const lesson = lessonOf(text('lesson'), book, doubts)
  if (!stands && lesson === null && text('lesson') === '') doubt('lesson', 'missing')
  const norms = parted(text('norms'))
  // What was repealed since stays where it stands (NRM-12).
  const isCited = (reference: string) => stands?.body.norms.includes(reference) || book.cites(reference)
  if (!norms.every(isCited)) doubt('norms', 'unknown')
  const body: QuestionBody = {
    ...{ code, kind, lesson, options, norms },
    families: several('families', book.families),
    posts: several('posts', book.posts),
    stem: pair('stem', stands?.body.stem),
    explanation: pair('explanation', stands?.body.explanation),
    atYourPost: pair('atYourPost', stands?.body.atYourPost),
  }
  return { key: code, wish: { body }, doubts }
}

/** A text that differs only in what reading a cell smooths away is the text that stands. */
const kept = (told: Pair, before: Pair | undefined): Pair => {
  const one = (language: Language): string =>
    before && cleanText(before[language]) === told[language] ? before[language] : told[language]
  return { zh: one('zh'), en: one('en') }
}

const codeOf = (told: string, stem: string, book: QuestionBook, unclear: () => void): string => {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(told) && told.length <= 80) return told
  if (told !== '') {
    unclear()
    return told
  }
  const same = [...book.standing].find(([, { body }]) => cleanText(body.stem.zh) === stem)
  return same?.[0] ?? (stem === '' ? '' : `q-${printOf(stem)}`)
}

/** The same words give the same code, so that a list without codes can be brought again. */
const printOf = (words: string): string => {
  let print = 0xcbf29ce484222325n
  for (const character of words)
    print = ((print ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0xffffffffffffffffn
  return print.toString(36)
}

const parted = (text: string): string[] =>
  text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const kindOf = (told: string, unclear: () => void): Question['kind'] => {
  const plain = told.toLowerCase().replace(/[题\s]/g, '')
  if (plain === '' || /^(单选|single|onerightoption)$/.test(plain)) return 'single'
  if (/^(多选|multiple|severalrightoptions)$/.test(plain)) return 'multiple'
  if (/^(判断|judge|trueorfalse|rightorwrong)$/.test(plain)) return 'judge'
  unclear()
  return 'single'
}

const rightOf = (told: string, unclear: () => void): OptionId[] => {
  const letters = told.toLowerCase().replace(/[\s,，、;；]/g, '')
  if (!/^[a-f]+$/.test(letters)) {
    unclear()
    return []
  }
  return optionIds.filter((id) => letters.includes(id))
}

const lessonOf = (told: string, book: QuestionBook, doubts: Doubt[]): string | null => {
  if (told === '') return null
  const meant = book.lessons.find(told, () => undefined)
  if (meant.kind === 'found') return meant.known.code
  doubts.push(nameDoubt('lesson', told, meant, false))
  return null
}
