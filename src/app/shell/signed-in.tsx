import { useEffect } from 'react'
import { Redirect } from 'wouter'
import { Me, type MeAnswer } from '#capabilities/identity/contract.ts'
import {
  keepTime,
  type Page,
  remembered,
  type Screens,
  SessionContext,
  setLanguage,
  setTheme,
  settleDevice,
  startOfflineApp,
  useLocation,
  useQuestion,
} from '#platform/web.ts'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Frame } from './frame.tsx'
import { SessionWatch } from './session-watch.tsx'

interface SignedInProps {
  readonly capabilities: readonly Screens[]
  readonly pages: readonly Page[]
  /** The page of this address, if there is one. */
  readonly open: Page | undefined
}

/** Learns who is signed in, then shows the frame; whoever is not is led to the sign-in page and back afterwards. */
export const SignedIn = ({ capabilities, pages, open }: SignedInProps) => {
  const { data: me, at, problem, retry } = useQuestion(Me, isSignedOut() ? undefined : {})
  const [path] = useLocation()
  useKeptPreferences(me, at)
  useDevice(me)
  if (me)
    return (
      <SessionContext.Provider value={me}>
        <Frame capabilities={capabilities} pages={pages} open={open} problem={problem} />
        <SessionWatch me={me} at={at} stay={retry} />
      </SessionContext.Provider>
    )
  if (isSignedOut() || problem?.kind === 'signed-out')
    return <Redirect to={path === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(path)}`} replace />
  // A device of a crew that was started anew without a network shows its cards; signing in waits.
  if (problem?.kind === 'offline' && remembered('device-name')) return <Redirect to="/device" replace />
  return problem ? <ProblemNote problem={problem} retry={retry} /> : null
}

/** The page says so where it was asked for without a session, so that nobody asks in vain who is signed in. */
const isSignedOut = (): boolean => 'signedOut' in document.documentElement.dataset

/** What somebody else had left on this device goes; then the pages are kept for a time without network. */
const useDevice = (me: MeAnswer | undefined): void => {
  const { person, sharedDevice } = me ?? {}
  useEffect(() => {
    if (person && sharedDevice !== undefined) void settleDevice({ person, sharedDevice }).then(startOfflineApp)
  }, [person?.id, sharedDevice])
}

/** Language and theme are kept on the account (decision 25); the clock of the server rules. */
const useKeptPreferences = (me: MeAnswer | undefined, at: number): void => {
  const { language, theme, now, timeZone } = me ?? {}
  useEffect(() => {
    if (language) setLanguage(language)
  }, [language])
  useEffect(() => {
    if (theme) setTheme(theme)
  }, [theme])
  useEffect(() => {
    if (now && timeZone) keepTime(now, timeZone, at)
  }, [now, timeZone, at])
}
