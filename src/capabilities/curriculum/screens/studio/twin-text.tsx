import { languages, type Pair } from '#kernel/text.ts'
import { htmlLanguage, useLanguage, useText } from '#platform/web.ts'
import { Field } from '#ui/field.tsx'
import { TextArea } from '#ui/text-area.tsx'
import type { Gap } from '../../rules/draft.ts'
import type { Hint } from '../../rules/lints.ts'
import { hintText } from '../../text/lints.ts'
import { editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'

/** What is said about the texts of a lesson, and which languages are shown. */
export interface Sights {
  readonly hints: readonly Hint[]
  readonly behind: readonly Gap[]
  readonly both: boolean
}

interface TwinTextProps {
  readonly label: string
  readonly place: string
  readonly value: Pair
  readonly onChange: (value: Pair) => void
  readonly sights: Sights
  readonly rows?: number
  readonly maxLength?: number
}

/** One text in both languages side by side; hints and what is behind stand under the sentence and block nothing. */
export const TwinText = ({ label, place, value, onChange, sights, rows = 2, maxLength = 600 }: TwinTextProps) => {
  const t = useText()
  const first = useLanguage()
  const shown = sights.both ? [first, ...languages.filter((one) => one !== first)] : [first]
  return (
    <div className={style.twin}>
      {shown.map((language) => (
        <div key={language} className={style.stack1}>
          <Field label={sights.both ? `${label} · ${t(text[language])}` : label}>
            <TextArea
              rows={rows}
              lang={htmlLanguage[language]}
              value={value[language]}
              maxLength={maxLength}
              onChange={(words) => onChange({ ...value, [language]: words })}
            />
          </Field>
          {sights.hints
            .filter((one) => one.place === place && one.language === language)
            .map(({ reason, found, instead }) => (
              <p key={`${reason} ${found}`} className={style.hint}>
                {t(hintText[reason], { found, instead: instead ?? '' })}
              </p>
            ))}
          {sights.behind.some((one) => one.place === place && one.language === language) && (
            <p className={style.behind}>{t(text.behind)}</p>
          )}
        </div>
      ))}
    </div>
  )
}
