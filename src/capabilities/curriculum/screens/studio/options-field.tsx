import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/check.tsx'
import type { Question } from '../../rules/question.ts'
import { optionIds } from '../../rules/question-draft.ts'
import { questionsText, questionEditor as text } from '../../text/items.ts'
import style from './studio.module.css'
import { type Sights, TwinText } from './twin-text.tsx'

type Options = Question['options']

interface OptionsFieldProps {
  readonly place: string
  readonly options: Options
  /** Whether more than one may be right. */
  readonly several: boolean
  readonly sights: Sights
  readonly onChange: (options: Options) => void
}

/** What may be answered, and which is right. */
export const OptionsField = ({ place, options, several, sights, onChange }: OptionsFieldProps) => {
  const t = useText()
  const put = (id: string, part: Partial<Options[number]>) =>
    onChange(options.map((one) => (one.id === id ? { ...one, ...part } : one)))
  const setRight = (id: string, correct: boolean) =>
    onChange(
      options.map((one) => ({
        ...one,
        correct: one.id === id ? correct : several ? one.correct : one.correct && !correct,
      })),
    )
  const free = optionIds.find((id) => options.every((option) => option.id !== id))
  return (
    <>
      {options.map(({ id, text: words, correct }) => (
        <fieldset key={id} className={style.choice}>
          <legend>{t(text.option, { id: id.toUpperCase() })}</legend>
          <TwinText
            label={t(text.option, { id: id.toUpperCase() })}
            place={`${place}/${id}`}
            rows={1}
            value={words}
            sights={sights}
            onChange={(value) => put(id, { text: value })}
          />
          <div className="between">
            <Check checked={correct} onChange={(is) => setRight(id, is)}>
              {t(questionsText.rightOf, { id: id.toUpperCase() })}
            </Check>
            {options.length > 2 && (
              <Button size="small" tone="quiet" onPress={() => onChange(options.filter((one) => one.id !== id))}>
                {t(text.dropOption, { id: id.toUpperCase() })}
              </Button>
            )}
          </div>
        </fieldset>
      ))}
      {free !== undefined && (
        <div>
          <Button
            icon="plus"
            onPress={() =>
              onChange(
                [...options, { id: free, text: { zh: '', en: '' }, correct: false }].sort((a, b) =>
                  a.id < b.id ? -1 : 1,
                ),
              )
            }
          >
            {t(text.addOption)}
          </Button>
        </div>
      )}
    </>
  )
}
