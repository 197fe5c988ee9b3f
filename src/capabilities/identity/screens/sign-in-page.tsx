import { startAfresh, useQuestion, useSearch, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { Entrance } from '../contract/sign-in.ts'
import { signInText } from '../text/sign-in.ts'
import { EntranceFrame } from './entrance-frame.tsx'
import { LookAsList } from './look-as-list.tsx'
import { ownPath } from './own-path.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Signing in (picture 10). */
export const SignInPage = () => {
  const t = useText()
  const search = useSearch()
  const asked = useQuestion(Entrance, {})
  const goOn = () => startAfresh(ownPath(search.get('to')))
  return (
    <EntranceFrame>
      <Answered of={asked}>
        {({ organisation, demo }) => {
          if (organisation === null) return <Banner tone="azur">{t(signInText.notSetUp)}</Banner>
          return demo ? <LookAsList onSignedIn={goOn} /> : <SignInForm onSignedIn={goOn} />
        }}
      </Answered>
    </EntranceFrame>
  )
}
