import { useState } from 'react'
import { useSearch, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { UnitLine, UnitsAnswer } from '../contract/settings.ts'
import { peopleText as text } from '../text/settings.ts'
import style from './people.module.css'

/** Unit, branch and the beginning of a name or number; a change leads back to the first page. */
export const PeopleFilter = ({ choices: { units, branches } }: { readonly choices: UnitsAnswer }) => {
  const t = useText()
  const search = useSearch()
  const [words, setWords] = useState(search.get('text') ?? '')
  const set = (changes: Readonly<Record<string, string | null>>) =>
    search.set({ after: null, before: null, ...changes })
  const level = levelsOf(units)
  return (
    <form
      aria-label={t(text.filters)}
      className={style.filters}
      onSubmit={(event) => {
        event.preventDefault()
        set({ text: words.trim() || null })
      }}
    >
      <Select
        label={t(text.unit)}
        value={search.get('unit') ?? ''}
        onChange={(value) => set({ unit: value || null })}
        choices={[
          { value: '', label: t(text.allUnits) },
          ...units.map(({ code, name }) => ({ value: code, label: '\u3000'.repeat(level.get(code) ?? 0) + t(name) })),
        ]}
      />
      <Select
        label={t(text.branch)}
        value={search.get('branch') ?? ''}
        onChange={(value) => set({ branch: value || null })}
        choices={[
          { value: '', label: t(text.allBranches) },
          ...branches.map(({ code, name }) => ({ value: code, label: t(name) })),
        ]}
      />
      <div className={style.find}>
        <TextInput
          type="search"
          label={t(text.text)}
          placeholder={t(text.text)}
          maxLength={40}
          value={words}
          onChange={setWords}
        />
        <Button submit icon="search">
          {t(text.find)}
        </Button>
      </div>
    </form>
  )
}

/** How deep each unit stands below the first unit in reach; the list has every unit after the one above it. */
const levelsOf = (units: readonly UnitLine[]): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>()
  for (const { code, above } of units) levels.set(code, above === null ? 0 : (levels.get(above) ?? 0) + 1)
  return levels
}
