import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Check } from '#ui/check.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { QuestionDraftAnswer } from '../../contract/items.ts'
import { optionIds, type QuestionBody } from '../../rules/question-draft.ts'
import { questionKindText, questionsText, questionEditor as text } from '../../text/items.ts'
import { editorText } from '../../text/studio.ts'
import { familyText } from '../../text.ts'
import { CodesField } from './codes-field.tsx'
import { NormsField } from './norms-field.tsx'
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
          <Options body={body} sights={sights} onChange={onChange} />
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

const Options = ({ body, sights, onChange }: Omit<QuestionFieldsProps, 'answer'>) => {
  const t = useText()
  const { options, kind } = body
  const put = (id: string, part: Partial<QuestionBody['options'][number]>) =>
    onChange({ ...body, options: options.map((one) => (one.id === id ? { ...one, ...part } : one)) })
  const setRight = (id: string, correct: boolean) =>
    onChange({
      ...body,
      options: options.map((one) => ({
        ...one,
        correct: one.id === id ? correct : kind === 'multiple' ? one.correct : one.correct && !correct,
      })),
    })
  const free = optionIds.find((id) => options.every((option) => option.id !== id))
  return (
    <>
      {options.map(({ id, text: words, correct }) => (
        <fieldset key={id} className={style.choice}>
          <legend>{t(text.option, { id: id.toUpperCase() })}</legend>
          <TwinText
            label={t(text.option, { id: id.toUpperCase() })}
            place={`options/${id}`}
            rows={1}
            value={words}
            sights={sights}
            onChange={(value) => put(id, { text: value })}
          />
          <div className="between">
            <Check checked={correct} onChange={(is) => setRight(id, is)}>
              {t(questionsText.rightOf, { id: id.toUpperCase() })}
            </Check>
            {options.length > 2 && (
              <Button
                size="small"
                tone="quiet"
                onPress={() => onChange({ ...body, options: options.filter((one) => one.id !== id) })}
              >
                {t(text.dropOption, { id: id.toUpperCase() })}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      {free !== undefined && (
        <div>
          <Button
            icon="plus"
            onPress={() =>
              onChange({
                ...body,
                options: [...options, { id: free, text: { zh: '', en: '' }, correct: false }].sort((a, b) =>
                  a.id < b.id ? -1 : 1,
                ),
              })
            }
          >
            {t(text.addOption)}
          </Button>
        </div>
      )}
    </>
  )
}
