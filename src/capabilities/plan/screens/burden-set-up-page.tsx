import { useState } from 'react'
import { shortDay, weekdayName } from '#kernel/day.ts'
import { navigate, useCommand, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Stepper } from '#ui/stepper.tsx'
import { Table } from '#ui/table.tsx'
import { Ceilings, type CeilingsAnswer, SetCeilings } from '../contract.ts'
import { type BurdenClass, defaultCeilings } from '../rules/burden.ts'
import { burdenText, classText, setUpText as text } from '../text/builder.ts'
import { pageText } from '../text/pages.ts'
import { setCeilingsRefusals } from '../text/refusals.ts'
import { keyDatesText } from '../text/year.ts'
import style from './plan.module.css'

/** The fourth step of the first run: what a month may hold, and the days that matter (picture 10). */
export const BurdenSetUpPage = () => {
  const t = useText()
  const asked = useQuestion(Ceilings, {})
  return (
    <>
      <PageHead title={t(pageText.setUp)} lead={t(text.lead)} />
      <Answered of={asked}>
        {(answer) => (
          <div className="stack-5">
            <Minutes answer={answer} />
            <Festivals answer={answer} />
          </div>
        )}
      </Answered>
    </>
  )
}

interface Part {
  readonly answer: CeilingsAnswer
}

const Minutes = ({ answer }: Part) => {
  const t = useText()
  const [minutes, setMinutes] = useState<Record<BurdenClass, number>>(() => ({
    ...defaultCeilings,
    ...Object.fromEntries(answer.ceilings.map((one) => [one.class, one.minutes])),
  }))
  const { busy, refusal, problem, send } = useCommand(SetCeilings)
  const keep = async () => {
    if ((await send(minutes)).ok) navigate('/setup/evidence')
  }
  return (
    <Card title={t(text.ceilings)}>
      <ul className={style.steppers}>
        {answer.ceilings.map(({ class: name }) => (
          <li key={name}>
            <div>
              <b>{t(classText[name])}</b>
              <p className="t13 muted">{t(text.usual, { n: defaultCeilings[name] })}</p>
            </div>
            {answer.leftToOfficers ? (
              <b>{t(burdenText.minutes, { n: minutes[name] })}</b>
            ) : (
              <Stepper
                label={t(classText[name])}
                value={minutes[name]}
                onChange={(n) => setMinutes((before) => ({ ...before, [name]: n }))}
                min={5}
                max={600}
                step={5}
                show={(n) => t(burdenText.minutes, { n })}
              />
            )}
          </li>
        ))}
      </ul>
      <div className={style.notes}>
        <p>{t(burdenText.order)}</p>
        <p>{t(burdenText.planned2)}</p>
      </div>
      {refusal && <Banner tone="seal">{t(setCeilingsRefusals[refusal])}</Banner>}
      {problem && <ProblemNote problem={problem} />}
      {answer.leftToOfficers ? (
        <Banner tone="azur">{t(setCeilingsRefusals['left-to-officers'])}</Banner>
      ) : (
        <div className={style.keep}>
          <Button tone="primary" busy={busy} onPress={() => void keep()}>
            {t(text.keep)}
          </Button>
        </div>
      )}
    </Card>
  )
}

const Festivals = ({ answer: { festivals, known } }: Part) => {
  const t = useText()
  return (
    <Card title={t(text.festivals)}>
      {festivals.length > 0 && (
        <Table
          caption={t(text.festivals)}
          rows={festivals}
          rowKey={({ code, day }) => `${code}-${day}`}
          columns={[
            { key: 'day', head: t(keyDatesText.day), tight: true, cell: ({ day }) => t(shortDay(day)) },
            { key: 'weekday', head: t(keyDatesText.weekday), tight: true, cell: ({ day }) => t(weekdayName(day)) },
            { key: 'name', head: t(keyDatesText.name), names: true, cell: ({ name }) => t(name) },
            { key: 'lunar', head: t(keyDatesText.lunar), tight: true, cell: ({ lunar }) => lunar && t(lunar) },
          ]}
        />
      )}
      <div className={style.notes}>
        <p>{t(text.table, known)}</p>
        <p>{t(text.ownDays)}</p>
      </div>
    </Card>
  )
}
