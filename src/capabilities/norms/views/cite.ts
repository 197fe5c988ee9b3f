import type { Day } from '#kernel/day.ts'
import type { Tx } from '#platform/database.ts'
import type { Citation } from '../contract.ts'
import { type Cited, citableOn, citedOn } from '../rules/cited.ts'
import { articleFact, checkedWhole, normFacts } from '../rules/fact.ts'
import { type Norm, parseReference } from '../rules/norm.ts'
import { factChecks } from '../store/fact-checks.ts'
import { allStandings, standingsOf } from '../store/standing.ts'

/** NRM-3, NRM-11: citations as they hold today, in the order of the references; one whose norm is not kept here is left out. */
export const citeNorms = async (tx: Tx, today: Day, references: readonly string[]): Promise<Citation[]> => {
  const codes = [...new Set(references.map((text) => parseReference(text).code))]
  const norms = new Map((await standingsOf(tx, codes)).map((known) => [known.norm.code, known]))
  const checks = await factChecks(tx, 'norm', codes)
  return references.flatMap((reference) => {
    const { code, anchor } = parseReference(reference)
    const known = norms.get(code)
    if (!known) return []
    const cited = citedOn(known, anchor, today)
    const { norm } = cited
    const article = articleOf(norm, anchor)
    const own = checks.get(code) ?? []
    const [frame] = normFacts(norm)
    const facts = [frame, article && articleFact(article.anchor, article.paraphrase)].flatMap((fact) => fact ?? [])
    const look = checkedWhole(facts, own)
    return [{ ...told(reference, cited, anchor), checked: norm.checker !== null || look !== null, look }]
  })
}

/**
 * NRM-11: what may be cited today, every article under its reference, for whoever writes to choose from; behind it what is
 * cited already and may not be cited anew, so that it stands under its name.
 */
export const citable = async (
  tx: Tx,
  today: Day,
  already: readonly string[] = [],
): Promise<Omit<Citation, 'checked' | 'look'>[]> => {
  const offered = (await allStandings(tx)).flatMap((known) =>
    citableOn(known, today).map((anchor) =>
      told(`${known.norm.code}#${anchor}`, citedOn(known, anchor, today), anchor),
    ),
  )
  const references = new Set(offered.map(({ reference }) => reference))
  const others = [...new Set(already)].filter((one) => !references.has(one))
  const standing = (await citeNorms(tx, today, others)).map(({ checked: _, look: __, ...cited }) => cited)
  return [...offered, ...standing]
}

/** NRM-6: the norms that are in force today, each in the version that holds. */
export const normsInForce = async (tx: Tx, today: Day): Promise<Norm[]> =>
  (await allStandings(tx)).flatMap((known) => {
    const { norm, notInForce } = citedOn(known, null, today)
    return notInForce === null ? [norm] : []
  })

const told = (reference: string, { norm, notInForce }: Cited, anchor: string | null) => ({
  reference,
  title: norm.title,
  paraphrase: articleOf(norm, anchor)?.paraphrase ?? null,
  binds: norm.binds,
  notInForce,
})

const articleOf = ({ articles }: Norm, anchor: string | null) => articles.find((one) => one.anchor === anchor)
