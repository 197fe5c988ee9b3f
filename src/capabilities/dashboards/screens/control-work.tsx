import { useState } from 'react'
import {
  type ControlToLookAt,
  type ControlVerdict,
  LookAtControl,
} from '#capabilities/learning/contract/own-control.ts'
import { Link, useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { controlWorkRefusals, controlWorkText as text } from '../text/control-work.ts'
import style from './follow-up.module.css'

/** LRN-22: a control that the own post carries out and that somebody says fails; who said it is not known. */
export const ControlWork = ({ control }: { readonly control: ControlToLookAt }) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommand(LookAtControl)
  const [said, setSaid] = useState<ControlVerdict | null>(null)
  const look = async (verdict: ControlVerdict) => {
    const result = await send({ control: control.control, case: control.case, verdict })
    if (result.ok) setSaid(verdict)
  }
  return (
    <Card title={t(text.title)} aside={t(text.nameless)}>
      <p>
        <b>{t(control.text)}</b>
      </p>
      <p className="t13 muted">{t(text.risk, { risk: control.risk })}</p>
      <p>
        {t(text.after)} <Link href={`/learn/cases/${control.case}`}>{t(text.case, { title: control.title })}</Link>{' '}
        {control.answers ? t(text.counted, { ...control.answers }) : t(text.some)}
      </p>
      <p>{t(control.ask)}</p>
      <div aria-live="polite" className={style.ask}>
        {said === null ? (
          <>
            <Button busy={busy} onPress={() => void look('works')}>
              {t(text.works)}
            </Button>
            <Button busy={busy} onPress={() => void look('mended')}>
              {t(text.mended)}
            </Button>
            <Link href="/supervision/hazards">{t(text.hazard)}</Link>
          </>
        ) : (
          <span>{t(said === 'works' ? text.saidWorks : text.saidMended)}</span>
        )}
      </div>
      {refusal && <p role="alert">{t(controlWorkRefusals[refusal])}</p>}
      {problem && <ProblemNote problem={problem} />}
    </Card>
  )
}
