import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { Consequences } from '../contract/consequences.ts'
import { yearSeen } from '../rules/consequence.ts'
import { consequencesSince } from '../store/consequences.ts'
import { loadTaxonomies } from '../store/taxonomy.ts'

/** Years that are shown. */
const shownYears = 5

/** SUP-41: for everybody the same, small numbers left out. */
export const consequences: View<typeof Consequences> = async ({ tx, today }) => {
  const rows = await consequencesSince(tx, Number(today.slice(0, 4)) - shownYears + 1)
  const versions = await loadTaxonomies(tx)
  const topics = versions.at(-1)?.topics ?? []
  const nameOf = (code: string) =>
    versions.flatMap((version) => version.topics).findLast((topic) => topic.code === code)?.name ?? {
      zh: code,
      en: code,
    }
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a)
  return ok({
    years: years.map((year) => {
      const seen = yearSeen(
        year,
        rows.filter((row) => row.year === year),
      )
      return { ...seen, rows: seen.rows.map((row) => ({ ...row, topic: nameOf(row.topic) })) }
    }),
    topics: topics.map(({ code, name }) => ({ code, name })),
  })
}
