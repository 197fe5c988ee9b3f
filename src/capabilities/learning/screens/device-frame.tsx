import { type ReactNode, useEffect, useState } from 'react'
import { shortDay } from '#kernel/day.ts'
import { startOfflineApp, useOfflineApp, useQuestion, useText } from '#platform/web.ts'
import { Icon } from '#ui/icon.tsx'
import { Tag } from '#ui/tag.tsx'
import { DeviceShift } from '../contract.ts'
import { shiftText as text, watchText } from '../text/shift.ts'
import style from './shift.module.css'
import { keepReady, ready, type Shift } from './shift.tsx'

/**
 * Around every page of a registered device (picture 18): where it stands, which shift it is, and that pages and cards are
 * ready, so that it starts without a network too.
 */
export const DeviceFrame = ({ children }: { readonly children: ReactNode }) => {
  const { data, problem } = useQuestion(DeviceShift, {})
  const [kept] = useState(ready)
  const isHere = Boolean(data?.shift)
  useEffect(() => {
    if (data) keepReady(data.shift)
  }, [data])
  useEffect(() => {
    if (isHere) void startOfflineApp()
  }, [isHere])
  const shift = data ? data.shift : problem && kept
  return (
    <>
      {shift && <Head shift={shift} isKept={!isHere} />}
      {children}
    </>
  )
}

const Head = ({ shift, isKept }: { readonly shift: Shift; readonly isKept: boolean }) => {
  const t = useText()
  const { unit, device, time, watch } = shift
  return (
    <div className={style.head}>
      <p>{t(text.where, { unit: t(unit), device })}</p>
      {!isKept && (
        <Tag tone="jade">{t(text.watch, { watch: t(watchText[watch.watch]), day: t(shortDay(watch.on)) })}</Tag>
      )}
      {!isKept && <Ready time={time} />}
    </div>
  )
}

const Ready = ({ time }: { readonly time: string }) => {
  const t = useText()
  const app = useOfflineApp()
  if (app === 'starting') return null
  return (
    <p className={`t13 muted ${style.ready}`}>
      <Icon name="offline" size={16} />
      {app === 'ready' ? t(text.readyAt, { time }) : t(text.notReady)}
    </p>
  )
}
