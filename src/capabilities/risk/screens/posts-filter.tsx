import { parseDay } from '#kernel/day.ts'
import type { InputOf } from '#kernel/verb.ts'
import { type Search, useSearch, useText } from '#platform/web.ts'
import { Segmented } from '#ui/segmented.tsx'
import { Select } from '#ui/select.tsx'
import type { Posts, PostsAnswer } from '../contract/posts.ts'
import { type Grade, grades } from '../rules/grade.ts'
import { methodText } from '../text/methods.ts'
import { postsText } from '../text/posts.ts'
import { businessText } from '../text/words.ts'
import style from './posts.module.css'

/** What the address asks for. */
export const filterFrom = (search: Search): InputOf<typeof Posts> => {
  const grade = grades.find((one) => one === search.get('grade'))
  const asOf = parseDay(search.get('as-of') ?? '')
  const [unit, business, page] = [search.get('unit'), search.get('business'), Number(search.get('page'))]
  return {
    ...(grade ? { grade } : {}),
    ...(unit ? { unit } : {}),
    ...(business ? { business } : {}),
    ...(search.get('due') ? { due: true } : {}),
    ...(search.get('gaps') ? { gaps: true } : {}),
    ...(asOf ? { asOf } : {}),
    ...(page > 0 ? { page } : {}),
  }
}

/** Grade, unit, business, what is due, what has gaps; each lives in the address. */
export const PostsFilter = ({ answer: { totals, method, units, businesses } }: { readonly answer: PostsAnswer }) => {
  const t = useText()
  const search = useSearch()
  const now = filterFrom(search)
  const set = (changes: Readonly<Record<string, string | null>>) => search.set({ page: null, ...changes })
  return (
    <div className={style.filters}>
      <Segmented<Grade | 'all'>
        label={t(postsText.grade)}
        value={now.grade ?? 'all'}
        onChange={(value) => set({ grade: value === 'all' ? null : value })}
        choices={[
          { value: 'all', label: t(postsText.all, { n: totals.posts }) },
          { value: 'HIGH', label: t(postsText.high, { n: totals.high }) },
          { value: 'MEDIUM', label: t(postsText.medium, { n: totals.medium }) },
          { value: 'LOW', label: t(postsText.low, { n: totals.low }) },
        ]}
      />
      <Select
        label={t(postsText.unit)}
        value={now.unit ?? ''}
        onChange={(value) => set({ unit: value || null })}
        choices={[
          { value: '', label: t(postsText.allUnits) },
          ...units.map(({ code, name }) => ({ value: code, label: t(name) })),
        ]}
      />
      <Select
        label={t(postsText.business)}
        value={now.business ?? ''}
        onChange={(value) => set({ business: value || null })}
        choices={[
          { value: '', label: t(postsText.allBusinesses) },
          ...businesses.map((value) => ({ value, label: t(businessText(value)) })),
        ]}
      />
      <Chip on={now.due ?? false} onChange={(on) => set({ due: on ? 'true' : null })}>
        {t(postsText.due, { n: totals.due })}
      </Chip>
      <Chip on={now.gaps ?? false} onChange={(on) => set({ gaps: on ? 'true' : null })}>
        {t(postsText.gaps, { n: totals.gaps })}
      </Chip>
      <span className={style.order}>{t(postsText.order)}</span>
      {totals.otherMethod > 0 && (
        <p className="t13 muted">
          {t(postsText.otherMethod, { n: totals.otherMethod, method: t(methodText[method]) })}
        </p>
      )}
    </div>
  )
}

interface ChipProps {
  readonly on: boolean
  readonly onChange: (on: boolean) => void
  readonly children: string
}

const Chip = ({ on, onChange, children }: ChipProps) => (
  <button type="button" className={style.chip} aria-pressed={on} onClick={() => onChange(!on)}>
    {children}
  </button>
)
