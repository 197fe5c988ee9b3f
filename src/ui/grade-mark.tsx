import { useText } from '#platform/web.ts'
import style from './marks.module.css'
import { gradeText } from './text.ts'

export type GradeName = keyof typeof gradeText

const notches: Record<GradeName, number> = { high: 3, medium: 2, low: 1 }

export interface GradeMarkProps {
  readonly grade: GradeName
  /** Said instead of the bare word, where the mark stands alone: “High risk”. */
  readonly words?: string
}

/** A risk grade: three ruler notches in ink and the word. A grade belongs to a post or a risk point and is no alarm. */
export const GradeMark = ({ grade, words }: GradeMarkProps) => {
  const t = useText()
  return (
    <span className={style.mark}>
      <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
        {[10.2, 5.2, 0.2].map((y, i) =>
          i < notches[grade] ? (
            <rect key={y} x="0" y={y} width="12" height="3.4" rx="1" fill="var(--pl-ink)" />
          ) : (
            <rect
              key={y}
              x="0.6"
              y={y + 0.6}
              width="10.8"
              height="2.2"
              rx="0.8"
              fill="none"
              stroke="var(--pl-control)"
              strokeWidth="1.1"
            />
          ),
        )}
      </svg>
      {words ?? t(gradeText[grade])}
    </span>
  )
}
