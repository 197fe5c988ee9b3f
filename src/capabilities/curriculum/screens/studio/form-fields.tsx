import { type Day, parseDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { FormDraftAnswer } from '../../contract/forms.ts'
import { anonymisations } from '../../rules/case-draft.ts'
import type { FormField, FormSection } from '../../rules/form.ts'
import type { FormContent } from '../../rules/form-content.ts'
import { quarters } from '../../rules/reading-draft.ts'
import { entryText, fieldText, sectionText, formEditor as text } from '../../text/forms.ts'
import { namelessText, questionEditor } from '../../text/items.ts'
import { editorText } from '../../text/studio.ts'
import { familyText } from '../../text.ts'
import { CodesField } from './codes-field.tsx'
import { NormsField } from './norms-field.tsx'
import { OptionsField } from './options-field.tsx'
import { PoolField } from './pool-field.tsx'
import style from './studio.module.css'
import { type Sights, TwinText } from './twin-text.tsx'
import { WhenField } from './when-field.tsx'

interface Shared {
  readonly answer: FormDraftAnswer
  readonly sights: Sights
  readonly onChange: (content: FormContent) => void
}

/** CUR-44: everything that is filled in, part by part, as the kind of content asks. */
export const FormFields = ({
  sections,
  ...shared
}: Shared & { readonly sections: readonly FormSection<FormContent>[] }) => {
  const t = useText()
  return sections.map(({ head, fields }) => (
    <Card key={head} title={t(sectionText[head] ?? { zh: head, en: head })}>
      <Several fields={fields} {...shared} />
    </Card>
  ))
}

type Some = readonly FormField<FormContent>[]

/** Texts one below the other; what is short stands side by side. */
const Several = ({ fields, ...shared }: Shared & { readonly fields: Some }) => {
  const rows = fields.reduce<FormField<FormContent>[][]>((all, field) => {
    const last = all.at(-1)
    if (last && isShort(field) && last.every(isShort)) last.push(field)
    else all.push([field])
    return all
  }, [])
  return (
    <div className={style.stack}>
      {rows.map((row) =>
        row.every(isShort) ? (
          <div key={row[0]?.place} className={style.twin}>
            {row.map((field) => (
              <One key={field.place} field={field} {...shared} />
            ))}
          </div>
        ) : (
          row.map((field) => <One key={field.place} field={field} {...shared} />)
        ),
      )}
    </div>
  )
}

const long: readonly FormField<FormContent>['as'][] = ['words', 'list', 'options', 'when', 'norms', 'questions']
const isShort = ({ as }: FormField<FormContent>): boolean => !long.includes(as)

const One = ({ field, ...shared }: Shared & { readonly field: FormField<FormContent> }) => {
  const t = useText()
  const { today } = useSession()
  const { answer, sights, onChange } = shared
  const label = t(...labelOf(field.place))
  if (field.as === 'list') return <Entries field={field} {...shared} />
  const { place } = field
  switch (field.as) {
    case 'words':
      return (
        <TwinText
          label={label}
          place={place}
          rows={field.rows}
          value={field.value}
          sights={sights}
          onChange={(value) => onChange(field.put(value))}
        />
      )
    case 'options':
      return (
        <OptionsField
          place={place}
          options={field.value}
          several={false}
          sights={sights}
          onChange={(value) => onChange(field.put(value))}
        />
      )
    case 'when':
      return (
        <WhenField label={label} value={field.value} sights={sights} onChange={(value) => onChange(field.put(value))} />
      )
    case 'nameless':
      return (
        <Field label={label}>
          <Select
            value={field.value}
            onChange={(value) => onChange(field.put(value))}
            choices={[...new Set<string>([...anonymisations, field.value])].map((value) => ({
              value,
              label: t(namelessText(value)),
            }))}
          />
        </Field>
      )
    case 'number':
    case 'share':
      return (
        <Field label={label}>
          <Select
            value={String(field.value)}
            onChange={(value) => onChange(field.put(Number(value)))}
            choices={field.of.map((value) => ({
              value: String(value),
              label: field.as === 'share' ? `${Math.round(value * 100)} %` : String(value),
            }))}
          />
        </Field>
      )
    case 'quarter':
      return (
        <Field label={label}>
          <Select
            value={field.value}
            onChange={(value) => onChange(field.put(value))}
            choices={quarters(today, field.value).map((value) => {
              const [year = '', quarter = ''] = value.split('-Q')
              return { value, label: t(text.quarter, { year, quarter }) }
            })}
          />
        </Field>
      )
    case 'day':
      return <DayField label={label} value={field.value} onChange={(value) => onChange(field.put(value))} />
    case 'posts':
      return (
        <div>
          <CodesField
            label={t(editorText.posts)}
            add={t(editorText.addPost)}
            known={answer.posts}
            value={field.value}
            onChange={(value) => onChange(field.put(value))}
          />
          {field.value.length === 0 && <p className="t13 muted">{t(text.everybody)}</p>}
        </div>
      )
    case 'families':
      return (
        <CodesField
          label={t(questionEditor.families)}
          add={t(questionEditor.addFamily)}
          known={answer.families.map((code) => ({ code, name: familyText(code) }))}
          value={field.value}
          onChange={(value) => onChange(field.put(value))}
        />
      )
    case 'questions':
      return <PoolField known={answer.questions} value={field.value} onChange={(value) => onChange(field.put(value))} />
    case 'norms':
      return (
        <NormsField
          label={t(questionEditor.norms)}
          known={answer.norms}
          value={field.value}
          onChange={(value) => onChange(field.put(value))}
        />
      )
  }
}

const labels: Readonly<Record<string, Pair>> = fieldText

/** The label of a field; of an entry of a list with its number. */
const labelOf = (place: string): [Pair, { readonly n: number }] => {
  const parts = place.split('/')
  const n = Number(parts.find((part) => /^\d+$/.test(part)) ?? 0) + 1
  const key = parts.filter((part) => !/^\d+$/.test(part)).join('/')
  return [labels[key] ?? { zh: key, en: key }, { n }]
}

type ListField = Extract<FormField<FormContent>, { readonly as: 'list' }>

/** Several of one sort, with one more, or without one. */
const Entries = ({ field: { place, entries, add, drop }, ...shared }: Shared & { readonly field: ListField }) => {
  const t = useText()
  const { onChange } = shared
  const said = entryText[place]
  return (
    <>
      {entries.map((fields, at) => {
        const dropButton = drop && said && (
          <div>
            <Button size="small" tone="quiet" onPress={() => onChange(drop(at))}>
              {t(said.drop, { n: at + 1 })}
            </Button>
          </div>
        )
        return fields.length === 1 ? (
          <div key={at} className={style.stack1}>
            <Several fields={fields} {...shared} />
            {dropButton}
          </div>
        ) : (
          <fieldset key={at} className={style.choice}>
            <legend>{said && t(said.one, { n: at + 1 })}</legend>
            <Several fields={fields} {...shared} />
            {dropButton}
          </fieldset>
        )
      })}
      {add && said && (
        <div>
          <Button icon="plus" onPress={() => onChange(add())}>
            {t(said.add)}
          </Button>
        </div>
      )}
    </>
  )
}

interface DayFieldProps {
  readonly label: string
  readonly value: Day | null
  readonly onChange: (value: Day | null) => void
}

const DayField = ({ label, value, onChange }: DayFieldProps) => (
  <Field label={label}>
    <TextInput type="date" value={value ?? ''} onChange={(typed) => onChange(parseDay(typed) ?? null)} />
  </Field>
)
