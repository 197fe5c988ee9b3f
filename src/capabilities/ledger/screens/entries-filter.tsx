import { useState } from 'react'
import { type Search, useCommandName, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { filterText as text } from '../text/filter.ts'
import style from './ledger-page.module.css'

interface EntriesFilterProps {
  readonly types: readonly string[]
  readonly search: Search
}

/** Days, kind of act and code; the address holds what is chosen, so that it can be passed on. */
export const EntriesFilter = ({ types, search }: EntriesFilterProps) => {
  const t = useText()
  const commandName = useCommandName()
  const [code, setCode] = useState(search.get('actor') ?? '')
  const chosen = ['from', 'to', 'type', 'actor'].some((name) => search.get(name))
  const isCode = code === '' || /^[0-9a-f]{4,32}$/.test(code)
  const named = types
    .map((type) => ({ value: type, label: commandName(type) }))
    .sort((a, b) => a.label.localeCompare(b.label))
  return (
    <div className={style.filter}>
      <Field label={t(text.from)}>
        <TextInput
          type="date"
          value={search.get('from') ?? ''}
          onChange={(from) => search.set({ from: from || null })}
        />
      </Field>
      <Field label={t(text.to)}>
        <TextInput type="date" value={search.get('to') ?? ''} onChange={(to) => search.set({ to: to || null })} />
      </Field>
      <Field label={t(text.type)}>
        <Select
          choices={[{ value: '', label: t(text.all) }, ...named]}
          value={search.get('type') ?? ''}
          onChange={(type) => search.set({ type: type || null })}
        />
      </Field>
      <Field label={t(text.actor)} error={!isCode && t(text.noCode)}>
        <TextInput
          value={code}
          onChange={(typed) => {
            const next = typed.trim().toLowerCase()
            setCode(next)
            if (next === '' || /^[0-9a-f]{4,32}$/.test(next)) search.set({ actor: next || null })
          }}
          maxLength={32}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      {chosen && (
        <Button
          size="small"
          tone="quiet"
          onPress={() => {
            setCode('')
            search.set({ from: null, to: null, type: null, actor: null })
          }}
        >
          {t(text.clear)}
        </Button>
      )}
    </div>
  )
}
