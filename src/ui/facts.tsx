import type { ReactNode } from 'react'
import { Explained, type Explanation, ExplanationStrip, useExplaining } from './explained.tsx'
import style from './facts.module.css'

/** One line of what is so: a word, or a figure, which never stands there without how it came about. */
export type Fact = { readonly name: string } & (
  | { readonly figure: string; readonly explanation: Explanation; readonly word?: never }
  | { readonly word: ReactNode; readonly figure?: never; readonly explanation?: never }
)

/** Facts one below the other; a figure opens its explanation under its line. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const explaining = useExplaining()
  return (
    <dl className={style.facts}>
      {facts.map(({ name, figure, word, explanation }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {figure === undefined ? (
              word
            ) : (
              <Explained name={name} explaining={explaining}>
                {figure}
              </Explained>
            )}
          </dd>
          {explanation && explaining.open === name && (
            <dd className={style.under}>
              <ExplanationStrip explaining={explaining} of={{ [name]: explanation }} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
