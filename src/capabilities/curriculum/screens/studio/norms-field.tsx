import { citedNote } from '#capabilities/norms/text/cited.ts'
import { fill, firstWords, type Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import type { Citable } from '../../contract/items.ts'
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
        name: fill(text.normWith, { norm: named(one), note: citedNote(one) }),
      }))}
      value={value.filter((one) => one !== '')}
      onChange={onChange}
    />
  )
}

const named = ({ title, paraphrase }: Citable): Pair =>
  paraphrase === null
    ? title
    : {
        zh: `《${title.zh}》${firstWords(paraphrase.zh, 'zh', 18)}`,
        en: `${title.en}: ${firstWords(paraphrase.en, 'en', 40)}`,
      }
