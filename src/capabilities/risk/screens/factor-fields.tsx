import { useLanguage, useText } from '#platform/web.ts'
import { Stepper } from '#ui/stepper.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { type FactorScore, factorRange } from '../rules/factor-sum.ts'
import { gradeFormText } from '../text/deeds.ts'
import { factorText } from '../text/words.ts'
import style from './grade.module.css'
import { written } from './written.ts'

export interface FactorFieldsProps {
  readonly scores: readonly FactorScore[]
  readonly onChange: (scores: readonly FactorScore[]) => void
}

/** A score and the fact behind it for every factor of method D. */
export const FactorFields = ({ scores, onChange }: FactorFieldsProps) => {
  const t = useText()
  const language = useLanguage()
  const set = (changed: FactorScore) => onChange(scores.map((one) => (one.factor === changed.factor ? changed : one)))
  return (
    <ul className={style.factors}>
      {scores.map((one) => {
        const name = t(factorText[one.factor])
        return (
          <li key={one.factor}>
            <span className={style.name}>{name}</span>
            <Stepper
              label={name}
              value={one.score}
              onChange={(score) => set({ ...one, score })}
              {...factorRange(one.factor)}
              show={(score) => (score < 0 ? `−${-score}` : String(score))}
            />
            <TextInput
              label={`${name} · ${t(gradeFormText.note)}`}
              value={one.note[language]}
              onChange={(text) => set({ ...one, note: written(one.note, language, text) })}
              maxLength={120}
            />
          </li>
        )
      })}
    </ul>
  )
}
