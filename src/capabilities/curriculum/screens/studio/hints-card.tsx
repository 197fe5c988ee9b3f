import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { Tag } from '#ui/tag.tsx'
import { type Hint, lints } from '../../rules/lints.ts'
import { placeWords } from '../../text/lint-places.ts'
import { hintText, lintText } from '../../text/lints.ts'
import { editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'

interface HintsCardProps {
  readonly hints: readonly Hint[]
  /** The scenes of a lesson by their numbers. */
  readonly scenes?: ReadonlyMap<string, number>
}

/** CUR-9: what a second reader would stumble over, by the five lints; nothing here stops anybody. */
export const HintsCard = ({ hints, scenes }: HintsCardProps) => {
  const t = useText()
  return (
    <Card title={t(text.hints)} aside={t(text.hintsAside)}>
      <dl className={style.hints}>
        {lints.map((lint) => {
          const own = hints.filter((one) => one.lint === lint)
          return (
            <div key={lint}>
              <dt>{t(lintText[lint])}</dt>
              <dd>
                {own.length === 0 ? (
                  <Tag tone="jade" icon="check">
                    {t(text.noHints)}
                  </Tag>
                ) : (
                  <ul>
                    {own.map(({ reason, place, language, found, instead }) => (
                      <li key={`${reason} ${place} ${language} ${found}`}>
                        {t(hintText[reason], { found, instead: instead ?? '' })}
                        <span className="t12 faint">
                          {' '}
                          {t(text.place, { place: placeWords(place, scenes), language: t(text[language]) })}
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </Card>
  )
}
