import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { type Closeness, closenesses } from '../../rules/draft.ts'
import { editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'
import { TwinText } from './twin-text.tsx'

interface ClosenessCardProps {
  readonly value: Closeness
  readonly onChange: (value: Closeness) => void
  /** Whether both languages are shown; an answer in one of them is enough. */
  readonly both: boolean
}

/** R47: four questions, a sentence each in either language, before anybody else is asked to read. */
export const ClosenessCard = ({ value, onChange, both }: ClosenessCardProps) => {
  const t = useText()
  return (
    <Card title={t(text.closeness)} aside={t(text.closenessAside)}>
      <div className={style.stack}>
        {closenesses.map((one) => (
          <TwinText
            key={one}
            label={t(text[one])}
            place={`closeness/${one}`}
            value={value[one]}
            maxLength={200}
            sights={{ hints: [], behind: [], both }}
            onChange={(words) => onChange({ ...value, [one]: words })}
          />
        ))}
      </div>
    </Card>
  )
}
