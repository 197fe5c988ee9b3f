import { useState } from 'react'
import type { Slips } from '#capabilities/identity/contract/codes.ts'
import { Entrance } from '#capabilities/identity/contract/sign-in.ts'
import { startAfresh, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { LinkButton } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ThreadSteps } from '#ui/thread-steps.tsx'
import { setUpSteps as steps, setUpText as text } from '../text/set-up.ts'
import style from './set-up.module.css'
import { SetUpForm } from './set-up-form.tsx'
import { SlipSheet } from './slip-sheet.tsx'

/** The first step of the first run, before anybody can sign in (picture 10). */
export const SetUpPage = () => {
  const t = useText()
  const [link] = useState(() => location.hash.slice(1))
  const [printed, setPrinted] = useState<Slips | null>(null)
  const asked = useQuestion(Entrance, {})
  if (printed)
    return (
      <SlipSheet
        printed={printed}
        units={[]}
        timeZone="Asia/Shanghai"
        lead={t(text.slipsLead)}
        done={t(text.next)}
        onDone={() => startAfresh('/setup/roster')}
      />
    )
  return (
    <div className={style.page}>
      <div className={style.rail}>
        <ThreadSteps
          label={t(steps.label)}
          steps={[
            { title: t(steps.organisation), note: t(steps.organisationNote), state: 'now' },
            { title: t(steps.roster), note: t(steps.rosterNote), state: 'open' },
            { title: t(steps.posts), note: t(steps.postsNote), state: 'open' },
            { title: t(steps.burden), note: t(steps.burdenNote), state: 'open' },
            { title: t(steps.evidence), note: t(steps.evidenceNote), state: 'open' },
          ]}
        />
        <p className="t13 muted">{t(steps.later)}</p>
      </div>
      <div>
        <PageHead title={t(text.title)} lead={t(text.lead)} />
        <Answered of={asked}>
          {({ organisation }) => {
            if (organisation)
              return (
                <Banner tone="azur" action={<LinkButton href="/sign-in">{t(text.toSignIn)}</LinkButton>}>
                  {t(text.there, { name: t(organisation) })}
                </Banner>
              )
            return link === '' ? (
              <Banner tone="azur">{t(text.noLink)}</Banner>
            ) : (
              <SetUpForm link={link} onPrinted={setPrinted} />
            )
          }}
        </Answered>
      </div>
    </div>
  )
}
