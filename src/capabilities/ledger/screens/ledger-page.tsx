import { dayIn, longDay, type Moment, timeIn } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { LedgerState, type LedgerStateAnswer, ledgerWatchers } from '../contract.ts'
import { forkText, ledgerText } from '../text.ts'
import { CopiesCard } from './copies-card.tsx'
import { DayThread } from './day-thread.tsx'
import { Entries } from './entries.tsx'
import { Erasures } from './erasures.tsx'
import { KeepCard } from './keep-card.tsx'
import style from './ledger-page.module.css'
import { StateMark } from './state-mark.tsx'

/** How far the ledger is and whether it fits; its entries by code for those who audit (picture 09). */
export const LedgerPage = () => {
  const t = useText()
  const { roles } = useSession()
  const audits = roles.includes('auditor') || roles.includes('audit-administrator')
  const seesState = roles.some((role) => ledgerWatchers.includes(role))
  const decides = audits || roles.includes('security-administrator')
  return (
    <>
      <PageHead title={t(ledgerText.title)} lead={t(ledgerText.lead)} />
      <div className="stack-5">
        {seesState && <StateCard />}
        <div className={seesState ? 'columns' : undefined}>
          <div className="stack-5">
            {audits ? <Entries /> : <Banner tone="jade">{t(ledgerText.codesOnly)}</Banner>}
            {decides && <Erasures />}
            {seesState && !audits && <KeepCard />}
          </div>
          {seesState && (
            <div className="stack-5">
              <DayThread />
              <CopiesCard />
              {audits && <KeepCard />}
            </div>
          )}
        </div>
      </div>
    </>
  )
}

/** How far it is, for those who may know; a security administrator comes here to decide about erasures alone. */
const StateCard = () => {
  const asked = useQuestion(LedgerState, {})
  return <Answered of={asked}>{(answer) => <State answer={answer} />}</Answered>
}

const State = ({ answer: { size, pending, checkpoint, state, halt } }: { readonly answer: LedgerStateAnswer }) => {
  const t = useText()
  const when = useWhen()
  return (
    <Card title={t(ledgerText.stateTitle)} aside={<StateMark state={state} />}>
      <dl className={style.facts}>
        <div>
          <dt>{t(ledgerText.size)}</dt>
          <dd className="fig">{grouped(size)}</dd>
          <dd className="t13 muted">{pending > 0 && t(ledgerText.pending, { n: grouped(pending) })}</dd>
        </div>
        {checkpoint && (
          <>
            <div>
              <dt>{t(ledgerText.checkpoint)}</dt>
              <dd>{when(checkpoint.at)}</dd>
              <dd className="t13 muted">{checkpoint.origin}</dd>
            </div>
            <div>
              <dt>{t(ledgerText.root)}</dt>
              <dd className="mono">{checkpoint.rootShort}</dd>
              <dd className="t13 muted">{t(ledgerText.rootWhy)}</dd>
            </div>
          </>
        )}
      </dl>
      {state === 'broken' && (
        <Banner tone="seal" role="alert">
          <p>{t(halt ? forkText[halt.fork] : ledgerText.brokenWhy)}</p>
          {halt && (
            <p>
              {halt.seenSize !== null && t(ledgerText.seen, { n: grouped(halt.seenSize), size: grouped(size) })}{' '}
              {t(ledgerText.since, { time: when(halt.since) })}
            </p>
          )}
        </Banner>
      )}
    </Card>
  )
}

const useWhen = (): ((at: Moment) => string) => {
  const t = useText()
  const { timeZone } = useSession()
  return (at) => `${t(longDay(dayIn(at, timeZone)))} ${timeIn(at, timeZone)}`
}
