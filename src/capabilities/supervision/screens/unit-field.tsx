import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'

export interface UnitChoice {
  readonly code: string
  readonly name: Pair
  readonly depth: number
}

/** One unit of the tree, what lies below set in. */
export const UnitField = ({
  label,
  units,
  value,
  onChange,
}: {
  readonly label: Pair
  readonly units: readonly UnitChoice[]
  readonly value: string
  readonly onChange: (code: string) => void
}) => {
  const t = useText()
  const top = Math.min(...units.map(({ depth }) => depth))
  return (
    <Field label={t(label)}>
      <Select
        choices={units.map(({ code, name, depth }) => ({
          value: code,
          label: `${'　'.repeat(depth - top)}${t(name)}`,
        }))}
        value={value}
        onChange={onChange}
      />
    </Field>
  )
}
