import { daysBetween, longDay, shortDay } from '#kernel/day.ts'
import { useSession, useText } from '#platform/web.ts'
import { Icon } from '#ui/icon.tsx'
import { Stamp } from '#ui/stamp.tsx'
import { Tag } from '#ui/tag.tsx'
import type { ControlView } from '../contract/post.ts'
import { checkState } from '../rules/check-state.ts'
import { formText } from '../text/deeds.ts'
import { pointsText } from '../text/post.ts'
import style from './post.module.css'

export interface CheckMarkProps {
  readonly control: ControlView
  /** Records a check; absent for those who may only look. */
  readonly onCheck?: (() => void) | undefined
}

/** RSK-16: how the checks of a control stand, in words and with a mark. */
export const CheckMark = ({ control, onCheck }: CheckMarkProps) => {
  const { lastCheck, dueOn } = control
  const { today } = useSession()
  const state = checkState(dueOn, lastCheck, today)
  const words = useWords(control)
  const t = useText()
  return (
    <span className={style.check}>
      {(state === 'overdue' || state === 'soon') && dueOn && <Stamp due={dueOn} today={today} />}
      {state === 'effective' && (
        <span className={style.done}>
          <Icon name="check" size={18} />
        </span>
      )}
      {state === 'failed' && (
        <span className={style.failed}>
          <Icon name="warn" size={18} />
        </span>
      )}
      {onCheck ? (
        <button type="button" className={style.link} onClick={onCheck}>
          {words[state]}
          <span className="sr"> {t(formText.check)}</span>
        </button>
      ) : (
        <span>{words[state]}</span>
      )}
      {lastCheck?.late && <LateTag />}
    </span>
  )
}

const LateTag = () => {
  const t = useText()
  return <Tag tone="line">{t(pointsText.late)}</Tag>
}

const useWords = ({ lastCheck, dueOn }: ControlView) => {
  const t = useText()
  const { today } = useSession()
  const dayWords = (on: typeof today) => t(on < `${Number(today.slice(0, 4)) - 1}` ? longDay(on) : shortDay(on))
  return {
    overdue: t(pointsText.lateCheck, { n: dueOn ? daysBetween(dueOn, today) : 0 }),
    soon: t(pointsText.nextCheck, { day: dueOn ? dayWords(dueOn) : '' }),
    effective: t(pointsText.effective, { day: lastCheck ? dayWords(lastCheck.on) : '' }),
    failed: t(pointsText.failed, { day: lastCheck ? dayWords(lastCheck.on) : '' }),
    never: t(pointsText.neverChecked),
  }
}
