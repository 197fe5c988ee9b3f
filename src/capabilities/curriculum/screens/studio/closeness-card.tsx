import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type Closeness, closenesses } from '../../rules/draft.ts'
import { editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'

interface ClosenessCardProps {
  readonly value: Closeness
  readonly onChange: (value: Closeness) => void
}

/** R47: four questions, a sentence each, before anybody else is asked to read. */
export const ClosenessCard = ({ value, onChange }: ClosenessCardProps) => {
  const t = useText()
  return (
    <Card title={t(text.closeness)}>
      <div className={style.stack}>
        {closenesses.map((one) => (
          <Field key={one} label={t(text[one])}>
            <TextInput value={value[one]} maxLength={200} onChange={(words) => onChange({ ...value, [one]: words })} />
          </Field>
        ))}
      </div>
    </Card>
  )
}
