import { useEffect } from 'react'
import { dayIn, longDay, type Moment, timeIn } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { refreshAll, useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { BackUp, type BackupsAnswer } from '../contract/backups.ts'
import { backUpRefusals, healthText, backupText as text } from '../text/backups.ts'
import { fileName, useSize } from './backup-words.ts'
import style from './backups.module.css'

/** The last backup, the next one, where they go; and the button for one more. */
export const BackupState = ({ answer }: { readonly answer: BackupsAnswer }) => {
  const t = useText()
  const when = useWhen()
  const size = useSize()
  const { busy, refusal, problem, send } = useCommand(BackUp)
  const { health, plan, mayBackUp, backups } = answer
  const last = backups.find(({ state }) => state === 'done')
  const open = backups.some(({ state }) => state === 'waiting' || state === 'running')
  useRefreshedWhile(open)
  return (
    <Card title={t(text.state)} aside={<Tag tone={health === 'fresh' ? 'jade' : 'ochre'}>{t(healthText[health])}</Tag>}>
      <Warnings answer={answer} />
      <dl className={style.facts}>
        <div>
          <dt>{t(text.last)}</dt>
          <dd>
            <b>{last?.endedAt ? when(last.endedAt) : t(text.never)}</b>
          </dd>
          {last?.digest && (
            <dd className="t13 muted">
              {t(text.readBack)} · {size(last.bytes ?? 0)} · {t(text.rows, { n: last.rows ?? 0 })}
            </dd>
          )}
        </div>
        <div>
          <dt>{t(text.next)}</dt>
          <dd>
            <b>{plan?.nextAt ? when(plan.nextAt) : t(text.notPlanned)}</b>
          </dd>
          <dd className="t13 muted">
            {t(plan?.nextAt ? text.daily : text.notPlannedWhy)}
            {plan?.nextAt &&
              ` · ${plan.keepDaily === null ? t(text.keepAll) : t(text.keepDaily, { n: plan.keepDaily })}`}
          </dd>
        </div>
        {plan && (
          <div className={style.wide}>
            <dt>{t(text.place)}</dt>
            <dd className={style.path}>{last?.file ? last.file.slice(0, -fileName(last.file).length) : plan.place}</dd>
            <dd className="t13 muted">
              {t(plan.sealed ? text.sealed : text.plain)}
              {plan.room !== null && ` · ${t(text.room, { n: grouped(plan.room) })}`}
            </dd>
          </div>
        )}
      </dl>
      {plan && !plan.sealed && <p className="t13 muted">{t(text.plainWhy)}</p>}
      {mayBackUp && (
        <div className={style.actions}>
          <Button tone="primary" busy={busy || open} onPress={() => void send({})}>
            {t(text.now)}
          </Button>
          <span role="status" className="t13 muted">
            {open && t(text.busy)}
          </span>
        </div>
      )}
      {refusal && <Banner tone="azur">{t(backUpRefusals[refusal])}</Banner>}
      {problem && <ProblemNote problem={problem} />}
    </Card>
  )
}

const Warnings = ({ answer: { health, lastDoneAt, plan } }: { readonly answer: BackupsAnswer }) => {
  const t = useText()
  const when = useWhen()
  return (
    <>
      {health === 'none' && <Banner tone="ochre">{t(text.none)}</Banner>}
      {health === 'old' && lastDoneAt && <Banner tone="seal">{t(text.old, { day: when(lastDoneAt) })}</Banner>}
      {plan?.scarce && <Banner tone="ochre">{t(text.scarce, { n: grouped(plan.room ?? 0) })}</Banner>}
    </>
  )
}

const everyMs = 2_000

/** What the backup changes stands elsewhere on the page too, so everything is asked again. */
const useRefreshedWhile = (open: boolean): void => {
  useEffect(() => {
    if (!open) return
    const timer = setInterval(refreshAll, everyMs)
    return () => clearInterval(timer)
  }, [open])
}

const useWhen = (): ((at: Moment) => string) => {
  const t = useText()
  const { timeZone } = useSession()
  return (at) => `${t(longDay(dayIn(at, timeZone)))} ${timeIn(at, timeZone)}`
}
