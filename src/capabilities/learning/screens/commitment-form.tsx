import { useState } from 'react'
import { type Day, longDay } from '#kernel/day.ts'
import { useCommand, useCommandLater, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ChoiceCard } from '#ui/choice-card.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { CloseCommitment, MakeCommitment } from '../contract/commitment.ts'
import { type Occasion, occasions } from '../rules/commitment.ts'
import { commitmentRefusals, commitmentText, occasionText, whenText } from '../text/commitment.ts'
import { momentNow } from './attempt.ts'
import style from './learning.module.css'
import { type End, isTurn, type Lesson } from './walked.ts'

export interface CommitmentFormProps {
  readonly lesson: Lesson
  /** Where the way ended: its act stands first. */
  readonly end: End
}

/** R48: one act of the lesson's own list, taken along by whoever likes to; no text of one's own, nobody else sees it. */
export const CommitmentForm = ({ lesson, end }: CommitmentFormProps) => {
  const t = useText()
  const making = useCommandLater(MakeCommitment)
  const [scene, setScene] = useState<string | null>(null)
  const [occasion, setOccasion] = useState<Occasion>('next-time')
  const [taken, setTaken] = useState<Day | 'kept' | null>(null)
  const acts = [end, ...lesson.scenes.filter((one): one is End => !isTurn(one) && one.id !== end.id)]
  const act = acts.find(({ id }) => id === scene)?.act
  const take = async () => {
    if (scene === null) return
    const { code, version } = lesson
    const result = await making.send(
      { lesson: code, version, scene, occasion, occurredAt: momentNow() },
      { about: `commitment:${code}`, what: commitmentText.later, refusals: commitmentRefusals },
    )
    if (result.ok) setTaken(result.value.askOn)
    else if (result.refusal === 'kept') setTaken('kept')
  }
  if (taken !== null) return <Taken lesson={lesson.code} askOn={taken === 'kept' ? null : taken} />
  return (
    <section className={style.commitment}>
      <h2>{t(commitmentText.title)}</h2>
      <p className="muted">{t(commitmentText.why)}</p>
      <fieldset className={style.ask}>
        <legend className="sr">{t(commitmentText.acts)}</legend>
        {acts.map((one) => (
          <ChoiceCard
            key={one.id}
            kind="radio"
            name="commitment"
            checked={scene === one.id}
            onChange={() => setScene(one.id)}
          >
            {t(one.act)}
          </ChoiceCard>
        ))}
      </fieldset>
      {act && (
        <>
          <Segmented
            wide
            label={t(commitmentText.occasion)}
            choices={occasions.map((value) => ({ value, label: t(occasionText[value]) }))}
            value={occasion}
            onChange={setOccasion}
          />
          <p>
            {t(whenText[occasion])} <b>{t(act)}</b>
          </p>
          {making.problem && <ProblemNote problem={making.problem} retry={take} />}
          {making.refusal && (
            <Banner tone="seal" role="alert">
              {t(commitmentRefusals[making.refusal])}
            </Banner>
          )}
          <div>
            <Button busy={making.busy} onPress={take}>
              {t(commitmentText.take)}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

/** It may be put back at once, while there is a network. */
const Taken = ({ lesson, askOn }: { readonly lesson: string; readonly askOn: Day | null }) => {
  const t = useText()
  const { busy, problem, send } = useCommand(CloseCommitment)
  const [isDropped, setDropped] = useState(false)
  const drop = async () => {
    if ((await send({ lesson })).ok) setDropped(true)
  }
  if (isDropped)
    return (
      <p role="status" className={style.sent}>
        {t(commitmentText.dropped)}
      </p>
    )
  return (
    <div className={style.commitment}>
      <p role="status">
        {askOn === null ? t(commitmentText.takenOffline) : t(commitmentText.taken, { day: t(longDay(askOn)) })}
      </p>
      {problem && <ProblemNote problem={problem} retry={drop} />}
      {askOn !== null && (
        <div>
          <Button tone="quiet" size="small" busy={busy} onPress={drop}>
            {t(commitmentText.drop)}
          </Button>
        </div>
      )}
    </div>
  )
}
