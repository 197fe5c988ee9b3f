import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { OwnSessions } from '../contract/sessions.ts'
import { ownText } from '../text/own.ts'
import { OwnOffline } from './own-offline.tsx'
import { OwnPasskeyCard } from './own-passkeys.tsx'
import { OwnPassword } from './own-password.tsx'
import { OwnPin } from './own-pin.tsx'
import { SessionList } from './session-list.tsx'

/** How one signs in, and where one is signed in. */
export const OwnPage = () => {
  const t = useText()
  const asked = useQuestion(OwnSessions, {})
  return (
    <>
      <PageHead title={t(ownText.title)} lead={t(ownText.lead)} />
      <Answered of={asked}>
        {(own) => (
          <div className="columns">
            <SessionList sessions={own.sessions} />
            <div className="stack-5">
              <OwnPassword chosenAt={own.passwordChosenAt} />
              <OwnPasskeyCard hasPassword={own.passwordChosenAt !== null} />
              {own.passwordChosenAt !== null && <OwnPin />}
              <OwnOffline />
            </div>
          </div>
        )}
      </Answered>
    </>
  )
}
