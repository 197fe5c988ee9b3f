import { useEffect, useRef } from 'react'
import type { Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { type Problem, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Versions } from '#ui/versions.tsx'
import type { Difference } from '../../rules/differences.ts'
import { differenceName, type NameBook } from '../../text/difference-words.ts'
import { editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'
import { useDifferenceWords } from './use-difference-words.ts'

interface ConflictNoteProps {
  readonly drafting: {
    readonly refusal: string | undefined
    readonly problem: Problem | undefined
    readonly save: (revision?: number) => Promise<boolean>
    readonly takeKept: () => void
  }
  /** What the refusal means; nothing where there is none. */
  readonly means: Pair | undefined
  /** The revision that is kept. */
  readonly newest: number
  /** When it was kept. */
  readonly keptAt: Moment
  /** Where what is on this page differs from what is kept. */
  readonly differences: readonly Difference[]
  readonly names: NameBook
  /** The scenes of a lesson by their numbers. */
  readonly scenes?: ReadonlyMap<string, number>
  /** Asks again for what is kept. */
  readonly onOvertaken: () => void
}

/** CUR-14: somebody else kept a newer revision; both are there, and a person picks. */
export const ConflictNote = ({
  drafting,
  means,
  newest,
  keptAt,
  differences,
  names,
  scenes,
  onOvertaken,
}: ConflictNoteProps) => {
  const t = useText()
  const said = useDifferenceWords(names, scenes)
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
  if (!refusal || !means) return null
  if (!isOvertaken)
    return (
      <Banner tone="seal" role="alert">
        {t(means)}
      </Banner>
    )
  const lines = differences.slice(0, linesAtMost)
  const more = differences.length - lines.length
  return (
    <div role="alert" ref={note}>
      <Card title={t(text.conflictTitle)}>
        <div className={style.stack}>
          <p>{t(text.conflict)}</p>
          <Versions
            who={text.otherAuthor}
            keptAt={keptAt}
            lines={lines.map((line) => ({
              name: t(differenceName(line, scenes)),
              theirs: said(line, line.theirs),
              mine: said(line, line.mine),
            }))}
          />
          {more > 0 && <p className="t13 muted">{t(text.moreDiffer, { n: more })}</p>}
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
const linesAtMost = 40
