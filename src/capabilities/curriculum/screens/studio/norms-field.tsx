import { citedNote } from '#capabilities/norms/text/cited.ts'
import { fill } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import type { Citable } from '../../contract/citable.ts'
import { citableName } from '../../text/difference-words.ts'
import { editorText as text } from '../../text/studio.ts'
import { CodesField } from './codes-field.tsx'

interface NormsFieldProps {
  readonly label: string
  readonly known: readonly Citable[]
  readonly value: readonly string[]
  readonly onChange: (references: string[]) => void
}

/** What a text rests on, chosen by the title of the norm and what the article says. */
export const NormsField = ({ label, known, value, onChange }: NormsFieldProps) => {
  const t = useText()
  return (
    <CodesField
      label={label}
      add={t(text.addNorm)}
      known={known.map((one) => ({
        code: one.reference,
        name: fill(text.normWith, { norm: citableName(one), note: citedNote(one) }),
        offered: one.notInForce?.why !== 'repealed',
      }))}
      value={value.filter((one) => one !== '')}
      onChange={onChange}
    />
  )
}
