import { dayIn, shortDay } from '#kernel/day.ts'
import { draftsAtMost, type WaitingDraftsVerb } from '#kernel/import.ts'
import { grouped } from '#kernel/text.ts'
import type { AnswerOf } from '#kernel/verb.ts'
import { useSession, useText } from '#platform/web.ts'
import { Button } from '../button.tsx'
import { Card } from '../card.tsx'
import { Tag } from '../tag.tsx'
import type { DraftId } from './import-flow.tsx'
import { draftsEndText, goOnText, inHandText, waitingText, waitingTitle } from './text.ts'

/** Lists that were begun and still hold rows. */
export const WaitingDrafts = ({
  drafts,
  onOpen,
}: {
  readonly drafts: AnswerOf<WaitingDraftsVerb>['drafts']
  readonly onOpen: (draft: DraftId) => void
}) => {
  const t = useText()
  const { timeZone } = useSession()
  return (
    <Card title={t(waitingTitle)}>
      <ul className="stack">
        {drafts.map(({ draft, fileName, stagedAt, rows, inHand }) => (
          <li key={draft} className="between">
            <span>
              <b>{fileName}</b>{' '}
              <span className="t13 muted">
                {t(waitingText, { n: grouped(rows), day: t(shortDay(dayIn(stagedAt, timeZone))) })}{' '}
                {inHand > 0 && <Tag tone="azur">{t(inHandText, { n: grouped(inHand) })}</Tag>}
              </span>
            </span>
            <Button size="small" onPress={() => onOpen(draft)}>
              {t(goOnText)}
            </Button>
          </li>
        ))}
      </ul>
      {drafts.length >= draftsAtMost && <p className="t13 faint">{t(draftsEndText, { most: draftsAtMost })}</p>}
    </Card>
  )
}
