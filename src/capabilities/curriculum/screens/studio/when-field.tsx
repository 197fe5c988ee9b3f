import { festivalNames } from '#kernel/lunar.ts'
import { useText } from '#platform/web.ts'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { keyDateCodes, type Reminder } from '../../rules/reading.ts'
import { formEditor as text } from '../../text/forms.ts'
import style from './studio.module.css'
import { type Sights, TwinText } from './twin-text.tsx'

type When = Reminder['when']

interface WhenFieldProps {
  readonly label: string
  readonly value: When
  readonly sights: Sights
  readonly onChange: (value: When) => void
}

const twoDigits = (n: number): string => String(n).padStart(2, '0')
const upTo = (last: number): string[] => Array.from({ length: last }, (_, n) => twoDigits(n + 1))

/** R57: before which day: a festival, or a day of every year with its name. */
export const WhenField = ({ label, value, sights, onChange }: WhenFieldProps) => {
  const t = useText()
  const own = 'monthDay' in value ? value : null
  const [month = '01', day = '01'] = own?.monthDay.split('-') ?? []
  const setDay = (monthDay: string) => onChange({ monthDay, name: own?.name ?? { zh: '', en: '' } })
  const two = (part: string, chosen: string, last: number, onPart: (part: string) => void) => (
    <Field label={part}>
      <Select
        value={chosen}
        onChange={onPart}
        choices={upTo(last).map((one) => ({ value: one, label: String(Number(one)) }))}
      />
    </Field>
  )
  return (
    <>
      <div className={style.twin}>
        <Field label={label}>
          <Select
            value={'festival' in value ? value.festival : 'own'}
            onChange={(next) => (next === 'own' ? setDay('01-01') : onChange({ festival: next }))}
            choices={[
              ...keyDateCodes.map((code) => ({ value: code, label: t(festivalNames[code]) })),
              { value: 'own' as const, label: t(text.otherDay) },
            ]}
          />
        </Field>
        {own && two(t(text.month), month, 12, (next) => setDay(`${next}-${day}`))}
        {own && two(t(text.dayOf), day, 31, (next) => setDay(`${month}-${next}`))}
      </div>
      {own && (
        <TwinText
          label={t(text.dayName)}
          place="when/name"
          rows={1}
          value={own.name}
          sights={sights}
          onChange={(name) => onChange({ ...own, name })}
        />
      )}
    </>
  )
}
