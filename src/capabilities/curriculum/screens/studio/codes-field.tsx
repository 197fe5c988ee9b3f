import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'

interface CodesFieldProps {
  readonly label: string
  readonly add: string
  /** `offered` is false for what keeps its name and is not chosen anew. */
  readonly known: readonly { readonly code: string; readonly name: Pair; readonly offered?: boolean }[]
  readonly value: readonly string[]
  readonly onChange: (codes: string[]) => void
}

/** Several of a list, each taken out by its own button. */
export const CodesField = ({ label, add, known, value, onChange }: CodesFieldProps) => {
  const t = useText()
  const named = (code: string): string => t(known.find((one) => one.code === code)?.name ?? { zh: code, en: code })
  return (
    <div className={style.stack1}>
      <Field label={label}>
        <Select
          value=""
          onChange={(code) => code && onChange([...value, code])}
          choices={[
            { value: '', label: add },
            ...known
              .filter(({ code, offered = true }) => offered && !value.includes(code))
              .map(({ code, name }) => ({ value: code, label: t(name) })),
          ]}
        />
      </Field>
      {value.length > 0 && (
        <div className={style.chosen}>
          {value.map((code) => (
            <Button key={code} size="small" icon="close" onPress={() => onChange(value.filter((one) => one !== code))}>
              <span className="sr">{t(text.dropPost, { name: '' })}</span>
              {named(code)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
