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

const authorWays: readonly Way[] = [
  { to: '/learn/lessons', name: text.lessons, why: text.lessonsWhy },
  { to: '/learn/cases', name: text.cases, why: text.casesWhy },
  { to: '/risk/posts', name: text.posts, why: text.postsWhy },
]

const auditorWays: readonly Way[] = [
  { to: '/evidence/ledger', name: text.ledger, why: text.ledgerWhy },
  { to: '/risk/posts', name: text.posts, why: text.postsRead },
]

/** Where an author's work begins. */
export const AuthorHome = () => <Ways lead={text.authorLead} ways={authorWays} />

/** Where an auditor's reading begins. */
export const AuditorHome = () => <Ways lead={text.auditorLead} ways={auditorWays} />

const Ways = ({ lead, ways }: { readonly lead: Pair; readonly ways: readonly Way[] }) => {
  const t = useText()
  return (
    <>
      <PageHead title={<Greeting />} lead={t(lead)} />
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
