import { LookAs, Me, type MeAnswer } from '#capabilities/identity/contract.ts'
import { SignInForm } from '#capabilities/identity/screens/sign-in-form.tsx'
import { signInText as text } from '#capabilities/identity/text/sign-in.ts'
import { call, refreshAll, setEnded, startAfresh, useCommand, useEnded, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'

/** Signing in again on the same page, which keeps what was filled in; somebody else starts afresh. */
export const SessionEnded = ({ me }: { readonly me: MeAnswer }) => {
  const t = useText()
  const ended = useEnded()
  const goOn = async () => {
    const now = await call(Me, {})
    if (now.ok && now.value.person.id !== me.person.id) return startAfresh('/')
    setEnded('no')
    refreshAll()
  }
  return (
    <Dialog open={ended === 'ended'} onClose={() => setEnded('aside')} title={t(text.endedTitle)}>
      <p>{t(text.ended)}</p>
      {me.demo ? (
        <GoOnAs me={me} onSignedIn={() => void goOn()} />
      ) : (
        <SignInForm staffNo={me.person.staffNo} onSignedIn={() => void goOn()} />
      )}
    </Dialog>
  )
}

const GoOnAs = ({ me, onSignedIn }: { readonly me: MeAnswer; readonly onSignedIn: () => void }) => {
  const t = useText()
  const { busy, problem, send } = useCommand(LookAs)
  const lookAs = async () => {
    const result = await send({ staffNo: me.person.staffNo })
    if (result.ok) onSignedIn()
  }
  return (
    <>
      <p className="muted">{t(text.endedDemo)}</p>
      {problem && <ProblemNote problem={problem} />}
      <p>
        <Button tone="primary" busy={busy} onPress={() => void lookAs()}>
          {t(text.goOn, { name: me.person.name })}
        </Button>
      </p>
    </>
  )
}
