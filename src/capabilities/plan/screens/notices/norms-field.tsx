import type { Citable } from '#capabilities/curriculum/contract/citable.ts'
import { citableName } from '#capabilities/curriculum/text/difference-words.ts'
import { noticeFormText as text } from '#capabilities/curriculum/text/notices.ts'
import { citedNote } from '#capabilities/norms/text/cited.ts'
import { type Text, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { noticesText } from '../../text/notices.ts'
import style from './notices.module.css'

/** An article by the title of the norm and what it says, or by its reference where it is not known. */
export const nameOfNorm = (t: Text, known: readonly Citable[], reference: string): string => {
  const found = known.find((one) => one.reference === reference)
  return found ? `${t(citableName(found))}${t(citedNote(found))}` : reference
}

interface NormsFieldProps {
  /** What may be cited, and what is cited already. */
  readonly known: readonly Citable[]
  readonly value: readonly string[]
  readonly onChange: (references: readonly string[]) => void
}

/** CUR-56: the articles that a notice tells of, chosen by the title of the norm and what the article says. */
export const NormsField = ({ known, value, onChange }: NormsFieldProps) => {
  const t = useText()
  const nameOf = (reference: string): string => nameOfNorm(t, known, reference)
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
