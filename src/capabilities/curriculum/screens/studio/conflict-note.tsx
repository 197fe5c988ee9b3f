import { useEffect, useRef } from 'react'
import type { Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { type Problem, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Versions } from '#ui/versions.tsx'
import { differing, type Placed } from '../../rules/draft.ts'
import { placeWords } from '../../text/lint-places.ts'
import { editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'

interface ConflictNoteProps {
  readonly drafting: {
    readonly refusal: string | undefined
    readonly problem: Problem | undefined
    readonly save: (revision?: number) => Promise<boolean>
    readonly takeKept: () => void
  }
  /** What the refusal means; nothing where there is none. */
  readonly said: Pair | undefined
  /** The revision that is kept. */
  readonly newest: number
  /** When it was kept. */
  readonly keptAt: Moment
  /** The texts on this page, and those that are kept. */
  readonly mine: readonly Placed[]
  readonly theirs: readonly Placed[]
  /** The scenes of a lesson by their numbers. */
  readonly scenes?: ReadonlyMap<string, number>
  /** Asks again for what is kept. */
  readonly onOvertaken: () => void
}

/** CUR-14: somebody else kept a newer revision; both are there, and a person picks. */
export const ConflictNote = ({
  drafting,
  said,
  newest,
  keptAt,
  mine,
  theirs,
  scenes,
  onOvertaken,
}: ConflictNoteProps) => {
  const t = useText()
  const { refusal, problem, save, takeKept } = drafting
  const isOvertaken = refusal === 'changed-meanwhile'
  const note = useRef<HTMLDivElement>(null)
  // What is shown beside one's own is what is kept now; whoever writes far below is brought to it.
  useEffect(() => {
    if (!isOvertaken) return
    onOvertaken()
    note.current?.scrollIntoView({ block: 'center' })
  }, [isOvertaken])
  if (problem) return <ProblemNote problem={problem} retry={() => void save()} />
  if (!refusal || !said) return null
  if (!isOvertaken)
    return (
      <Banner tone="seal" role="alert">
        {t(said)}
      </Banner>
    )
  const lines = differing(mine, theirs).slice(0, linesAtMost)
  return (
    <div role="alert" ref={note}>
      <Card title={t(text.conflictTitle)}>
        <div className={style.stack}>
          <p>{t(text.conflict)}</p>
          <Versions
            who={text.otherAuthor}
            keptAt={keptAt}
            lines={lines.map((line) => ({
              name: t(text.place, { place: placeWords(line.place, scenes), language: t(text[line.language]) }),
              theirs: line.theirs,
              mine: line.mine,
            }))}
          />
          <p className="t13 muted">{t(text.bothKept)}</p>
          <div className="row">
            <Button tone="primary" onPress={() => void save(newest)}>
              {t(text.mine)}
            </Button>
            <Button onPress={takeKept}>{t(text.theirs)}</Button>
          </div>
        </div>
      </Card>
    </div>
  )
}

/** Enough to know whose is whose; more would be another page. */
const linesAtMost = 12
