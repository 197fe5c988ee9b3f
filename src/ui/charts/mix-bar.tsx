import styles from './mix-bar.module.css'
import type { ProgrammeKind } from './programme-fill.tsx'
import { textWidth } from './text-width.ts'
import { useChartWidth } from './use-chart-width.ts'

export interface MixPart {
  readonly kind: ProgrammeKind
  /** Name and share as they are to be read, such as `岗位 50%`. */
  readonly text: string
  /** Any unit; the parts are drawn in proportion. */
  readonly share: number
}

/** How a programme divides among its kinds (R50). A name that does not fit its part stands below the bar. */
export const MixBar = ({ parts, label }: { readonly parts: readonly MixPart[]; readonly label: string }) => {
  const [ref, width] = useChartWidth<HTMLDivElement>(320)
  const whole = parts.reduce((sum, part) => sum + part.share, 0)
  const shown = parts.filter((part) => part.share > 0)
  const fits = (part: MixPart) => textWidth(part.text, 13) + 4 <= (part.share / whole) * width
  const below = shown.some((part) => !fits(part))
  return (
    <div ref={ref} className={styles.whole} role="img" aria-label={label}>
      <div className={styles.bar}>
        {shown.map((part) => (
          <i key={part.kind} className={styles.part} data-kind={part.kind} style={{ flexGrow: part.share }}>
            {!below && <span>{part.text}</span>}
          </i>
        ))}
      </div>
      {below && (
        <p className={styles.names}>
          {parts.map((part) => (
            <span key={part.kind}>
              <i className={styles.swatch} data-kind={part.kind} />
              {part.text}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
