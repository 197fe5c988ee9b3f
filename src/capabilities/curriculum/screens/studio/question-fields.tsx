import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { QuestionDraftAnswer } from '../../contract/items.ts'
import type { QuestionBody } from '../../rules/question-draft.ts'
import { questionKindText, questionsText, questionEditor as text } from '../../text/items.ts'
import { editorText } from '../../text/studio.ts'
import { familyText } from '../../text.ts'
import { CodesField } from './codes-field.tsx'
import { NormsField } from './norms-field.tsx'
import { OptionsField } from './options-field.tsx'
import style from './studio.module.css'
import { type Sights, TwinText } from './twin-text.tsx'

interface QuestionFieldsProps {
  readonly body: QuestionBody
  readonly answer: QuestionDraftAnswer
  readonly sights: Sights
  readonly onChange: (body: QuestionBody) => void
}

/** What is asked, what may be answered and which is right, why, and what it means at the post. */
export const QuestionFields = ({ body, answer, sights, onChange }: QuestionFieldsProps) => {
  const t = useText()
  const set = (part: Partial<QuestionBody>) => onChange({ ...body, ...part })
  return (
    <>
      <Card title={t(text.card)}>
        <div className={style.stack}>
          <TwinText
            label={t(text.stem)}
            place="stem"
            value={body.stem}
            sights={sights}
            onChange={(stem) => set({ stem })}
          />
          <OptionsField
            place="options"
            options={body.options}
            several={body.kind === 'multiple'}
            sights={sights}
            onChange={(options) => set({ options })}
          />
          <TwinText
            label={t(text.explanation)}
            place="explanation"
            value={body.explanation}
            sights={sights}
            onChange={(explanation) => set({ explanation })}
          />
          <TwinText
            label={t(text.atYourPost)}
            place="atYourPost"
            value={body.atYourPost}
            sights={sights}
            onChange={(atYourPost) => set({ atYourPost })}
          />
        </div>
      </Card>
      <Card title={t(editorText.forWhom)}>
        <div className={style.twin}>
          <Field label={t(text.kind)}>
            <Select
              value={body.kind}
              onChange={(kind) => set({ kind })}
              choices={(['single', 'multiple', 'judge'] as const).map((value) => ({
                value,
                label: t(questionKindText[value]),
              }))}
            />
          </Field>
          <Field label={t(questionsText.lesson)}>
            <Select
              value={body.lesson ?? ''}
              onChange={(lesson) => set({ lesson: lesson || null })}
              choices={[
                { value: '', label: t(questionsText.noLesson) },
                ...answer.lessons.map(({ code, title }) => ({ value: code, label: t(title) })),
              ]}
            />
          </Field>
          <CodesField
            label={t(editorText.posts)}
            add={t(editorText.addPost)}
            known={answer.posts}
            value={body.posts}
            onChange={(posts) => set({ posts })}
          />
          <CodesField
            label={t(text.families)}
            add={t(text.addFamily)}
            known={answer.families.map((code) => ({ code, name: familyText(code) }))}
            value={body.families}
            onChange={(families) => set({ families })}
          />
        </div>
        <NormsField
          label={t(text.norms)}
          known={answer.norms}
          value={body.norms}
          onChange={(chosen) => set({ norms: chosen })}
        />
      </Card>
    </>
  )
}
