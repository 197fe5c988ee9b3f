import type { ReactNode } from 'react'
import { Emergencies } from '#capabilities/identity/contract/granting.ts'
import { absencesTab, postsTab, registerTab } from '#capabilities/organisation/text/posts.ts'
import { powersTab } from '#capabilities/risk/text/powers-import.ts'
import { dayIn, longDay, timeIn } from '#kernel/day.ts'
import { fill, grouped, type Pair } from '#kernel/text.ts'
import { Link, type Text, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { Explained, type Explanation, ExplanationStrip, useExplaining } from '#ui/explained.tsx'
import { Facts } from '#ui/facts.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { AdministratorToday, type AdministratorTodayAnswer } from '../contract/administrator.ts'
import { loopText } from '../text/loop.ts'
import { officerText } from '../text/officer.ts'
import { ledgerStates, administratorText as text } from '../text/work.ts'
import { ConfirmCard } from './confirm-card.tsx'
import { Greeting } from './greeting.tsx'
import style from './today.module.css'
import { useAsOf } from './unit-figures.tsx'

/** How the roster and the installation stand; no result of anybody. */
export const AdministratorHome = () => {
  const t = useText()
  const { roles } = useSession()
  const asked = useQuestion(AdministratorToday, {})
  return (
    <>
      <PageHead title={<Greeting />} lead={t(text.lead)} />
      <EmergencyAlarm />
      <Answered of={asked}>
        {(answer) => (
          <>
            <BackupAlarm answer={answer} />
            <div className="columns">
              <div className="stack-5">
                {/* The roster is put right by the system administrator; the others stand behind what somebody asked. */}
                {roles.includes('system-administrator') ? <ToMend answer={answer} /> : <ConfirmCard />}
                <Roster answer={answer} />
              </div>
              <System answer={answer} />
            </div>
          </>
        )}
      </Answered>
    </>
  )
}

const alarmText = {
  asked: text.emergencyAsked,
  open: text.emergencyOpen,
  'to-review': text.emergencyToReview,
}

/** Emergency access alarms the other administrators until one of them has looked at it. */
const EmergencyAlarm = () => {
  const t = useText()
  const { timeZone } = useSession()
  const { data } = useQuestion(Emergencies, {})
  const unsettled = data?.emergencies.filter(({ state }) => state in alarmText) ?? []
  return (
    <>
      {unsettled.map(({ id, name, reason, state, askedAt, lapsesAt, openedAt, endsAt }) => (
        <Banner
          key={id}
          tone={state === 'to-review' ? 'ochre' : 'seal'}
          role="status"
          action={<LinkButton href="/settings/roles">{t(text.goEmergency)}</LinkButton>}
        >
          {t(alarmText[state as keyof typeof alarmText], {
            name,
            reason,
            day: t(longDay(dayIn(openedAt ?? askedAt, timeZone))),
            time: timeIn((state === 'to-review' ? openedAt : endsAt) ?? lapsesAt, timeZone),
          })}
        </Banner>
      ))}
    </>
  )
}

type ImportedList = AdministratorTodayAnswer['imports']['waiting'][number]['list']

interface State {
  readonly answer: AdministratorTodayAnswer
}

/** Whoever can do something about it is told when the last backup is old. */
const BackupAlarm = ({ answer: { backup } }: State) => {
  const t = useText()
  const { roles, timeZone } = useSession()
  if (backup.health === 'fresh' || !roles.includes('system-administrator')) return null
  return (
    <Banner
      tone={backup.health === 'old' ? 'seal' : 'ochre'}
      action={<LinkButton href="/settings/backup">{t(text.goBackup)}</LinkButton>}
    >
      {backup.lastDoneAt
        ? t(text.backupOld, { day: t(longDay(dayIn(backup.lastDoneAt, timeZone))) })
        : t(text.backupNone)}
    </Banner>
  )
}

const ToMend = ({ answer }: State) => {
  const t = useText()
  const explaining = useExplaining()
  const explanations = useMendExplanations(answer)
  const { roster, imports } = answer
  const { withoutPost, unheld } = roster
  const names = unheld.names.map((name) => t(name)).join(t(officerText.between))
  if (withoutPost === 0 && unheld.count === 0 && imports.waiting.length === 0)
    return (
      <Card title={t(text.toMend)}>
        <Empty title={t(text.fine)}>{t(text.fineWhy)}</Empty>
      </Card>
    )
  const line = (name: string, words: string, why: ReactNode) => (
    <>
      <b>
        <Explained name={name} explaining={explaining}>
          {words}
        </Explained>
      </b>
      <p className="t13 muted">{why}</p>
      {explaining.open === name && <ExplanationStrip explaining={explaining} of={explanations} />}
    </>
  )
  return (
    <Card title={t(text.toMend)}>
      <ul className={style.list}>
        {imports.waiting.map(({ list, drafts, rows, inHand, draft }) => (
          <li key={list} className="between">
            <div>
              {line(
                list,
                t(text.waitingRows, { list: t(listNames[list]), n: grouped(rows) }),
                <>
                  {inHand > 0 && t(text.waitingInHand, { n: grouped(inHand) })} {t(text.waitingRowsWhy)}
                </>,
              )}
            </div>
            <LinkButton href={importHref(list, draft)} tone="primary">
              {draft === null ? t(text.goDrafts, { n: drafts }) : t(text.goRepair)}
            </LinkButton>
          </li>
        ))}
        {withoutPost > 0 && (
          <li>{line('without', t(text.withoutPost, { n: grouped(withoutPost) }), t(text.withoutPostWhy))}</li>
        )}
        {unheld.count > 0 && (
          <li>{line('unheld', t(text.unheld, { n: unheld.count }), t(text.unheldWhy, { names }))}</li>
        )}
      </ul>
    </Card>
  )
}

const listNames: Readonly<Record<ImportedList, Pair>> = {
  roster: text.rosterList,
  posts: postsTab,
  register: registerTab,
  powers: powersTab,
  absences: absencesTab,
}

/** The one draft there is, else the list of them. */
const importHref = (list: ImportedList, draft: string | null): string => {
  const page = list === 'roster' ? '/setup/roster?' : `/setup/posts?list=${list}&`
  return draft === null ? page.slice(0, -1) : `${page}draft=${draft}`
}

/** How the figures of what is to be looked at came about. */
const useMendExplanations = ({ asOf, roster, imports }: AdministratorTodayAnswer) => {
  const t = useText()
  const explain = useExplain(asOf)
  const { people, withoutPost, posts, unheld } = roster
  const values = { people: grouped(people), without: grouped(withoutPost), with: grouped(people - withoutPost) }
  const waiting = Object.fromEntries(
    imports.waiting.map(({ list, drafts, rows }) => [
      list,
      explain(t(text.waitingFormula, { drafts, n: grouped(rows) }), text.waitingCounted, text.waitingLeft),
    ]),
  )
  return {
    ...waiting,
    without: explain(t(text.withoutFormula, values), text.withoutCounted, text.peopleLeft),
    unheld: explain(
      t(text.unheldFormula, { posts: grouped(posts), unheld: unheld.count, held: grouped(posts - unheld.count) }),
      text.unheldCounted,
      text.postsLeft,
    ),
  }
}

/** Writes an explanation as of now: the sum, what is counted, what is left out, the rows behind it. */
const useExplain = (asOf: AdministratorTodayAnswer['asOf']) => {
  const t = useText()
  const time = useAsOf(asOf)
  return (formula: string, counted: Pair, leftOut: Pair, links?: ReactNode): Explanation => ({
    formula,
    asOf: time,
    notes: [
      { name: t(loopText.counted), text: t(counted) },
      { name: t(loopText.leftOut), text: t(leftOut) },
    ],
    ...(links ? { links } : {}),
  })
}

const Roster = ({ answer: { asOf, roster, imports } }: State) => {
  const t = useText()
  const explain = useExplain(asOf)
  const { roles, timeZone } = useSession()
  const { people, units, branches, posts, accounts, closed, withoutPost, unheld } = roster
  const isOwn = roles.includes('system-administrator')
  const toPeople = isOwn && <Link href="/settings/people">{t(text.goPeople)}</Link>
  const sum = { open: grouped(accounts), closed: grouped(closed), all: grouped(accounts + closed) }
  return (
    <Card title={t(text.roster)}>
      <Facts
        facts={[
          {
            name: t(text.people),
            figure: grouped(people),
            explanation: explain(
              t(text.withoutFormula, {
                people: grouped(people),
                without: grouped(withoutPost),
                with: grouped(people - withoutPost),
              }),
              text.peopleCounted,
              text.peopleLeft,
              toPeople,
            ),
          },
          {
            name: t(text.units),
            figure: grouped(units),
            explanation: explain(t(text.unitsFormula, { n: grouped(units) }), text.unitsCounted, text.unitsLeft),
          },
          {
            name: t(text.branches),
            figure: grouped(branches),
            explanation: explain(
              t(text.branchesFormula, { n: grouped(branches) }),
              text.branchesCounted,
              text.branchesLeft,
            ),
          },
          {
            name: t(text.posts),
            figure: grouped(posts),
            explanation: explain(
              t(text.unheldFormula, {
                posts: grouped(posts),
                unheld: unheld.count,
                held: grouped(posts - unheld.count),
              }),
              text.postsCounted,
              text.postsLeft,
            ),
          },
          {
            name: t(text.accounts),
            figure: grouped(accounts),
            explanation: explain(t(text.accountsFormula, sum), text.accountsCounted, text.accountsLeft, toPeople),
          },
          {
            name: t(text.closed),
            figure: grouped(closed),
            explanation: explain(t(text.accountsFormula, sum), text.closedCounted, text.closedLeft, toPeople),
          },
          ...(imports.last
            ? [
                {
                  name: t(text.lastImport),
                  word: `${imports.last.fileName} · ${t(longDay(dayIn(imports.last.writtenAt, timeZone)))}`,
                },
              ]
            : []),
        ]}
      />
      {isOwn && (
        <div className={style.actions}>
          <LinkButton href="/setup/roster" icon="upload">
            {t(text.goImport)}
          </LinkButton>
          <LinkButton href="/settings/people">{t(text.goPeople)}</LinkButton>
        </div>
      )}
    </Card>
  )
}

const System = ({ answer: { asOf, storage, ledger, backup } }: State) => {
  const t = useText()
  const explain = useExplain(asOf)
  const { roles, timeZone } = useSession()
  const seesLedger = !roles.includes('security-administrator')
  return (
    <Card title={t(text.system)}>
      <Facts
        facts={[
          { name: t(text.mode), word: t(text[storage.mode], { version: storage.version }) },
          {
            name: t(text.size),
            figure: t(text.megabytes, { n: grouped(Math.round(storage.bytes / 1_000_000)) }),
            explanation: explain(
              t(text.sizeFormula, { bytes: grouped(storage.bytes) }),
              text.sizeCounted,
              text.sizeLeft,
            ),
          },
          { name: t(text.durable), word: yesNo(t, storage.durable) },
          { name: t(text.checksums), word: yesNo(t, storage.checksums) },
          {
            name: t(text.backup),
            word: backup.lastDoneAt
              ? `${t(longDay(dayIn(backup.lastDoneAt, timeZone)))} ${timeIn(backup.lastDoneAt, timeZone)}`
              : t(text.backupNever),
          },
          {
            name: t(text.ledger),
            figure: t(text.entries, { n: grouped(ledger.entries) }),
            explanation: explain(
              t(loopText.evidenceFormula, { entries: grouped(ledger.entries) }),
              loopText.evidenceCounted,
              fill(loopText.evidenceLeftOut, { pending: ledger.pending }),
              seesLedger && <Link href="/evidence/ledger">{t(text.goLedger)}</Link>,
            ),
          },
          { name: t(text.ledgerCheck), word: t(ledgerStates[ledger.state]) },
        ]}
      />
      {seesLedger && (
        <div className={style.actions}>
          <LinkButton href="/evidence/ledger">{t(text.goLedger)}</LinkButton>
        </div>
      )}
    </Card>
  )
}

const yesNo = (t: Text, is: boolean): string => t(is ? text.yes : text.no)
