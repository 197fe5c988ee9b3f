import { useText } from '#platform/web.ts'
import { Icon } from '#ui/icon.tsx'
import { Select } from '#ui/select.tsx'
import { audienceText } from '../text/builder.ts'
import style from './plan.module.css'

interface ChipChoice {
  readonly code: string
  readonly name: string
  /** How it stands in the list, when that says more than the name. */
  readonly choice?: string
}

interface ChipSetProps {
  readonly label: string
  readonly add: string
  readonly choices: readonly ChipChoice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly locked: boolean
}

/** What is chosen as chips that can be taken away, and a list of what can be added. */
export const ChipSet = ({ label, add, choices, chosen, onChange, locked }: ChipSetProps) => {
  const t = useText()
  const open = choices.filter(({ code }) => !chosen.includes(code))
  const nameOf = (code: string) => choices.find((one) => one.code === code)?.name ?? code
  if (locked && chosen.length === 0) return null
  return (
    <fieldset className={style.chips} aria-label={label}>
      <span className={style.chipsLabel}>{label}</span>
      {chosen.map((code) =>
        locked ? (
          <span key={code} className={style.chip}>
            {nameOf(code)}
          </span>
        ) : (
          <button
            key={code}
            type="button"
            className={style.chip}
            aria-label={t(audienceText.remove, { name: nameOf(code) })}
            onClick={() => onChange(chosen.filter((other) => other !== code))}
          >
            {nameOf(code)}
            <Icon name="close" size={14} />
          </button>
        ),
      )}
      {!locked && open.length > 0 && (
        <Select
          small
          label={add}
          value=""
          onChange={(code) => code !== '' && onChange([...chosen, code])}
          choices={[
            { value: '', label: add },
            ...open.map(({ code, name, choice }) => ({ value: code, label: choice ?? name })),
          ]}
        />
      )}
    </fieldset>
  )
}
