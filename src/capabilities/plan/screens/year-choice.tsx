import { useSearch, useSession, useText } from '#platform/web.ts'
import { IconButton } from '#ui/button.tsx'
import { yearText } from '../text/year.ts'
import style from './plan.module.css'

/** The year of the address, or this one. */
export const useYear = (): number => {
  const asked = Number(useSearch().get('year'))
  const { today } = useSession()
  return Number.isInteger(asked) && asked >= 1900 && asked <= 2200 ? asked : Number(today.slice(0, 4))
}

/** One year back or on, a year beyond the table of festivals included. */
export const YearChoice = ({ year }: { readonly year: number }) => {
  const t = useText()
  const search = useSearch()
  const go = (to: number) => search.set({ year: String(to) })
  return (
    <div className={style.year}>
      <IconButton icon="left" label={t(yearText.before)} onPress={() => go(year - 1)} />
      <output>{year}</output>
      <IconButton icon="right" label={t(yearText.after)} onPress={() => go(year + 1)} />
    </div>
  )
}
