import { useState } from 'react'
import { NormQuestion, Norms } from '#capabilities/norms/contract.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { powerForm as form } from '../text/powers.ts'
import style from './powers.module.css'

export interface NormsFieldProps {
  readonly norms: readonly string[]
  readonly onChange: (norms: readonly string[]) => void
}

/** The grounds of the norm library, each a norm or one article of it; nothing new leans on a repealed one (NRM-12). */
export const NormsField = ({ norms, onChange }: NormsFieldProps) => {
  const t = useText()
  const [norm, setNorm] = useState('')
  const library = useQuestion(Norms, {}).data?.norms ?? []
  const titleOf = (reference: string) => {
    const [code, anchor] = reference.split('#')
    const title = library.find((one) => one.code === code)?.title
    return `${title ? t(title) : reference}${anchor ? ` #${anchor}` : ''}`
  }
  const add = (reference: string) => {
    if (!norms.includes(reference)) onChange([...norms, reference])
    setNorm('')
  }
  return (
    <>
      <Field label={t(form.norm)}>
        <Select
          value={norm}
          onChange={setNorm}
          choices={[
            { value: '', label: t(form.noNorm) },
            ...library
              .filter(({ state }) => state !== 'repealed')
              .map(({ code, title }) => ({ value: code, label: t(title) })),
          ]}
        />
      </Field>
      {norm !== '' && <ArticleField norm={norm} onAdd={add} />}
      {norms.length > 0 && (
        <ul className={style.chosen}>
          {norms.map((reference) => (
            <li key={reference}>
              <span>{titleOf(reference)}</span>
              <Button tone="quiet" size="small" onPress={() => onChange(norms.filter((one) => one !== reference))}>
                {t(form.dropNorm)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const ArticleField = ({ norm, onAdd }: { readonly norm: string; readonly onAdd: (reference: string) => void }) => {
  const t = useText()
  const [anchor, setAnchor] = useState('')
  const articles = useQuestion(NormQuestion, { norm }).data?.articles ?? []
  return (
    <>
      <Field label={t(form.article)}>
        <Select
          value={anchor}
          onChange={setAnchor}
          choices={[
            { value: '', label: t(form.whole) },
            ...articles.map((one) => ({ value: one.anchor, label: t(one.paraphrase) })),
          ]}
        />
      </Field>
      <div>
        <Button size="small" onPress={() => onAdd(anchor === '' ? norm : `${norm}#${anchor}`)}>
          {t(form.addNorm)}
        </Button>
      </div>
    </>
  )
}
