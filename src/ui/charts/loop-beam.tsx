import type { CSSProperties, ReactNode } from 'react'
import styles from './loop-beam.module.css'
import { type Hang, PlumbBob } from './plumb-bob.tsx'
import { textWidth } from './text-width.ts'
import { useChartWidth } from './use-chart-width.ts'

export interface LoopStage {
  readonly id: string
  readonly name: string
  readonly hang: Hang
  /** The explained number; absent while the stage is not in use. */
  readonly figure?: ReactNode
  /** What stands after the figure, such as `/ 52`. */
  readonly unit?: string | undefined
  readonly caption: string
  /** Why the bob hangs as it does, in words; bold when somebody should look. */
  readonly reason: string
}

/** The way back from the last stage's findings to an earlier one. */
export interface LoopReturn {
  readonly from: string
  readonly to: string
  readonly sentence: string
  /** The same sentence as it stands there, when pressing it opens something. */
  readonly shown?: ReactNode
}

/**
 * The stages of the loop hung from one level beam; on a narrow card they hang one below the other from a
 * thread. `strip` opens under the stage named by `selected`, for its explanation.
 */
export const LoopBeam = ({
  stages,
  label,
  selected,
  strip,
  back,
}: {
  readonly stages: readonly LoopStage[]
  readonly label: string
  readonly selected?: string | undefined
  readonly strip?: ReactNode
  readonly back?: LoopReturn | undefined
}) => {
  const [ref, width] = useChartWidth<HTMLDivElement>(1120)
  return (
    <div ref={ref} className={styles.frame}>
      <ol className={styles.beam} aria-label={label} style={{ '--stages': stages.length } as CSSProperties}>
        {stages.map((stage, index) => (
          <li key={stage.id} className={styles.item}>
            <Stage stage={stage} column={index + 1} tinted={stage.id === selected} />
            {stage.id === selected && strip && <div className={styles.strip}>{strip}</div>}
          </li>
        ))}
        {back && <Return back={back} stages={stages} selected={selected} stageWidth={width / stages.length} />}
      </ol>
    </div>
  )
}

const Stage = ({ stage, column, tinted }: { stage: LoopStage; column: number; tinted: boolean }) => (
  <div
    className={styles.stage}
    data-hang={stage.hang}
    data-tinted={tinted}
    style={{ '--column': column } as CSSProperties}
  >
    <p className={styles.name}>{stage.name}</p>
    <div className={styles.hanger}>
      <PlumbBob hang={stage.hang} />
    </div>
    <div className={styles.words}>
      {stage.figure !== undefined && (
        <p className={styles.figure}>
          {stage.figure}
          {stage.unit && <span className={styles.unit}> {stage.unit}</span>}
        </p>
      )}
      <p className={styles.caption}>{stage.caption}</p>
      <p className={styles.reason}>{stage.reason}</p>
    </div>
  </div>
)

const Return = ({
  back,
  stages,
  selected,
  stageWidth,
}: {
  back: LoopReturn
  stages: readonly LoopStage[]
  selected: string | undefined
  stageWidth: number
}) => {
  const from = stages.findIndex((stage) => stage.id === back.from)
  const to = stages.findIndex((stage) => stage.id === back.to)
  if (to < 0 || from <= to) return null
  const tinted = stages.findIndex((stage) => stage.id === selected)
  const middle = `${((sentenceAt(textWidth(back.sentence, 12) / stageWidth, to, from, tinted) - to) / (from - to)) * 100}%`
  return (
    <li className={styles.back} style={{ '--to': to, '--from': from, '--middle': middle } as CSSProperties}>
      <svg className={styles.arrow} viewBox="0 0 10 7" width="10" height="7" aria-hidden="true">
        <path d="M0 7l5-7 5 7z" fill="var(--pl-control)" />
      </svg>
      <span className={styles.sentence}>{back.shown ?? back.sentence}</span>
    </li>
  )
}

/** The sentence, so many stages wide, stands in the middle of the arc, or beside the tint of a selected stage. */
const sentenceAt = (width: number, to: number, from: number, tinted: number): number => {
  const middle = (to + from) / 2
  if (tinted <= to || tinted >= from) return middle
  const after = from - tinted - 0.5
  const before = tinted - to - 0.5
  if (width + 0.3 > Math.max(after, before)) return middle
  return after >= before ? tinted + 0.5 + after / 2 : to + before / 2
}
