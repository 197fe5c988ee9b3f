import type { Citation } from '#capabilities/norms/contract.ts'
import { citedNote } from '#capabilities/norms/text/cited.ts'
import { Link, useText } from '#platform/web.ts'

interface CitedProps {
  readonly norms: readonly string[]
  readonly citations: readonly Citation[]
}

/** R1: the norms on which something leans, each with the way there and the article in our own words. */
export const Cited = ({ norms, citations }: CitedProps) => {
  const t = useText()
  return norms.map((reference) => {
    const cited = citations.find((one) => one.reference === reference)
    return (
      <span key={reference}>
        <Link href={`/learn/norms/${reference.split('#')[0]}`}>{cited ? t(cited.title) : reference}</Link>
        {cited && t(citedNote(cited))}
        {cited?.paraphrase && <small className="muted"> {t(cited.paraphrase)}</small>}
      </span>
    )
  })
}
