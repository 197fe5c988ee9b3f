import { type Static, Type } from 'typebox'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import { gaps, type Placed, type Written } from './draft.ts'
import { keyFaults, questionShape } from './question.ts'

/** A question while it is being written. */
export const questionBodyShape = Type.Omit(questionShape, ['version'])
export type QuestionBody = Static<typeof questionBodyShape>
export type QuestionDraft = Written<QuestionBody>

/** The letters of options; no question has more. */
export const optionIds = ['a', 'b', 'c', 'd', 'e', 'f'] as const

/** Every text of a question with its place. */
export const questionTexts = ({ stem, options, explanation, atYourPost }: QuestionBody): Placed[] => [
  { place: 'stem', pair: stem },
  ...options.map(({ id, text }) => ({ place: `options/${id}`, pair: text })),
  { place: 'explanation', pair: explanation },
  { place: 'atYourPost', pair: atYourPost },
]

/** CUR-25, CUR-30: a second person is asked once the question is whole in both languages, its key is clear and somebody asks it. */
export const questionAsked = (
  draft: QuestionDraft,
  isDrawn: boolean,
): Result<QuestionDraft, 'words-missing' | 'key-unclear' | 'lesson-missing'> => {
  if (draft.body.lesson === null && !isDrawn) return no('lesson-missing')
  if (gaps(questionTexts(draft.body)).length > 0) return no('words-missing')
  if (keyFaults(draft.body).length > 0) return no('key-unclear')
  return ok({ ...draft, state: 'asked' })
}

const words: Pair = { zh: '', en: '' }

/** A question to begin with: two options, the first of them right. */
export const blankQuestion = (code: string, lesson: string | null): QuestionBody => ({
  ...{ code, kind: 'single', lesson, families: [], posts: [], stem: words, explanation: words, atYourPost: words },
  norms: [],
  options: [
    { id: 'a', text: words, correct: true },
    { id: 'b', text: words, correct: false },
  ],
})
