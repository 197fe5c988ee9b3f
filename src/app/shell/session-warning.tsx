import { useRef } from 'react'
import { signInText as text } from '#capabilities/identity/text/sign-in.ts'
import { useClockTime, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { SessionEnd } from './session-watch.tsx'

interface SessionWarningProps {
  readonly end: SessionEnd
  readonly stay: () => void
  readonly onSeen: () => void
}

/** The button has the focus, so that Enter goes on. */
export const SessionWarning = ({ end, stay, onSeen }: SessionWarningProps) => {
  const t = useText()
  const time = useClockTime()
  const button = useRef<HTMLButtonElement>(null)
  const goOn = () => {
    if (end.isLast) onSeen()
    else stay()
  }
  return (
    <Dialog
      open
      onClose={goOn}
      title={t(text.warningTitle)}
      focusOn={button}
      actions={
        <Button ref={button} tone="primary" onPress={goOn}>
          {t(end.isLast ? text.understood : text.stay)}
        </Button>
      }
    >
      <p>{t(end.isLast ? text.warningLast : text.warning, { time: time(end.at) })}</p>
    </Dialog>
  )
}
