import type { Pair } from '#kernel/text.ts'
import { Link, useText } from '#platform/web.ts'
import { PageHead } from '#ui/page-head.tsx'
import { linksText as text } from '../text/work.ts'
import { Greeting } from './greeting.tsx'
import style from './today.module.css'

interface Way {
  readonly to: string
  readonly name: Pair
  readonly why: Pair
}

const ways: readonly Way[] = [
  { to: '/evidence/ledger', name: text.ledger, why: text.ledgerWhy },
  { to: '/risk/posts', name: text.posts, why: text.postsRead },
  { to: '/today/done', name: text.done, why: text.doneRead },
  { to: '/supervision/signals', name: text.signals, why: text.signalsRead },
]

/** Where an auditor's reading begins. */
export const AuditorHome = () => {
  const t = useText()
  return (
    <>
      <PageHead title={<Greeting />} lead={t(text.auditorLead)} />
      <ul className={style.links}>
        {ways.map(({ to, name, why }) => (
          <li key={to}>
            <Link href={to}>
              <b>{t(name)}</b>
              <span className="t13 muted">{t(why)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
