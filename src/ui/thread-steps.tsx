import type { ReactNode } from 'react'
import { Link, useText } from '#platform/web.ts'
import { BobMark } from './bob.tsx'
import { stepDoneText } from './text.ts'
import style from './thread-steps.module.css'

export interface ThreadStep {
  readonly title: string
  readonly note: ReactNode
  readonly state: 'done' | 'now' | 'open'
  /** Where the step is done; a step without it cannot be opened yet. */
  readonly href?: string
}

/** The steps of a longer work down a thread: filled knots are done, the bob hangs at the present one. */
export const ThreadSteps = ({ label, steps }: { readonly label: string; readonly steps: readonly ThreadStep[] }) => {
  const t = useText()
  return (
    <nav aria-label={label}>
      <ol className={style.steps}>
        {steps.map(({ title, note, state, href }) => (
          <li key={title} className={style[state]}>
            {state === 'now' ? <BobMark size={18} /> : <span className={style.knot} />}
            <span>
              {href === undefined || state === 'now' ? (
                <b aria-current={state === 'now' ? 'step' : undefined}>{title}</b>
              ) : (
                <Link href={href}>{title}</Link>
              )}
              {state === 'done' && <span className="sr">{t(stepDoneText)}</span>}
              <small>{note}</small>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
