import type { ReactNode } from 'react'
import { askPurpose, type Problem, setEnded, useClockTime, useLanguage, useText } from '#platform/web.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import {
  betweenText,
  codeText,
  failedSinceText,
  failedText,
  invalidText,
  notDownloadedText,
  notPermittedPlainText,
  notPermittedText,
  offlineSinceText,
  offlineText,
  purposeMissingText,
  purposeSayText,
  retryText,
  roleText,
  sharedDeviceText,
  signedOutText,
  signInText,
  unkeptText,
  waitText,
} from './text.ts'

export interface ProblemNoteProps {
  readonly problem: Problem
  readonly retry?: () => void
  /** When the figures still shown were fetched, in milliseconds of this browser; absent or 0 when none are shown. */
  readonly at?: number
  /** Something was asked for and nothing of it lies on this device; without it something was sent. */
  readonly asked?: boolean
}

/** What went wrong, why, and what to do: beside the old figures if there are any. */
export const ProblemNote = ({ problem, retry, at = 0, asked = false }: ProblemNoteProps) => {
  const t = useText()
  const time = useClockTime()
  const again = retry && (
    <Button size="small" tone="quiet" onPress={retry}>
      {t(retryText)}
    </Button>
  )
  if (problem.kind === 'offline')
    return (
      <Banner tone="azur" icon="offline" role="status" action={again}>
        {at > 0 ? t(offlineSinceText, { time: time(at) }) : t(asked ? notDownloadedText : offlineText)}
      </Banner>
    )
  if (problem.kind === 'unkept')
    return (
      <Banner tone="ochre" icon="offline" role="alert" action={again}>
        {t(unkeptText)}
      </Banner>
    )
  if (problem.kind === 'failed')
    return (
      <Banner tone="ochre" role="alert" action={again}>
        {at > 0 ? t(failedSinceText, { time: time(at) }) : t(failedText)}
        <div className="t12 muted">{t(codeText, { code: problem.code })}</div>
      </Banner>
    )
  if (problem.kind === 'signed-out')
    return (
      <Banner tone="ochre" icon="lock" role="alert" action={<SignInButton />}>
        {t(signedOutText)}
      </Banner>
    )
  if (problem.kind === 'wait')
    return (
      <Banner tone="ochre" icon="clock" role="alert">
        {t(waitText, { minutes: Math.ceil(problem.seconds / 60) })}
      </Banner>
    )
  if (problem.kind === 'shared-device')
    return (
      <Banner tone="azur" icon="lock" role="status">
        {t(sharedDeviceText)}
      </Banner>
    )
  if (problem.kind === 'purpose-missing')
    return (
      <Banner
        tone="azur"
        icon="lock"
        role="status"
        action={
          <Button size="small" tone="primary" onPress={() => askPurpose(true)}>
            {t(purposeSayText)}
          </Button>
        }
      >
        {t(purposeMissingText)}
      </Banner>
    )
  if (problem.kind === 'not-permitted')
    return (
      <Banner tone="azur" icon="lock" role="status">
        <NotPermitted roles={problem.roles} />
      </Banner>
    )
  return (
    <Banner tone="seal" role="alert">
      {t(problem.kind === 'outdated' ? problem.says : invalidText)}
    </Banner>
  )
}

/** Asks to sign in on this very page, so that nothing filled in is lost. */
const SignInButton = () => {
  const t = useText()
  return (
    <Button size="small" onPress={() => setEnded('ended')}>
      {t(signInText)}
    </Button>
  )
}

/** Who can open what this person cannot (decision 9). */
export const NotPermitted = ({ roles }: { readonly roles: readonly (keyof typeof roleText)[] }): ReactNode => {
  const t = useText()
  const language = useLanguage()
  if (roles.length === 0) return t(notPermittedPlainText)
  return t(notPermittedText, { roles: roles.map((role) => roleText[role][language]).join(betweenText[language]) })
}
