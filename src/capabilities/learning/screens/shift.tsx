import { type ReactNode, useEffect, useState } from 'react'
import { shortDay } from '#kernel/day.ts'
import { navigate, remember, remembered, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Banner } from '#ui/banner.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { DeviceShift, type DeviceShiftAnswer, type ShiftCard } from '../contract.ts'
import { shiftText as text } from '../text/shift.ts'
import style from './shift.module.css'

export type Shift = NonNullable<DeviceShiftAnswer['shift']>

interface WithShiftProps {
  /** Only cards with a decision, for the meeting. */
  readonly asking?: boolean
  readonly children: (cards: readonly ShiftCard[], today: number, shift: Shift) => ReactNode
}

/** The cards of this device: from the server, else those that were made ready while there was a network. */
export const WithShift = ({ asking = false, children }: WithShiftProps) => {
  const t = useText()
  const asked = useQuestion(DeviceShift, {})
  const [kept] = useState(ready)
  useBackWhenIdle(asking ? talkMs : idleMs)
  const offline = asked.data === undefined && asked.problem !== undefined && kept !== null
  const show = (shift: Shift) => {
    const cards = asking ? shift.cards.filter(({ asks }) => asks !== null) : shift.cards
    if (cards.length === 0) return <Empty title={t(text.noCard)}>{t(text.noCardWhy)}</Empty>
    return children(cards, shift.today % cards.length, shift)
  }
  if (offline)
    return (
      <>
        <div className={style.onScreen}>
          <Banner tone="azur" icon="offline">
            {t(text.offline, { day: t(shortDay(kept.day)) })}
          </Banner>
        </div>
        {show(kept)}
      </>
    )
  return <Answered of={asked}>{({ shift }) => (shift ? show(shift) : <NotHere />)}</Answered>
}

const NotHere = () => {
  const t = useText()
  return (
    <>
      <h1 tabIndex={-1}>{t(text.notHere)}</h1>
      <p className="muted">{t(text.notHereWhy)}</p>
      <p>
        <LinkButton href="/device">{t(text.register)}</LinkButton>
      </p>
    </>
  )
}

/** Cards of posts hold nothing about a person, so they may lie on the device (decision 36). */
const place = 'device-shift-4'

/** Makes the cards ready for a time without a network. */
export const keepReady = (shift: Shift | null): void => remember(place, JSON.stringify(shift))

/** What was made ready before. */
export const ready = (): Shift | null => {
  try {
    return JSON.parse(remembered(place) ?? 'null') as Shift | null
  } catch {
    return null
  }
}

const idleMs = 2 * 60_000

/** A crew that talks touches nothing, and what it looks at is nobody's. */
const talkMs = 10 * 60_000

/** What somebody chose does not stay for the next one: after some idle minutes the device is where it began. */
const useBackWhenIdle = (ms: number): void => {
  useEffect(() => {
    const leave = () => navigate('/device')
    let timer = setTimeout(leave, ms)
    const again = () => {
      clearTimeout(timer)
      timer = setTimeout(leave, ms)
    }
    const signs = ['pointerdown', 'keydown', 'scroll'] as const
    for (const sign of signs) addEventListener(sign, again, { passive: true, capture: true })
    return () => {
      clearTimeout(timer)
      for (const sign of signs) removeEventListener(sign, again, { capture: true })
    }
  }, [ms])
}
