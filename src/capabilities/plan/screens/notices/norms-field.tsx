import { CitableNorms } from '#capabilities/curriculum/contract/notices.ts'
import { citableName } from '#capabilities/curriculum/text/difference-words.ts'
import { noticeFormText as text } from '#capabilities/curriculum/text/notices.ts'
import { citedNote } from '#capabilities/norms/text/cited.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { noticesText } from '../../text/notices.ts'
import style from './notices.module.css'

interface NormsFieldProps {
  /** The notice that is written on, where it is one. */
  readonly notice: string | null
  readonly value: readonly string[]
  readonly onChange: (references: readonly string[]) => void
}

/** CUR-56: the articles that a notice tells of, chosen by the title of the norm and what the article says. */
export const NormsField = ({ notice, value, onChange }: NormsFieldProps) => {
  const t = useText()
  const known = useQuestion(CitableNorms, notice === null ? {} : { notice }).data?.norms ?? []
  const nameOf = (reference: string): string => {
    const found = known.find((one) => one.reference === reference)
    return found ? `${t(citableName(found))}${t(citedNote(found))}` : reference
  }
  const offered = known.filter(
    ({ reference, notInForce }) => notInForce?.why !== 'repealed' && !value.includes(reference),
  )
  return (
    <div className={style.norms}>
      <Field label={t(text.norms)} hint={t(text.normsHint)} remark={t(noticesText.optional)}>
        <Select
          value=""
          onChange={(reference) => reference && onChange([...value, reference])}
          choices={[
            { value: '', label: t(text.addNorm) },
            ...offered.map(({ reference }) => ({ value: reference, label: nameOf(reference) })),
          ]}
        />
      </Field>
      {value.map((reference) => (
        <Button
          key={reference}
          size="small"
          icon="close"
          onPress={() => onChange(value.filter((one) => one !== reference))}
        >
          <span className="sr">{t(text.dropNorm)}</span>
          {nameOf(reference)}
        </Button>
      ))}
    </div>
  )
}
