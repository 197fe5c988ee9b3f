import { useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { isArtName, LessonArt } from '../art/lesson-art.tsx'
import { Button } from '../button.tsx'
import { PhoneChoices } from './phone-choices.tsx'
import { phoneText as text } from './phone-text.ts'

interface Turn {
  readonly id: string
  readonly text: Pair
  readonly ask: Pair
  readonly choices: readonly {
    readonly id: string
    readonly text: Pair
    readonly outcome: Pair
    readonly next: string
  }[]
}

interface End {
  readonly id: string
  readonly text: Pair
  readonly act: Pair
  readonly askWhom: Pair
}

interface LessonWalkProps {
  readonly lesson: { readonly art: string; readonly scenes: readonly (Turn | End)[] }
  /** The scene that is walked. */
  readonly scene: string
  readonly onScene: (id: string) => void
}

/** A lesson as a learner walks it: choose, see what happens, go on. Nothing is kept. */
export const LessonWalk = ({ lesson, scene: id, onScene }: LessonWalkProps) => {
  const t = useText()
  const scene = lesson.scenes.find((one) => one.id === id)
  return (
    <>
      {isArtName(lesson.art) && <LessonArt name={lesson.art} alt="" />}
      <p>{scene && t(scene.text)}</p>
      {scene && 'ask' in scene && <Asking key={id} turn={scene} onNext={onScene} />}
      {scene && 'act' in scene && (
        <>
          <p>
            <b>{t(scene.act)}</b>
          </p>
          <p>{t(scene.askWhom)}</p>
        </>
      )}
    </>
  )
}

const Asking = ({ turn, onNext }: { readonly turn: Turn; readonly onNext: (id: string) => void }) => {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const taken = turn.choices.find((choice) => choice.id === chosen)
  return (
    <>
      <PhoneChoices name={turn.id} ask={turn.ask} choices={turn.choices} chosen={chosen} onChoose={setChosen} />
      {taken && (
        <>
          <p>{t(taken.outcome)}</p>
          <Button tone="primary" block onPress={() => onNext(taken.next)}>
            {t(text.goOn)}
          </Button>
        </>
      )}
    </>
  )
}
