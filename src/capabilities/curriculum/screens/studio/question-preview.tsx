import { useState } from 'react'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceCard } from '#ui/choice-card.tsx'
import { PhoneFrame } from '#ui/phone/phone-frame.tsx'
import { Tag } from '#ui/tag.tsx'
import type { QuestionBody } from '../../rules/question-draft.ts'
import { questionsText, questionEditor as text } from '../../text/items.ts'
import style from './studio.module.css'

/** A question on a phone: choose, then see what is right and why. */
export const QuestionPreview = ({ body }: { readonly body: QuestionBody }) => {
  const t = useText()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isSeen, setSeen] = useState(false)
  const again = () => {
    setChosen([])
    setSeen(false)
  }
  const choose = (id: string, is: boolean) =>
    setChosen((before) =>
      body.kind === 'multiple' ? (is ? [...before, id] : before.filter((one) => one !== id)) : [id],
    )
  return (
    <PhoneFrame onAgain={again}>
      <fieldset className={style.stack1}>
        <legend>
          <b>{t(body.stem)}</b>
        </legend>
        {body.options.map(({ id, text: words, correct }) => (
          <ChoiceCard
            key={id}
            kind={body.kind === 'multiple' ? 'checkbox' : 'radio'}
            name="preview-question"
            checked={chosen.includes(id)}
            disabled={isSeen}
            onChange={(is) => choose(id, is)}
          >
            {t(words)}{' '}
            {isSeen && correct && (
              <Tag tone="jade" icon="check">
                {t(questionsText.right)}
              </Tag>
            )}
          </ChoiceCard>
        ))}
      </fieldset>
      {isSeen ? (
        <>
          <p>{t(body.explanation)}</p>
          <p>
            <b>{t(text.atYourPost)}</b>
            <br />
            {t(body.atYourPost)}
          </p>
        </>
      ) : (
        <Button tone="primary" block disabled={chosen.length === 0} onPress={() => setSeen(true)}>
          {t(text.answer)}
        </Button>
      )}
    </PhoneFrame>
  )
}
