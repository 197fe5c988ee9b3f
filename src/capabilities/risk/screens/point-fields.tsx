import type { Pair } from '#kernel/text.ts'
import { useLanguage, useQuestion, useText } from '#platform/web.ts'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { Choices, type ChoicesAnswer } from '../contract/choices.ts'
import { type Detection, detections, type RiskCategory, riskCategories } from '../rules/risk-point.ts'
import { formText } from '../text/deeds.ts'
import { familyText, knownFamilies } from '../text/families.ts'
import { categoryText, pointFormText } from '../text/point-form.ts'
import { pointsText } from '../text/post.ts'
import { detectionText } from '../text/words.ts'
import { NormsField } from './norms-field.tsx'
import { PlaceField } from './place-field.tsx'
import type { PointDraft } from './point-draft.ts'
import style from './point-form.module.css'
import { written } from './written.ts'

export interface PointFieldsProps {
  readonly draft: PointDraft
  readonly onChange: (draft: PointDraft) => void
  readonly number: number
  /** RSK-14: the place stays where it is. */
  readonly locked: boolean
}

/** R34: what can go wrong, at which step, who would gain, how likely and how grave. */
export const PointFields = ({ draft, onChange, number, locked }: PointFieldsProps) => {
  const t = useText()
  const language = useLanguage()
  const { data, problem, retry } = useQuestion(Choices, {})
  const set = (change: Partial<PointDraft>) => onChange({ ...draft, ...change })
  const text = (key: 'name' | 'cause' | 'manifestation' | 'benefits' | 'indicator') => ({
    value: draft[key][language],
    onChange: (words: string) => set({ [key]: written(draft[key], language, words) }),
  })
  const lessons = lessonChoices(data?.lessons ?? [], draft)
  return (
    <div className={style.form}>
      <div className={style.words}>
        <Field label={t(pointFormText.name)} hint={t(pointFormText.nameHint)}>
          <TextInput {...text('name')} maxLength={60} />
        </Field>
        <Field label={t(pointFormText.manifestation)}>
          <TextArea {...text('manifestation')} maxLength={400} rows={3} />
        </Field>
        <Field label={t(pointFormText.cause)} hint={t(pointFormText.causeHint)} remark={t(formText.optional)}>
          <TextArea {...text('cause')} maxLength={400} rows={2} />
        </Field>
        <Field label={t(pointFormText.benefits)} remark={t(formText.optional)}>
          <TextInput {...text('benefits')} maxLength={120} />
        </Field>
        <Field label={t(pointFormText.indicator)} hint={t(pointFormText.indicatorHint)} remark={t(formText.optional)}>
          <TextInput {...text('indicator')} maxLength={120} />
        </Field>
        <Field label={t(pointFormText.detection)} remark={t(formText.optional)}>
          <Select<Detection | ''>
            value={draft.detection ?? ''}
            onChange={(detection) => set({ detection: detection || null })}
            choices={[
              { value: '', label: t(pointFormText.noDetection) },
              ...detections.map((value) => ({ value, label: t(detectionText[value]) })),
            ]}
          />
        </Field>
        <div className={style.pair}>
          <Field label={t(pointFormText.family)}>
            <Select
              value={draft.family}
              onChange={(family) => set({ family, lesson: null })}
              choices={familyCodes(data?.families ?? [], draft.family).map((value) => ({
                value,
                label: t(familyText(value)),
              }))}
            />
          </Field>
          <Field label={t(pointFormText.category)}>
            <Select<RiskCategory>
              value={draft.category}
              onChange={(category) => set({ category })}
              choices={riskCategories.map((value) => ({ value, label: t(categoryText[value]) }))}
            />
          </Field>
        </div>
        <Field
          label={t(pointFormText.lesson)}
          remark={t(formText.optional)}
          hint={data && t(pointFormText.lessonHint, { n: data.lessons.filter(fits(draft.family)).length })}
        >
          <Select
            value={draft.lesson ?? ''}
            onChange={(lesson) => set({ lesson: lesson || null })}
            choices={[
              { value: '', label: t(pointFormText.noLesson) },
              ...lessons.map(({ code, title }) => ({
                value: code,
                label: title ? t(pointsText.lessonTitle, { title: t(title) }) : t(pointsText.lessonUnknown),
              })),
            ]}
          />
        </Field>
        <NormsField norms={draft.norms} onChange={(norms) => set({ norms: [...norms] })} />
        {problem && <ProblemNote problem={problem} retry={retry} />}
      </div>
      <PlaceField number={number} places={draft.places} onChange={(places) => set({ places })} locked={locked} />
    </div>
  )
}

type Lesson = ChoicesAnswer['lessons'][number]

const fits = (family: string) => (lesson: Lesson) => lesson.families.includes(family)

/** The lessons of the kind chosen; the one that is named stays, even when it no longer fits. */
const lessonChoices = (
  lessons: readonly Lesson[],
  { family, lesson }: PointDraft,
): { readonly code: string; readonly title: Pair | null }[] => {
  const fitting = lessons.filter(fits(family))
  if (lesson === null || fitting.some(({ code }) => code === lesson)) return fitting
  return [...fitting, { code: lesson, title: lessons.find(({ code }) => code === lesson)?.title ?? null }]
}

const familyCodes = (inUse: readonly string[], chosen: string): string[] => [
  ...new Set([...knownFamilies, ...inUse, chosen]),
]
