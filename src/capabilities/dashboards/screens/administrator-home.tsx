import type { ReactNode } from 'react'
import { Emergencies } from '#capabilities/identity/contract/granting.ts'
import { dayIn, longDay, timeIn } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { type Text, useQuestion, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { AdministratorToday, type AdministratorTodayAnswer } from '../contract/administrator.ts'
import { officerText } from '../text/officer.ts'
import { ledgerStates, administratorText as text } from '../text/work.ts'
import { Greeting } from './greeting.tsx'
import style from './today.module.css'

/** How the roster and the installation stand; no result of anybody. */
export const AdministratorHome = () => {
  const t = useText()
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
                <ToMend answer={answer} />
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

const ToMend = ({ answer: { roster, imports } }: State) => {
  const t = useText()
  const { roles } = useSession()
  const { withoutPost, unheld } = roster
  const names = unheld.names.map((name) => t(name)).join(t(officerText.between))
  if (withoutPost === 0 && unheld.count === 0 && imports.waiting === 0)
    return (
      <Card title={t(text.toMend)}>
        <Empty title={t(text.fine)}>{t(text.fineWhy)}</Empty>
      </Card>
    )
  return (
    <Card title={t(text.toMend)}>
      <ul className={style.list}>
        {imports.waiting > 0 && (
          <li className="between">
            <div>
              <b>{t(text.waitingRows, { n: grouped(imports.waiting) })}</b>
              <p className="t13 muted">{t(text.waitingRowsWhy)}</p>
            </div>
            {roles.includes('system-administrator') && (
              <LinkButton href="/setup/roster" tone="primary">
                {t(text.goRepair)}
              </LinkButton>
            )}
          </li>
        )}
        {withoutPost > 0 && (
          <li>
            <b>{t(text.withoutPost, { n: withoutPost })}</b>
            <p className="t13 muted">{t(text.withoutPostWhy)}</p>
          </li>
        )}
        {unheld.count > 0 && (
          <li>
            <b>{t(text.unheld, { n: unheld.count })}</b>
            <p className="t13 muted">{t(text.unheldWhy, { names })}</p>
          </li>
        )}
      </ul>
    </Card>
  )
}

const Roster = ({ answer: { roster, imports } }: State) => {
  const t = useText()
  const { roles, timeZone } = useSession()
  const { people, units, branches, posts, accounts, closed } = roster
  return (
    <Card title={t(text.roster)}>
      <Facts
        facts={[
          [t(text.people), grouped(people)],
          [t(text.units), grouped(units)],
          [t(text.branches), grouped(branches)],
          [t(text.posts), grouped(posts)],
          [t(text.accounts), grouped(accounts)],
          [t(text.closed), grouped(closed)],
          ...(imports.last
            ? [
                [
                  t(text.lastImport),
                  `${imports.last.fileName} · ${t(longDay(dayIn(imports.last.writtenAt, timeZone)))}`,
                ] as const,
              ]
            : []),
        ]}
      />
      {roles.includes('system-administrator') && (
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

const System = ({ answer: { storage, ledger, backup } }: State) => {
  const t = useText()
  const { roles, timeZone } = useSession()
  return (
    <Card title={t(text.system)}>
      <Facts
        facts={[
          [t(text.mode), t(text[storage.mode], { version: storage.version })],
          [t(text.size), t(text.megabytes, { n: grouped(Math.round(storage.bytes / 1_000_000)) })],
          [t(text.durable), yesNo(t, storage.durable)],
          [t(text.checksums), yesNo(t, storage.checksums)],
          [
            t(text.backup),
            backup.lastDoneAt
              ? `${t(longDay(dayIn(backup.lastDoneAt, timeZone)))} ${timeIn(backup.lastDoneAt, timeZone)}`
              : t(text.backupNever),
          ],
          [t(text.ledger), t(text.entries, { n: grouped(ledger.entries) })],
          [t(text.ledgerCheck), t(ledgerStates[ledger.state])],
        ]}
      />
      {!roles.includes('security-administrator') && (
        <div className={style.actions}>
          <LinkButton href="/evidence/ledger">{t(text.goLedger)}</LinkButton>
        </div>
      )}
    </Card>
  )
}

const yesNo = (t: Text, is: boolean): string => t(is ? text.yes : text.no)

const Facts = ({ facts }: { readonly facts: readonly (readonly [string, ReactNode])[] }) => (
  <dl className={style.facts}>
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
