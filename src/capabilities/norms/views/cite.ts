import type { Tx } from '#platform/database.ts'
import type { Citation } from '../contract.ts'
import { articleFact, checkedWhole, normFacts } from '../rules/fact.ts'
import { parseReference } from '../rules/norm.ts'
import { factChecks } from '../store/fact-checks.ts'
import { allCurrentNorms, currentNorms } from '../store/norms.ts'

/** NRM-3: citations in the order of the references; one whose norm is not kept here is left out. */
export const citeNorms = async (tx: Tx, references: readonly string[]): Promise<Citation[]> => {
  const codes = [...new Set(references.map((text) => parseReference(text).code))]
  const norms = new Map((await currentNorms(tx, codes)).map(({ code, body }) => [code, body]))
  const checks = await factChecks(tx, 'norm', codes)
  return references.flatMap((reference) => {
    const { code, anchor } = parseReference(reference)
    const norm = norms.get(code)
    if (!norm) return []
    const article = norm.articles.find((one) => one.anchor === anchor)
    const own = checks.get(code) ?? []
    const [frame] = normFacts(norm)
    const facts = [frame, article && articleFact(article.anchor, article.paraphrase)].flatMap((fact) => fact ?? [])
    const look = checkedWhole(facts, own)
    const checked = norm.checker !== null || look !== null
    return [{ reference, title: norm.title, paraphrase: article?.paraphrase ?? null, checked, look }]
  })
}

/** What may be cited: every article of every norm, under its reference, for whoever writes to choose from. */
export const citable = async (tx: Tx): Promise<Omit<Citation, 'checked' | 'look'>[]> =>
  (await allCurrentNorms(tx)).flatMap(({ code, body }) =>
    body.articles.map(({ anchor, paraphrase }) => ({ reference: `${code}#${anchor}`, title: body.title, paraphrase })),
  )
