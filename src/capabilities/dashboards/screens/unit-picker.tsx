import type { ReactNode } from 'react'
import { useLocation, useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Select } from '#ui/select.tsx'
import { UnitsInReach } from '../contract/officer.ts'
import { homeFor } from '../rules/home.ts'
import { pickerText as text } from '../text/picker.ts'
import style from './unit-picker.module.css'

/** DSH-17: one unit in reach to look at, kept in the address; a plain name where there is nothing to choose. */
export const UnitPicker = ({ children }: { readonly children: ReactNode }) => {
  const t = useText()
  const search = useSearch()
  const { roles } = useSession()
  const [path] = useLocation()
  const isOfficers = path !== '/today' || homeFor(roles, search.get('as')) === 'officer'
  const { data } = useQuestion(UnitsInReach, isOfficers ? {} : undefined)
  const units = data?.units ?? []
  if (!isOfficers || units.length < 2) return children
  const tops = units.filter(({ depth }) => depth === 0)
  const [top] = tops
  const isOne = tops.length === 1 && top !== undefined
  const others = isOne ? units.filter((unit) => unit !== top) : units
  return (
    <div className={style.picker}>
      <Select
        small
        label={t(text.label)}
        value={search.get('unit') ?? ''}
        onChange={(code) => search.set({ unit: code === '' ? null : code, page: null })}
        choices={[
          { value: '', label: isOne ? t(top.name) : t(text.all, { n: units.length }) },
          ...others.map(({ code, name, depth }) => ({
            value: code,
            label: `${'　'.repeat(Math.max(0, isOne ? depth - 1 : depth))}${t(name)}`,
          })),
        ]}
      />
    </div>
  )
}
