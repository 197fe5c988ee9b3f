import { useRef, useState } from 'react'
import { type NoticeAnswer, NoticeQuestion } from '#capabilities/curriculum/contract/notices.ts'
import { noticeRefusals, noticeText as text } from '#capabilities/curriculum/text/notices.ts'
import { type Day, longDay } from '#kernel/day.ts'
import { fill } from '#kernel/text.ts'
import { Link, useCommandLater, useParams, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { ChoiceCard } from '#ui/choice-card.tsx'
import { Empty } from '#ui/empty.tsx'
import { PhoneFoot } from '#ui/phone-foot.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Words } from '#ui/words.tsx'
import { FinishNotice } from '../contract/notice.ts'
import { laterText } from '../text/later.ts'
import { backToToday } from '../text.ts'
import { momentNow, newAttempt } from './attempt.ts'
import { Citations } from './citations.tsx'
import { KeptNote } from './kept-note.tsx'
import style from './learning.module.css'
import { LessonTop } from './lesson-top.tsx'

/** R6: what changes for me, half a page, one question. */
export const NoticePage = () => {
  const t = useText()
  const { notice = '' } = useParams()
  const asked = useQuestion(NoticeQuestion, { notice })
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Empty
          title={<h1 tabIndex={-1}>{t(noticeRefusals[refusal])}</h1>}
          actions={<LinkButton href="/today">{t(backToToday)}</LinkButton>}
        />
      )}
    >
      {(answer) =>
        answer.withdrawnOn ? (
          <Withdrawn answer={answer} on={answer.withdrawnOn} />
        ) : (
          <Reading key={`${answer.notice.code} ${answer.notice.version}`} answer={answer} />
        )
      }
    </Answered>
  )
}

/** CUR-55: why it asks nobody any more and what came in its place; what it said is folded away. */
const Withdrawn = ({
  answer: { notice, withdrawnWhy, replacedBy },
  on,
}: {
  readonly answer: NoticeAnswer
  readonly on: Day
}) => {
  const t = useText()
  const { title, receivedOn, source, changes, digest } = notice
  return (
    <article className={style.lesson}>
      <LessonTop>{null}</LessonTop>
      <h1 tabIndex={-1}>{t(title)}</h1>
      <p className={style.remark}>
        {t(text.received, { day: t(longDay(receivedOn)) })} · <Words>{source}</Words>
      </p>
      <div className={style.withdrawn}>
        <Banner tone="ochre">
          {t(text.withdrawnWhy, { day: t(longDay(on)) })} <Words>{withdrawnWhy ?? ''}</Words>
        </Banner>
        <details>
          <summary>{t(text.said)}</summary>
          <p className={style.told}>{t(changes)}</p>
          <p className={style.told}>{t(digest)}</p>
        </details>
      </div>
      <PhoneFoot>
        {replacedBy ? (
          <LinkButton tone="primary" size="touch" href={`/learn/notices/${replacedBy.code}`}>
            {t(text.toReplacing)}
          </LinkButton>
        ) : (
          <LinkButton tone="primary" size="touch" href="/today">
            {t(backToToday)}
          </LinkButton>
        )}
      </PhoneFoot>
    </article>
  )
}

const Reading = ({ answer: { notice, good, replaces, citations } }: { readonly answer: NoticeAnswer }) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommandLater(FinishNotice)
  const [chosen, setChosen] = useState<string | null>(null)
  const [seen, setSeen] = useState(false)
  const [done, setDone] = useState<'no' | 'recorded' | 'kept'>('no')
  const sent = useRef(newAttempt())
  const { code, version, title, source, receivedOn, expiresOn, digest, changes, ask, options, explanation } = notice
  const finish = async () => {
    const result = await send(
      { attempt: sent.current, notice: code, version, occurredAt: momentNow() },
      { about: `notice:${code}`, what: fill(laterText.notice, { title }), refusals: noticeRefusals },
    )
    if (result.ok || result.refusal === 'kept') setDone(result.ok ? 'recorded' : 'kept')
  }
  return (
    <article className={style.lesson}>
      <LessonTop>{null}</LessonTop>
      <h1 tabIndex={-1}>{t(title)}</h1>
      <p className={style.remark}>
        {t(text.received, { day: t(longDay(receivedOn)) })} · <Words>{source}</Words>
      </p>
      {replaces && (
        <p className={style.remark}>
          {t(text.replaces)}
          <Link href={`/learn/notices/${replaces.code}`}>{t(text.titled, { title: t(replaces.title) })}</Link>
        </p>
      )}
      {!good && <Banner tone="azur">{t(text.overWhy, { day: t(longDay(expiresOn)) })}</Banner>}
      <dl className={style.takeaway}>
        <dt>{t(text.changes)}</dt>
        <dd className={style.act}>{t(changes)}</dd>
      </dl>
      <h2 className={style.part}>{t(text.digest)}</h2>
      <p className={style.told}>{t(digest)}</p>
      <p className={style.remark}>{t(text.notAPage)}</p>
      {/* A device may still hold an answer from before there were any. */}
      <div className={style.cited}>
        <Citations citations={citations ?? []} />
      </div>
      <fieldset className={style.ask}>
        <legend>{t(ask)}</legend>
        {options.map(({ id, text: words }) => (
          <ChoiceCard
            key={id}
            kind="radio"
            name={code}
            checked={chosen === id}
            onChange={() => {
              setChosen(id)
              setSeen(false)
            }}
          >
            {t(words)}
          </ChoiceCard>
        ))}
      </fieldset>
      {seen && (
        <div className={style.outcome} aria-live="polite">
          <p>
            <b>{t(options.find(({ id }) => id === chosen)?.correct ? text.right : text.nearly)}</b> {t(explanation)}
          </p>
        </div>
      )}
      {problem && <ProblemNote problem={problem} retry={finish} />}
      {refusal && (
        <Banner tone="seal" role="alert">
          {t(noticeRefusals[refusal])}
        </Banner>
      )}
      {done === 'kept' && <KeptNote />}
      {done === 'recorded' && (
        <Banner tone="jade" role="status" icon="check">
          <b>{t(text.done, { title: t(title) })}</b>
          <p>{t(text.alone)}</p>
        </Banner>
      )}
      <PhoneFoot>
        {done !== 'no' ? (
          <LinkButton tone="primary" size="touch" href="/today">
            {t(backToToday)}
          </LinkButton>
        ) : seen ? (
          <Button tone="primary" size="touch" busy={busy} onPress={finish}>
            {t(text.finish)}
          </Button>
        ) : (
          <Button tone="primary" size="touch" disabled={chosen === null} onPress={() => setSeen(true)}>
            {t(text.check)}
          </Button>
        )}
      </PhoneFoot>
    </article>
  )
}
