import { lazy, Suspense, useEffect, useState } from 'react'
import type { MeAnswer } from '#capabilities/identity/contract.ts'
import { useEnded, usePurposeAsked, useSync } from '#platform/web.ts'
import { leaveDevice } from './leave-device.ts'

// Most visits end before the session does, so the first page does not load what asks.
const SessionEnded = lazy(async () => ({ default: (await import('./session-ended.tsx')).SessionEnded }))
const PurposeDialog = lazy(async () => ({
  default: (await import('#capabilities/identity/screens/purpose-dialog.tsx')).PurposeDialog,
}))
const SessionWarning = lazy(async () => ({ default: (await import('./session-warning.tsx')).SessionWarning }))

interface SessionWatchProps {
  readonly me: MeAnswer
  /** When `me` came, in milliseconds of this browser. */
  readonly at: number
  /** Asks the server, which moves the end on. */
  readonly stay: () => void
}

/** Five minutes before the session ends one key goes on; when it has ended the same page asks to sign in again. */
export const SessionWatch = ({ me, at, stay }: SessionWatchProps) => {
  const ended = useEnded()
  const asksPurpose = usePurposeAsked()
  useLeaveWhenIdle(me.sharedDevice)
  const end = useSessionEnd(me, at)
  const left = useTimeLeft(end)
  const [seen, setSeen] = useState<number | null>(null)
  useEffect(() => {
    if (left === 'none' && ended === 'no' && !me.sharedDevice) stay()
  }, [left, ended, stay, me.sharedDevice])
  if (me.sharedDevice) return null
  return (
    <Suspense fallback={null}>
      {asksPurpose && ended === 'no' && <PurposeDialog />}
      {ended !== 'no' ? (
        <SessionEnded me={me} />
      ) : (
        left === 'little' &&
        end !== null &&
        seen !== end.at && <SessionWarning end={end} stay={stay} onSeen={() => setSeen(end.at)} />
      )}
    </Suspense>
  )
}

export interface SessionEnd {
  /** In milliseconds of this browser. */
  readonly at: number
  /** Nothing can move it further. */
  readonly isLast: boolean
}

/** Every answer of the server has moved the end on, up to the longest a session may last. */
const useSessionEnd = ({ now, sessionEndsAt, sessionLastsUntil }: MeAnswer, at: number): SessionEnd | null => {
  const { at: newest } = useSync()
  if (sessionEndsAt === null || sessionLastsUntil === null) return null
  const inBrowser = (moment: string): number => Date.parse(moment) - Date.parse(now) + at
  const [byUse, last] = [inBrowser(sessionEndsAt) + Math.max(0, newest - at), inBrowser(sessionLastsUntil)]
  return { at: Math.min(byUse, last), isLast: byUse >= last }
}

const idleMs = 2 * 60_000

/** On a shared device two idle minutes, or a session that is over, lead back to its first page, and nothing is left. */
const useLeaveWhenIdle = (isShared: boolean): void => {
  const ended = useEnded()
  useEffect(() => {
    if (!isShared) return
    if (ended !== 'no') return leaveDevice()
    let timer = setTimeout(leaveDevice, idleMs)
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(leaveDevice, idleMs)
    }
    const signs = ['pointerdown', 'keydown', 'scroll'] as const
    for (const sign of signs) addEventListener(sign, again, { passive: true, capture: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) removeEventListener(sign, again, { capture: true })
    }
  }, [isShared, ended])
}

const warnMs = 5 * 60_000
const lookMs = 10_000

const useTimeLeft = (end: SessionEnd | null): 'much' | 'little' | 'none' => {
  const [left, setLeft] = useState<'much' | 'little' | 'none'>('much')
  useEffect(() => {
    const look = () => {
      const ms = end === null ? Number.POSITIVE_INFINITY : end.at - Date.now()
      setLeft(ms <= 0 ? 'none' : ms <= warnMs ? 'little' : 'much')
    }
    look()
    const timer = setInterval(look, lookMs)
    return () => clearInterval(timer)
  }, [end?.at])
  return left
}
