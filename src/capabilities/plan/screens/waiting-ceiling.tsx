import { dayIn, shortDay, timeIn } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { type BurdenAnswer, ConfirmCeiling, DeclineCeiling } from '../contract.ts'
import { burdenText, classText } from '../text/builder.ts'
import { answerCeilingRefusals } from '../text/refusals.ts'
import style from './plan.module.css'

/** PLN-21: what another officer is asked, with the ceiling in force and the one proposed. */
export const WaitingCeiling = ({
  waiting,
  mayAnswer,
}: {
  readonly waiting: BurdenAnswer['waiting'][number]
  readonly mayAnswer: boolean
}) => {
  const t = useText()
  const { timeZone } = useSession()
  const showToast = useToast()
  const confirm = useCommand(ConfirmCeiling)
  const decline = useCommand(DeclineCeiling)
  const { proposal, own, from, to, reason, by, lapsesAt } = waiting
  const name = t(classText[waiting.class])
  const isYours = mayAnswer && !own
  const yes = async () => {
    if ((await confirm.send({ proposal })).ok) showToast({ text: t(burdenText.confirmed, { class: name, n: to }) })
  }
  const no = async () => {
    if ((await decline.send({ proposal })).ok) showToast({ text: t(burdenText.refused) })
  }
  const refusal = confirm.refusal ?? decline.refusal
  const problem = confirm.problem ?? decline.problem
  return (
    <Card title={t(isYours ? burdenText.waitingYou : burdenText.waitingOther)}>
      <p>
        <b>{t(burdenText.fromTo, { class: name, from, to })}</b>
      </p>
      <p className="muted">{t(burdenText.by, { name: by ?? t(burdenText.someone), reason })}</p>
      <p className="t13 muted">
        {t(burdenText.lapses, { time: `${t(shortDay(dayIn(lapsesAt, timeZone)))} ${timeIn(lapsesAt, timeZone)}` })}
      </p>
      {mayAnswer && (
        <div className={style.keep}>
          {isYours && (
            <Button tone="primary" busy={confirm.busy} onPress={() => void yes()}>
              {t(burdenText.confirm)}
            </Button>
          )}
          <Button busy={decline.busy} onPress={() => void no()}>
            {t(own ? burdenText.takeBack : burdenText.refuse)}
          </Button>
        </div>
      )}
      {refusal && <Banner tone="seal">{t(answerCeilingRefusals[refusal])}</Banner>}
      {problem && <ProblemNote problem={problem} />}
    </Card>
  )
}
