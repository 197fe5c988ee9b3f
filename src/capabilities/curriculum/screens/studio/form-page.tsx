import { useCommand, useParams, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { type FormDraftAnswer, FormDraftQuestion, SaveForm } from '../../contract/forms.ts'
import { contentDifferences } from '../../rules/differences.ts'
import { behind } from '../../rules/draft.ts'
import { contentTexts, type FormContent, type FormKind, formHints, formSections } from '../../rules/form-content.ts'
import { formEditor, formText } from '../../text/forms.ts'
import { studioTabs } from '../../text/items.ts'
import { readingKindText } from '../../text/readings.ts'
import { FormFields } from './form-fields.tsx'
import { FormPreview } from './form-preview.tsx'
import { HintsCard } from './hints-card.tsx'
import { ItemWriting } from './item-writing.tsx'
import { localWords } from './local-words.ts'
import { studioPaths } from './studio-tabs.tsx'
import { useDrafting } from './use-drafting.ts'
import { useKeptUntilLeft } from './use-kept-until-left.ts'

/** One short reading being written. */
export const ReadingDraftPage = () => <FormDraftPage kind="reading" />

/** One exam being put together. */
export const ExamDraftPage = () => <FormDraftPage kind="exam" />

/** The words of one post card being written. */
export const CardDraftPage = () => <FormDraftPage kind="card" />

/** CUR-44: what is filled in part by part, on a phone beside, and what others say of it below. */
const FormDraftPage = ({ kind }: { readonly kind: FormKind }) => {
  const t = useText()
  const { code = '' } = useParams()
  const { shown, ...onward } = useKeptUntilLeft(FormDraftQuestion, { kind, code })
  const text = formText[kind]
  return (
    <Answered
      of={shown}
      refused={() => (
        <Empty title={t(text.none)} actions={<LinkButton href={studioPaths[kind]}>{t(text.back)}</LinkButton>} />
      )}
    >
      {(answer) => <Writing key={answer.code} answer={answer} {...onward} />}
    </Answered>
  )
}

interface WritingProps {
  readonly answer: FormDraftAnswer
  readonly onLeaving: (isLeaving: boolean) => void
  readonly onOvertaken: () => void
}

const Writing = ({ answer, onLeaving, onOvertaken }: WritingProps) => {
  const t = useText()
  const mayWrite = useSession().roles.includes('author')
  const drafting = useFormDraft(answer, mayWrite)
  const { content } = drafting.content
  const { kind, body } = content
  const { code } = answer
  const text = formText[kind]
  const list = studioPaths[kind]
  const sections = formSections(content)
  const hints = formHints(content, localWords(answer))
  const sights = {
    hints,
    behind: answer.before === null ? [] : behind(contentTexts(content), contentTexts(answer.before)),
    both: true,
  }
  const item = { ...answer, kind, list } as const
  const named = 'title' in body ? body.title : answer.title
  const title = t(named) || code
  return (
    <ItemWriting
      {...{ item, drafting, title, onLeaving, onOvertaken }}
      among={studioTabs[kind]}
      crumb={title}
      lead={useMeta(content)}
      differences={contentDifferences(kind, body, answer.content.body)}
      names={answer}
      fields={
        <FormFields
          sections={sections}
          answer={answer}
          sights={sights}
          onChange={(next) => drafting.change({ content: next })}
        />
      }
      preview={<FormPreview title={title} content={content} />}
      hints={kind !== 'exam' && <HintsCard hints={hints} />}
      why={text.secondWhy}
      published={(version) => t(text.published, { title: t(named), version })}
    />
  )
}

/** What it is, in a line. */
const useMeta = (content: FormContent): string => {
  const t = useText()
  if (content.kind === 'reading') return t(formEditor.meta, { sort: readingKindText[content.body.kind] })
  if (content.kind === 'card') return t(formEditor.cardMeta)
  const { draw, questions, minutes } = content.body
  return t(formEditor.examMeta, { draw, pool: new Set(questions).size, minutes })
}

const useFormDraft = ({ code, content, revision }: FormDraftAnswer, mayWrite: boolean) => {
  const { send, ...said } = useCommand(SaveForm)
  return useDrafting<{ readonly content: FormContent }, NonNullable<(typeof said)['refusal']>>(
    { content: { content }, revision },
    mayWrite,
    {
      ...said,
      keep: async (written, over) => {
        const result = await send({ code, revision: over, content: written.content })
        return result.ok ? result.value.revision : undefined
      },
    },
  )
}
