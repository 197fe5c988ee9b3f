import { type Day, dayIn, longDay, timeIn } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { type Text, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { roleText } from '#ui/text.ts'
import { ExportOwnLooks } from '../contract/exports.ts'
import { type LookLine, OwnLooks, ownLooksAtMost } from '../contract/looks.ts'
import { looksText as text } from '../text/looks.ts'
import { pageText } from '../text/pages.ts'
import style from './looks.module.css'
import { OwnCorrectionsCard } from './own-corrections.tsx'

/** Who looked at what belongs to the person, day by day; nobody else opens this page (picture 19). */
export const OwnLooksPage = () => {
  const t = useText()
  const asked = useQuestion(OwnLooks, {})
  return (
    <Answered of={asked}>
      {({ looks, changes, entries }) => (
        <div className={style.page}>
          <PageHead title={t(pageText.looks)} lead={t(text.lead, { looks, changes })} />
          {entries.length === 0 ? (
            <Empty title={t(text.none)}>{t(text.noneWhy)}</Empty>
          ) : (
            <>
              <Days entries={entries} />
              <ListEnd shown={entries.length} most={ownLooksAtMost} />
              <Foot />
            </>
          )}
          <div className={style.corrections}>
            <OwnCorrectionsCard />
          </div>
        </div>
      )}
    </Answered>
  )
}

interface EntriesProps {
  readonly entries: readonly LookLine[]
}

const Days = ({ entries }: EntriesProps) => {
  const t = useText()
  const { today, timeZone } = useSession()
  const days = new Map<Day, LookLine[]>()
  for (const entry of entries) {
    const on = dayIn(entry.at, timeZone)
    days.set(on, [...(days.get(on) ?? []), entry])
  }
  return [...days].map(([on, own]) => (
    <section key={on} className={style.day}>
      <h2>{on === today ? t(text.today) : t(longDay(on))}</h2>
      <ul className="stack-2">
        {own.map((entry) => (
          <li key={entry.id}>
            <Card>
              <Look entry={entry} />
            </Card>
          </li>
        ))}
      </ul>
    </section>
  ))
}

const Look = ({
  entry: { by, role, emergency, what, purpose, isChange, people, at },
}: {
  readonly entry: LookLine
}) => {
  const t = useText()
  const { timeZone } = useSession()
  const words = { what: whatFor(t, what, purpose), time: timeIn(at, timeZone), n: people }
  return (
    <>
      <p>
        <b>{t(text.who, { name: by, role: t(roleText[role]) })}</b>{' '}
        {emergency && <Tag tone="seal">{t(text.emergency)}</Tag>}{' '}
        {isChange && <Tag tone="ochre">{t(text.changed)}</Tag>}
      </p>
      <p className="t13 muted">{t(people > 1 ? text.among : text.alone, words)}</p>
    </>
  )
}

/** What was done, and for what where that was said. */
const whatFor = (t: Text, what: Pair, purpose: Pair | null): string =>
  purpose ? t(text.purpose, { what: t(what), purpose: t(purpose) }) : t(what)

const Foot = () => {
  const t = useText()
  return (
    <div className={style.foot}>
      <ExportButton verb={ExportOwnLooks} of={{}} label={text.download} />
      <LinkButton href="/help" tone="quiet">
        {t(text.doubt)}
      </LinkButton>
    </div>
  )
}
