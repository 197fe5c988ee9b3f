import { citeNorms } from '#capabilities/norms/public.ts'
import type { Acting } from '#platform/context.ts'
import type { ContentKind } from '../rules/draft.ts'
import { loadLastVersion, versionsOfKind } from '../store/versions.ts'

/** Something taught, whatever its kind, with what it may cite. */
interface Citing {
  readonly code: string
  readonly norms?: readonly string[]
  readonly ruleBroken?: readonly string[]
}

/**
 * NRM-12: whether one of these cites a norm that is repealed today. What its last version cites already is not asked
 * about: it is on the list to look at again.
 */
export const newlyRepealed = async (
  { tx, today }: Pick<Acting, 'tx' | 'today'>,
  kind: ContentKind,
  written: readonly Citing[],
): Promise<boolean> => {
  const cited = await citeNorms(tx, today, [...new Set(written.flatMap(citedBy))])
  const repealed = cited.flatMap(({ reference, notInForce }) => (notInForce?.why === 'repealed' ? [reference] : []))
  for (const one of written) {
    const leans = citedBy(one).filter((reference) => repealed.includes(reference))
    if (leans.length === 0) continue
    const last: Citing | undefined = await loadLastVersion(tx, versionsOfKind[kind], one.code)
    const already = last ? citedBy(last) : []
    if (!leans.every((reference) => already.includes(reference))) return true
  }
  return false
}

const citedBy = ({ norms = [], ruleBroken = [] }: Citing): readonly string[] => [...norms, ...ruleBroken]
