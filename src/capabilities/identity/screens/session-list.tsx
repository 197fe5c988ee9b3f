import { dayIn, type Moment, shortDay, timeIn } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { EndOtherSessions, EndSession, type OwnSession } from '../contract/sessions.ts'
import { openedByText, ownText as text } from '../text/own.ts'
import style from './own.module.css'

/** One's own sessions, the newest first; each can be ended from here. */
export const SessionList = ({ sessions }: { readonly sessions: readonly OwnSession[] }) => {
  const t = useText()
  const toast = useToast()
  const one = useCommand(EndSession)
  const others = useCommand(EndOtherSessions)
  const problem = one.problem ?? others.problem
  const rest = sessions.filter(({ present }) => !present)
  const end = async (session: OwnSession) => {
    const result = await one.send({ session: session.id })
    if (result.ok || result.refusal === 'session-not-found') toast({ text: t(result.ok ? text.ended : text.gone) })
  }
  const endOthers = async () => {
    if ((await others.send({})).ok) toast({ text: t(text.ended) })
  }
  return (
    <Card title={t(text.sessions)}>
      {problem && <ProblemNote problem={problem} />}
      <ul className={style.sessions}>
        {[...sessions.filter(({ present }) => present), ...rest].map((session) => (
          <SessionLine key={session.id} session={session} busy={one.busy} onEnd={() => void end(session)} />
        ))}
      </ul>
      {rest.length === 0 ? (
        <p className="t13 muted">{t(text.onlyHere)}</p>
      ) : (
        <div className={style.actions}>
          <Button busy={others.busy} icon="leave" onPress={() => void endOthers()}>
            {rest.length === 1 ? t(text.endOthersOne) : t(text.endOthers, { n: rest.length })}
          </Button>
        </div>
      )}
    </Card>
  )
}

interface SessionLineProps {
  readonly session: OwnSession
  readonly busy: boolean
  readonly onEnd: () => void
}

const SessionLine = ({ session, busy, onEnd }: SessionLineProps) => {
  const t = useText()
  const { timeZone } = useSession()
  const at = (moment: Moment): string => `${t(shortDay(dayIn(moment, timeZone)))} ${timeIn(moment, timeZone)}`
  const browser = session.browser || t(text.unknown)
  return (
    <li>
      <div>
        <b>{browser}</b> {session.present && <Tag tone="jade">{t(text.here)}</Tag>}
        <p className="t13 muted">
          {t(openedByText[session.openedBy])} · {t(text.opened)} {at(session.openedAt)}
          {!session.present && ` · ${t(text.seen)} ${at(session.seenAt)}`}
        </p>
      </div>
      {!session.present && (
        <Button size="small" busy={busy} onPress={onEnd}>
          <span aria-hidden="true">{t(text.end)}</span>
          <span className="sr">{t(text.endOf, { browser })}</span>
        </Button>
      )}
    </li>
  )
}
