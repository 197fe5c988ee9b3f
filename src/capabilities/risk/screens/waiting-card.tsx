import { useState } from 'react'
import { Link, useQuestion, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { Tag } from '#ui/tag.tsx'
import { ExportWaitingVersions } from '../contract/list-exports.ts'
import { WaitingVersions } from '../contract/powers.ts'
import { powersText as text } from '../text/powers.ts'
import { useNeeds } from './confirm-button.tsx'
import { Pages } from './pages.tsx'
import style from './posts.module.css'
import { PowerSteps } from './power-steps.tsx'

/** Rows of one page of the answer. */
const pageRows = 100

/** RSK-102: versions on their way, the reader's own steps first; nothing is shown while nothing waits. */
export const WaitingCard = ({ unit }: { readonly unit: string | undefined }) => {
  const t = useText()
  const waitsFor = useNeeds()
  const [page, setPage] = useState(0)
  const of = unit === undefined ? {} : { unit }
  const { data } = useQuestion(WaitingVersions, { ...of, page })
  if (!data || data.matching === 0) return null
  const { versions, matching, mine: own } = data
  return (
    <div className={style.waiting}>
      <Card title={t(text.waitingTitle)} aside={t(text.waitingCount, { n: matching, mine: own })}>
        <p className="t13 faint">{t(text.waitingWhy)}</p>
        <ul className={style.proposals}>
          {versions.map(({ id, version, name, post, postName, ends, waits, mine }) => (
            <li key={`${id}/${version}`}>
              <Tag tone="ochre">{t(ends ? text.isEnded : version > 1 ? text.isChanged : text.isNew)}</Tag>
              <Link href={`/risk/posts/${post}`}>{t(name)}</Link>
              <span className="muted">{t(postName)}</span>
              <span className="t13 faint">{t(text.waits, { who: waitsFor(waits) })}</span>
              {mine && <PowerSteps power={id} version={version} />}
            </li>
          ))}
        </ul>
        <Pages page={page} pages={Math.ceil(matching / pageRows)} onPage={setPage} />
        <ExportFoot verb={ExportWaitingVersions} of={of} label={text.waitingTitle} />
      </Card>
    </div>
  )
}
