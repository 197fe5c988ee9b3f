import { useText } from '#platform/web.ts'
import { BobMark } from './bob.tsx'
import { classNames } from './class-names.ts'
import style from './knot-steps.module.css'
import { stepDoneText, stepText } from './text.ts'

/** Named steps on a thread: filled knots are done, the bob hangs at the present one. `now` counts from 0. */
export const KnotSteps = ({ steps, now }: { readonly steps: readonly string[]; readonly now: number }) => {
  const t = useText()
  return (
    <ol className={style.steps} aria-label={t(stepText, { step: now + 1, steps: steps.length })}>
      {steps.map((step, i) => (
        <li key={step} aria-current={i === now ? 'step' : undefined}>
          {i === now ? <BobMark size={13} /> : <span className={classNames(style.knot, i < now && style.done)} />}
          <span>
            {step}
            {i < now && <span className="sr">{t(stepDoneText)}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
