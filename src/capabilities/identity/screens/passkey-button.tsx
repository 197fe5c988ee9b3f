import { useState } from 'react'
import type { Problem } from '#platform/web.ts'
import { call, problemOf, useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { PasskeyChallenge, SignInWithPasskey } from '../contract/passkeys.ts'
import { passkeyText as text } from '../text/passkeys.ts'
import { answerByPasskey, passkeyState } from './passkey-browser.ts'
import style from './sign-in-page.module.css'

/** Signing in with what the device keeps; where that cannot be, the page says why. */
export const PasskeyButton = ({ onSignedIn }: { readonly onSignedIn: () => void }) => {
  const t = useText()
  const { busy, problem, send } = useCommand(SignInWithPasskey)
  const [note, setNote] = useState<'none' | 'refused' | 'cancelled' | null>(null)
  const [unasked, setUnasked] = useState<Problem | undefined>(undefined)
  const state = passkeyState()
  if (state === 'insecure') return <p className={style.why}>{t(text.insecure)}</p>
  if (state === 'unsupported') return null
  const use = async () => {
    setNote(null)
    setUnasked(undefined)
    try {
      const asked = await call(PasskeyChallenge, {})
      if (!asked.ok || asked.value.options === null) return setNote('none')
      const response = await answerByPasskey(asked.value.options)
      if (!response) return setNote('cancelled')
      const result = await send({ response, ownDevice: false })
      if (result.ok && result.value.signedIn) onSignedIn()
      else if (result.ok) setNote('refused')
    } catch (fault) {
      setUnasked(problemOf(fault))
    }
  }
  const failed = problem ?? unasked
  return (
    <>
      <p className={style.or} aria-hidden="true">
        {t(text.or)}
      </p>
      <Button size="touch" block icon="verify" busy={busy} onPress={() => void use()}>
        {t(text.use)}
      </Button>
      {note && (
        <Banner tone={note === 'refused' ? 'ochre' : 'azur'} role="status">
          {t(text[note])}
        </Banner>
      )}
      {failed && <ProblemNote problem={failed} />}
    </>
  )
}
