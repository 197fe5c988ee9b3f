import { useText } from '#platform/web.ts'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { EdgeChoicesAnswer } from '../contract/division.ts'
import { formText as text } from '../text/division.ts'

interface LeaderFieldProps {
  readonly label: string
  readonly leaders: EdgeChoicesAnswer['leaders']
  /** How many leaders in reach are left out. */
  readonly more: number
  readonly value: string
  readonly onChange: (staffNo: string) => void
  readonly error: string | undefined
}

/** One of the leaders in reach, by name, post and unit. */
export const LeaderField = ({ label, leaders, more, value, onChange, error }: LeaderFieldProps) => {
  const t = useText()
  const choices = leaders.map(({ staffNo, name, title, unit }) => ({
    value: staffNo,
    label: t(text.leaderOf, { name, title: t(title), unit: t(unit) }),
  }))
  return (
    <Field label={label} hint={more > 0 ? t(text.choicesMore, { n: more }) : undefined} error={error}>
      <Select value={value} onChange={onChange} choices={[{ value: '', label: t(text.chooseLeader) }, ...choices]} />
    </Field>
  )
}
