import type { Moment } from '#kernel/day.ts'
import { useText } from '#platform/web.ts'
import { Button } from './button.tsx'
import { versionsText as text } from './text.ts'
import style from './versions.module.css'
import { type VersionLine, Versions } from './versions.tsx'

interface OvertakenProps {
  /** What happened, and what to do. */
  readonly words: string
  readonly lines: readonly VersionLine[]
  readonly keptAt?: Moment | null
  /** Keeps the own version; absent where the other one must be settled first. */
  readonly onMine?: (() => void) | undefined
  readonly onTheirs: () => void
}

/** Somebody else wrote while this form was open: both versions where they differ, and a person picks one. */
export const Overtaken = ({ words, lines, keptAt = null, onMine, onTheirs }: OvertakenProps) => {
  const t = useText()
  return (
    <div role="alert" className={style.overtaken}>
      <p>{words}</p>
      <Versions keptAt={keptAt} lines={lines} />
      <div className="row">
        {onMine && (
          <Button size="small" tone="primary" onPress={onMine}>
            {t(text.keepMine)}
          </Button>
        )}
        <Button size="small" onPress={onTheirs}>
          {t(text.takeTheirs)}
        </Button>
      </div>
    </div>
  )
}
