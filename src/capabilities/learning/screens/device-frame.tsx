import { type ReactNode, useEffect } from 'react'
import { type Day, shortDay } from '#kernel/day.ts'
import { startOfflineApp, useOfflineApp, useQuestion, useText } from '#platform/web.ts'
import { Icon } from '#ui/icon.tsx'
import { DeviceShift } from '../contract.ts'
import { shiftText as text } from '../text/shift.ts'
import style from './shift.module.css'
import { keepReady } from './shift.tsx'

/** Around every page of a registered device: makes pages and cards ready, so that it starts without a network too. */
export const DeviceFrame = ({ children }: { readonly children: ReactNode }) => {
  const { data } = useQuestion(DeviceShift, {})
  const day = data?.shift?.day
  const isHere = day !== undefined
  useEffect(() => {
    if (data) keepReady(data.shift)
  }, [data])
  useEffect(() => {
    if (isHere) void startOfflineApp()
  }, [isHere])
  return (
    <>
      {day && <Ready day={day} />}
      {children}
    </>
  )
}

const Ready = ({ day }: { readonly day: Day }) => {
  const t = useText()
  const app = useOfflineApp()
  if (app === 'starting') return null
  return (
    <p className={`t13 muted ${style.ready}`}>
      <Icon name="offline" size={16} />
      {app === 'ready' ? t(text.readyAt, { day: t(shortDay(day)) }) : t(text.notReady)}
    </p>
  )
}
