import { Link, useQuestion, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { Tag } from '#ui/tag.tsx'
import { ExportWaitingVersions } from '../contract/list-exports.ts'
import { WaitingVersions } from '../contract/powers.ts'
import { powersText as text } from '../text/powers.ts'
import { useNeeds } from './confirm-button.tsx'
import style from './posts.module.css'
import { PowerSteps } from './power-steps.tsx'

/** RSK-102: versions on their way, the reader's own steps first; nothing is shown while nothing waits. */
export const WaitingCard = () => {
  const t = useText()
  const waitsFor = useNeeds()
  const waiting = useQuestion(WaitingVersions, {}).data?.versions ?? []
  if (waiting.length === 0) return null
  return (
    <div className={style.waiting}>
      <Card
        title={t(text.waitingTitle)}
        aside={t(text.waitingCount, { n: waiting.length, mine: waiting.filter(({ mine }) => mine).length })}
      >
        <p className="t13 faint">{t(text.waitingWhy)}</p>
        <ul className={style.proposals}>
          {waiting.map(({ id, version, name, post, postName, ends, waits, mine }) => (
            <li key={`${id}/${version}`}>
              <Tag tone="ochre">{t(ends ? text.isEnded : version > 1 ? text.isChanged : text.isNew)}</Tag>
              <Link href={`/risk/posts/${post}`}>{t(name)}</Link>
              <span className="muted">{t(postName)}</span>
              <span className="t13 faint">{t(text.waits, { who: waitsFor(waits) })}</span>
              {mine && <PowerSteps power={id} version={version} />}
            </li>
          ))}
        </ul>
        <ExportFoot verb={ExportWaitingVersions} of={{}} label={text.waitingTitle} />
      </Card>
    </div>
  )
}
