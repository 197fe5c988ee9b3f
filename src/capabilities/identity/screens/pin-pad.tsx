import { useEffect } from 'react'
import { useText } from '#platform/web.ts'
import { deviceText as text } from '../text/device.ts'
import style from './device.module.css'

export interface PinPadProps {
  readonly busy: boolean
  readonly onFigure: (figure: string) => void
  readonly onRemove: () => void
  readonly onEnter: () => void
}

/** Ten figures large enough for gloves; a keyboard's figures do as well, outside a field. */
export const PinPad = ({ busy, onFigure, onRemove, onEnter }: PinPadProps) => {
  const t = useText()
  useEffect(() => {
    const onKey = ({ key, target }: KeyboardEvent) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLButtonElement) return
      if (/^\d$/.test(key)) onFigure(key)
      else if (key === 'Backspace') onRemove()
      else if (key === 'Enter') onEnter()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
  return (
    <fieldset className={style.pad} aria-label={t(text.pad)}>
      {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((figure) => (
        <button key={figure} type="button" onClick={() => onFigure(figure)}>
          {figure}
        </button>
      ))}
      <button type="button" className={style.word} onClick={onRemove}>
        {t(text.remove)}
      </button>
      <button type="button" onClick={() => onFigure('0')}>
        0
      </button>
      <button type="button" className={style.enter} aria-busy={busy || undefined} onClick={onEnter}>
        {t(text.enter)}
      </button>
    </fieldset>
  )
}
