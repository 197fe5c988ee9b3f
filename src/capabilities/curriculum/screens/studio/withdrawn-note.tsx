import { type Day, longDay } from '#kernel/day.ts'
import { useText } from '#platform/web.ts'
import { Tag } from '#ui/tag.tsx'
import { Words } from '#ui/words.tsx'
import { studioText } from '../../text/studio.ts'

interface WithdrawnNoteProps {
  readonly on: Day | null
  readonly why: string | null
  /** Its approval alone was withdrawn. */
  readonly approval?: boolean
}

/** CUR-37, CUR-38: since when something is out of use or not approved any more, and why. */
export const WithdrawnNote = ({ on, why, approval = false }: WithdrawnNoteProps) => {
  const t = useText()
  if (on === null) return null
  return (
    <>
      <Tag tone="seal">
        {t(approval ? studioText.approvalWithdrawnOn : studioText.withdrawnOn, { day: t(longDay(on)) })}
      </Tag>{' '}
      {why !== null && (
        <span className="t13">
          <Words>{why}</Words>
        </span>
      )}
    </>
  )
}
