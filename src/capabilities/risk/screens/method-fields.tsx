import { useText } from '#platform/web.ts'
import { FieldGroup } from '#ui/field.tsx'
import { Radios } from '#ui/radio.tsx'
import { type AskingMethod, type MethodAnswer, methodQuestions } from '../rules/methods.ts'
import { answerWords, questionText } from '../text/methods.ts'
import style from './grade.module.css'

export interface MethodFieldsProps {
  readonly method: AskingMethod
  readonly answers: readonly MethodAnswer[]
  readonly onChange: (answers: readonly MethodAnswer[]) => void
}

/** RSK-85: the questions of a method, each with its fixed answers. */
export const MethodFields = ({ method, answers, onChange }: MethodFieldsProps) => {
  const t = useText()
  return (
    <div className={style.form}>
      {Object.entries(methodQuestions[method]).map(([key, values]) => {
        const question = questionText[method][key]
        const label = question ? t(question) : key
        return (
          <FieldGroup key={key} label={label}>
            <Radios
              label={label}
              value={answers.find((answer) => answer.key === key)?.value ?? null}
              onChange={(value) => onChange([...answers.filter((answer) => answer.key !== key), { key, value }])}
              choices={values.map((value) => ({ value, label: t(answerWords(method, key, value)) }))}
            />
          </FieldGroup>
        )
      })}
    </div>
  )
}
