import { useCommand, useParams, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { type QuestionDraftAnswer, QuestionDraftQuestion, SaveQuestion } from '../../contract/items.ts'
import { contentDifferences } from '../../rules/differences.ts'
import { behind } from '../../rules/draft.ts'
import { questionHints } from '../../rules/lints-items.ts'
import { type QuestionBody, questionTexts } from '../../rules/question-draft.ts'
import { questionKindText, questionsText, questionEditor as text } from '../../text/items.ts'
import { pageText } from '../../text/pages.ts'
import { HintsCard } from './hints-card.tsx'
import { ItemWriting } from './item-writing.tsx'
import { localWords } from './local-words.ts'
import { QuestionFields } from './question-fields.tsx'
import { QuestionPreview } from './question-preview.tsx'
import { useDrafting } from './use-drafting.ts'
import { useKeptUntilLeft } from './use-kept-until-left.ts'

const list = '/learn/studio/questions'

/** One question being written: both languages side by side, as it looks on a phone, hints, and the second person. */
export const QuestionPage = () => {
  const t = useText()
  const { question = '' } = useParams()
  const { shown, ...onward } = useKeptUntilLeft(QuestionDraftQuestion, { question })
  return (
    <Answered
      of={shown}
      refused={() => <Empty title={t(text.none)} actions={<LinkButton href={list}>{t(text.back)}</LinkButton>} />}
    >
      {(answer) => <Writing key={answer.body.code} answer={answer} {...onward} />}
    </Answered>
  )
}

interface WritingProps {
  readonly answer: QuestionDraftAnswer
  readonly onLeaving: (isLeaving: boolean) => void
  readonly onOvertaken: () => void
}

const Writing = ({ answer, onLeaving, onOvertaken }: WritingProps) => {
  const t = useText()
  const mayWrite = useSession().roles.includes('author')
  const drafting = useQuestionDraft(answer, mayWrite)
  const { body } = drafting.content
  const { code } = body
  const hints = questionHints({ ...body, version: '0.0.0' }, localWords(answer))
  const sights = {
    hints,
    behind: answer.before === null ? [] : behind(questionTexts(body), questionTexts(answer.before)),
    both: true,
  }
  const lesson = answer.lessons.find((one) => one.code === body.lesson)?.title
  const item = { ...answer, kind: 'question', code, list } as const
  return (
    <ItemWriting
      {...{ item, drafting, onLeaving, onOvertaken }}
      among={pageText.questions}
      crumb={code}
      title={t(body.stem) || code}
      lead={t(text.meta, {
        kind: questionKindText[body.kind],
        lesson: lesson ?? questionsText.noLesson,
      })}
      differences={contentDifferences('question', body, answer.body)}
      names={answer}
      fields={
        <QuestionFields
          body={body}
          answer={answer}
          sights={sights}
          onChange={(next) => drafting.change({ body: next })}
        />
      }
      preview={<QuestionPreview body={body} />}
      hints={<HintsCard hints={hints} />}
      why={text.secondWhy}
      published={(version) => t(text.published, { version })}
    />
  )
}

const useQuestionDraft = ({ body, revision }: QuestionDraftAnswer, mayWrite: boolean) => {
  const { send, ...said } = useCommand(SaveQuestion)
  return useDrafting<{ readonly body: QuestionBody }, NonNullable<(typeof said)['refusal']>>(
    { content: { body }, revision },
    mayWrite,
    {
      ...said,
      keep: async (content, over) => {
        const norms = content.body.norms.filter((one) => one !== '')
        const kept = { ...content.body, norms }
        const result = await send({ question: body.code, revision: over, body: kept })
        return result.ok ? result.value.revision : undefined
      },
    },
  )
}
