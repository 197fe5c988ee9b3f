import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { useText } from '#platform/web.ts'
import style from './floating.module.css'
import { Icon } from './icon.tsx'
import { undoText } from './text.ts'

export interface ToastWords {
  readonly text: string
  /** Takes the deed back; offered for 30 seconds (decision 15). */
  readonly onUndo?: () => void
}

type Show = (toast: ToastWords) => void

const ToastContext = createContext<Show>(() => {})

/** `showToast({ text, onUndo })` says that something is done; the page itself shows the new state too. */
export const useToast = (): Show => useContext(ToastContext)

const undoSeconds = 30
const plainSeconds = 6

interface Shown extends ToastWords {
  readonly id: number
}

/** Holds the toasts of the whole page. */
export const ToastProvider = ({ children }: { readonly children: ReactNode }) => {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const show = useCallback<Show>((toast) => {
    setShown((before) => [...before.slice(-2), { ...toast, id: (before.at(-1)?.id ?? 0) + 1 }])
  }, [])
  const drop = useCallback((id: number) => setShown((before) => before.filter((toast) => toast.id !== id)), [])
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className={style.toasts} role="status">
        {shown.map((toast) => (
          <Toast key={toast.id} toast={toast} onGone={drop} />
        ))}
      </div>
    </ToastContext.Provider>
  )
}

const Toast = ({ toast, onGone }: { readonly toast: Shown; readonly onGone: (id: number) => void }) => {
  const t = useText()
  const [left, setLeft] = useState(toast.onUndo ? undoSeconds : plainSeconds)
  useEffect(() => {
    const tick = setInterval(() => setLeft((before) => before - 1), 1000)
    return () => clearInterval(tick)
  }, [])
  useEffect(() => {
    if (left <= 0) onGone(toast.id)
  }, [left, onGone, toast.id])
  return (
    <div className={style.toast}>
      <Icon name="check" strong />
      <span>{toast.text}</span>
      {toast.onUndo && (
        <button
          type="button"
          onClick={() => {
            toast.onUndo?.()
            onGone(toast.id)
          }}
        >
          {/* The seconds tick for the eye only: read aloud once a second they would drown everything else. */}
          <span aria-hidden="true">{t(undoText, { seconds: left })}</span>
          <span className="sr">{t(undoText, { seconds: undoSeconds })}</span>
        </button>
      )}
    </div>
  )
}
