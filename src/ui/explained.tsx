import { type ReactNode, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '#platform/web.ts'
import { IconButton } from './button.tsx'
import style from './explained.module.css'
import { closeText, explainText, explanationText } from './text.ts'

/** How a number came about: design principle 3. */
export interface Explanation {
  /** The sum with its figures, `271 ÷ 318 = 85.2%`. */
  readonly formula: ReactNode
  /** Until when it counts. */
  readonly asOf: ReactNode
  /** Named remarks: what is counted, what is left out. */
  readonly notes?: readonly { readonly name: string; readonly text: ReactNode }[]
  /** Links: the rows behind it, “I doubt this number”. */
  readonly links?: ReactNode
}

/** The figures of one row and which of them is open; its strip is shown once, under the row. */
export interface Explaining {
  readonly open: string | null
  readonly toggle: (name: string, button: HTMLButtonElement) => void
  readonly close: () => void
  readonly stripId: string
  readonly button: RefObject<HTMLButtonElement | null>
}

export const useExplaining = (): Explaining => {
  const [open, setOpen] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement | null>(null)
  return {
    open,
    button,
    stripId: useId(),
    toggle: (name, pressed) => {
      button.current = pressed
      setOpen(open === name ? null : name)
    },
    close: () => {
      setOpen(null)
      button.current?.focus()
    },
  }
}

interface ExplainedProps {
  readonly name: string
  readonly explaining: Explaining
  readonly children: ReactNode
}

/** A number with a dotted underline: pressing it opens its explanation under the row. */
export const Explained = ({ name, explaining, children }: ExplainedProps) => {
  const t = useText()
  const isOpen = explaining.open === name
  return (
    <button
      type="button"
      className={style.number}
      aria-expanded={isOpen}
      aria-controls={isOpen ? explaining.stripId : undefined}
      title={t(explainText)}
      onClick={(event) => explaining.toggle(name, event.currentTarget)}
    >
      {children}
    </button>
  )
}

/** The open explanation of a row, in place and covering nothing. Escape closes it and returns the focus. */
export const ExplanationStrip = ({
  explaining,
  of,
}: {
  readonly explaining: Explaining
  readonly of: Readonly<Record<string, Explanation>>
}) => {
  const explanation = explaining.open === null ? undefined : of[explaining.open]
  return explanation && <Strip key={explaining.open} explaining={explaining} explanation={explanation} />
}

const Strip = ({ explaining, explanation }: { readonly explaining: Explaining; readonly explanation: Explanation }) => {
  const t = useText()
  const { formula, asOf, notes = [], links } = explanation
  const { close } = explaining
  // Before it is seen: whoever presses Escape at once is heard.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [close])
  return (
    <section id={explaining.stripId} className={style.strip} aria-label={t(explanationText)}>
      <div>
        <div className={style.formula}>{formula}</div>
        <div className="t12 muted">{asOf}</div>
      </div>
      {notes.map(({ name, text }) => (
        <dl key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </dl>
      ))}
      {links !== undefined && <div className={style.links}>{links}</div>}
      <div className={style.close}>
        <IconButton icon="close" label={t(closeText)} size={16} onPress={close} />
      </div>
    </section>
  )
}
