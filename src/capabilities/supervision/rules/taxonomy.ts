import { no, ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'

/** What problems are counted under; its code never changes its meaning within a version. */
export interface Topic {
  readonly code: string
  readonly name: Pair
  /** Families of risk points it belongs to, so that lessons and controls can be found. */
  readonly families: readonly string[]
  /** Codes of the version before that count as this topic from now on. */
  readonly replaces: readonly string[]
}

export interface Taxonomy {
  readonly version: number
  readonly topics: readonly Topic[]
}

const topic = (code: string, zh: string, en: string, ...families: readonly string[]): Topic => ({
  code,
  name: { zh, en },
  families,
  replaces: [],
})

/** The first version, before an organisation writes its own: eight kinds of problems of a grass-roots area. */
export const firstTaxonomy: Taxonomy = {
  version: 1,
  topics: [
    topic('gifts', '礼品礼金', 'Gifts and money', 'gifts-hospitality'),
    topic('vehicles', '公车使用', 'Use of cars', 'vehicles'),
    topic('hospitality', '吃请接待', 'Meals and hosting', 'gifts-hospitality'),
    topic('purchasing', '物资采购', 'Purchasing', 'procurement', 'materials'),
    topic('settlement', '工程结算', 'Settlement', 'contracts-settlement', 'workload-visa', 'projects'),
    topic('labour', '劳务用工', 'Labour', 'outsourcing', 'people-pay'),
    topic('scrap', '废旧处置', 'Scrap', 'scrap', 'safety-environment'),
    topic('expenses', '费用报销', 'Expenses', 'expenses', 'funds-welfare'),
  ],
}

/** SUP-2: what an entry of an older version is counted under now; a code that was given up keeps its own series. */
export const currentTopic = (code: string, from: number, versions: readonly Taxonomy[]): string =>
  [...versions]
    .filter(({ version }) => version > from)
    .sort((a, b) => a.version - b.version)
    .reduce((now, { topics }) => topics.find(({ replaces }) => replaces.includes(now))?.code ?? now, code)

/** SUP-2: a new version names each topic once, and no old code counts under two of them. */
export const nextTaxonomy = (
  before: Taxonomy,
  topics: readonly Topic[],
): Result<Taxonomy, 'topic-twice' | 'replaced-twice' | 'replaces-unknown'> => {
  const codes = topics.map(({ code }) => code)
  const replaced = topics.flatMap(({ replaces }) => replaces)
  const known = new Set(before.topics.map(({ code }) => code))
  if (new Set(codes).size < codes.length) return no('topic-twice')
  if (new Set(replaced).size < replaced.length) return no('replaced-twice')
  return replaced.every((code) => known.has(code))
    ? ok({ version: before.version + 1, topics })
    : no('replaces-unknown')
}
