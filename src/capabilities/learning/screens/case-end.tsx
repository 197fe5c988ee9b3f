import { useRef, useState } from 'react'
import type { CaseAnswer } from '#capabilities/curriculum/contract.ts'
import { longDay } from '#kernel/day.ts'
import { fill } from '#kernel/text.ts'
import { useCommandLater, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { PhoneFoot } from '#ui/phone-foot.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { FinishCase } from '../contract.ts'
import { laterText } from '../text/later.ts'
import { backToToday, caseText, finishRefusals } from '../text.ts'
import { momentNow, newAttempt } from './attempt.ts'
import { Citations } from './citations.tsx'
import { KeptNote } from './kept-note.tsx'
import style from './learning.module.css'
import { OwnControl } from './own-control.tsx'
import { OwnDoubts } from './own-doubts.tsx'
import { RatingForm } from './rating-form.tsx'
import { Spoken } from './spoken.tsx'

interface CaseEndProps {
  readonly answer: CaseAnswer
  readonly onDone: () => void
}

/** How a case ended, the chance that was missed, and the question about our own control. */
export const CaseEnd = ({ answer, onDone }: CaseEndProps) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommandLater(FinishCase)
  const [done, setDone] = useState<'no' | 'recorded' | 'kept'>('no')
  const sent = useRef({ attempt: newAttempt(), occurredAt: momentNow() })
  const { code, version, title, consequence, missedChance, controlThatStops, checkOurs } = answer.case
  const isUnapproved = answer.case.approver === null
  const finish = async () => {
    const result = await send(
      { ...sent.current, case: code, version },
      { about: `case:${code}`, what: fill(laterText.case, { title }), refusals: finishRefusals },
    )
    if (!result.ok && result.refusal !== 'kept') return
    onDone()
    setDone(result.ok ? 'recorded' : 'kept')
  }
  return (
    <>
      <h2 className={style.part}>{t(caseText.consequence)}</h2>
      <p className={style.told}>
        <Spoken>{t(consequence)}</Spoken>
      </p>
      <h2 className={style.part}>{t(caseText.missedChance)}</h2>
      <p className={style.told}>
        <Spoken>{t(missedChance)}</Spoken>
      </p>
      <dl className={style.takeaway}>
        <dt>{t(caseText.controlThatStops)}</dt>
        <dd>
          <Spoken>{t(controlThatStops)}</Spoken>
        </dd>
      </dl>
      {!isUnapproved && <OwnControl code={code} version={version} title={title} control={checkOurs} />}
      <Citations citations={answer.citations} />
      <p className={style.remark}>
        {answer.case.anonymisation === 'composite' && t(caseText.composite)}
        {answer.checked === null
          ? t(caseText.unchecked)
          : t(caseText.checked, { day: t(longDay(answer.checked.on)), source: answer.checked.source })}
        {t(answer.case.approver === null ? caseText.notApproved : caseText.approved, {
          who: answer.case.approver === 'officer' ? caseText.officer : (answer.case.approver ?? ''),
        })}
      </p>
      {problem && <ProblemNote problem={problem} retry={finish} />}
      {refusal && (
        <Banner tone="seal" role="alert">
          {t(finishRefusals[refusal])}
        </Banner>
      )}
      {done === 'kept' && <KeptNote />}
      {done === 'recorded' && (
        <div className={style.said}>
          <Banner tone="jade" role="status" icon="check">
            <b>{t(caseText.done, { title: t(title) })}</b>
            <p>{t(caseText.doneAlone)}</p>
          </Banner>
        </div>
      )}
      {done !== 'no' && <RatingForm kind="case" code={code} version={version} />}
      {done !== 'no' && <OwnDoubts kind="case" code={code} version={version} />}
      <PhoneFoot>
        {done !== 'no' ? (
          <>
            <LinkButton size="touch" href="/learn/cases">
              {t(caseText.others)}
            </LinkButton>
            <LinkButton tone="primary" size="touch" href="/today">
              {t(backToToday)}
            </LinkButton>
          </>
        ) : isUnapproved ? (
          <LinkButton tone="primary" size="touch" href="/learn/studio/cases">
            {t(caseText.toApprove)}
          </LinkButton>
        ) : (
          <Button tone="primary" size="touch" busy={busy} onPress={finish}>
            {t(caseText.finish)}
          </Button>
        )}
      </PhoneFoot>
    </>
  )
}
