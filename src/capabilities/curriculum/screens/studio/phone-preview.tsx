import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { isArtName, LessonArt } from '#ui/art/lesson-art.tsx'
import { Button } from '#ui/button.tsx'
import { ChoiceCard } from '#ui/choice-card.tsx'
import type { DraftBody } from '../../rules/draft.ts'
import { isTurn } from '../../rules/lesson.ts'
import { editorText as text } from '../../text/studio.ts'
import { PhoneFrame } from './phone-frame.tsx'
import style from './studio.module.css'

interface PhonePreviewProps {
  readonly body: DraftBody
  /** The scene that is being written. */
  readonly scene: string
  readonly onScene: (id: string) => void
}

/** What is written, on a phone as a learner walks it: choose, see what happens, go on. */
export const PhonePreview = ({ body, scene: id, onScene }: PhonePreviewProps) => {
  const t = useText()
  const [chosen, setChosen] = useState<string | null>(null)
  const scene = body.scenes.find((one) => one.id === id)
  const taken = scene && isTurn(scene) ? scene.choices.find((choice) => choice.id === chosen) : undefined
  const go = (next: string) => {
    setChosen(null)
    onScene(next)
  }
  return (
    <PhoneFrame onAgain={() => go(body.start)}>
      {isArtName(body.art) && <LessonArt name={body.art} alt="" />}
      <p>{scene && t(scene.text)}</p>
      {scene && isTurn(scene) && (
        <fieldset className={style.stack1}>
          <legend>
            <b>{t(scene.ask)}</b>
          </legend>
          {scene.choices.map((choice) => (
            <ChoiceCard
              key={choice.id}
              kind="radio"
              name={`preview-${id}`}
              checked={chosen === choice.id}
              onChange={() => setChosen(choice.id)}
            >
              {t(choice.text)}
            </ChoiceCard>
          ))}
        </fieldset>
      )}
      {taken && (
        <>
          <p>{t(taken.outcome)}</p>
          <Button tone="primary" block onPress={() => go(taken.next)}>
            {t(text.goOnTo)}
          </Button>
        </>
      )}
      {scene && !isTurn(scene) && (
        <>
          <p>
            <b>{t(scene.act)}</b>
          </p>
          <p>{t(scene.askWhom)}</p>
        </>
      )}
    </PhoneFrame>
  )
}
