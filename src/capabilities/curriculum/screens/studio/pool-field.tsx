import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/check.tsx'
import type { FormDraftAnswer } from '../../contract/forms.ts'
import { poolAtMost } from '../../rules/exam-draft.ts'
import { poolText as text } from '../../text/forms.ts'
import { familyText } from '../../text.ts'
import style from './studio.module.css'

type Known = FormDraftAnswer['questions']

interface PoolFieldProps {
  readonly known: Known
  readonly value: readonly string[]
  readonly onChange: (questions: string[]) => void
}

/** CUR-45: the questions that an exam draws from, subject by subject; a question of two subjects stands under both. */
export const PoolField = ({ known, value, onChange }: PoolFieldProps) => {
  const t = useText()
  const chosen = new Set(value)
  const set = (codes: readonly string[], is: boolean) =>
    onChange(
      is ? [...new Set([...value, ...codes])].slice(0, poolAtMost) : value.filter((code) => !codes.includes(code)),
    )
  const gone = value.filter((code) => known.every((one) => one.code !== code))
  return (
    <div className={style.stack}>
      <p className="t13 muted">{t(text.chosen, { n: chosen.size, all: known.length })}</p>
      {chosen.size >= poolAtMost && <p className="t13">{t(text.full, { n: poolAtMost })}</p>}
      {gone.length > 0 && (
        <div className="between">
          <span>{t(text.gone, { n: gone.length })}</span>
          <Button size="small" onPress={() => set(gone, false)}>
            {t(text.dropGone)}
          </Button>
        </div>
      )}
      {subjectsOf(known).map(({ name, questions }) => {
        const codes = questions.map(({ code }) => code)
        const taken = codes.filter((code) => chosen.has(code)).length
        return (
          <details key={name.en} className={style.subject}>
            <summary>
              {t(name)} <span className="t13 muted">{t(text.taken, { n: taken, all: codes.length })}</span>
            </summary>
            <div className={style.stack1}>
              <Check
                checked={taken === codes.length}
                partly={taken > 0 && taken < codes.length}
                onChange={(is) => set(codes, is)}
              >
                {t(text.all, { subject: name })}
              </Check>
              {questions.map(({ code, stem }) => (
                <Check key={code} checked={chosen.has(code)} onChange={(is) => set([code], is)}>
                  {t(stem)}
                </Check>
              ))}
            </div>
          </details>
        )
      })}
    </div>
  )
}

interface Subject {
  readonly name: Pair
  readonly questions: Known
}

const subjectsOf = (known: Known): Subject[] => {
  const families = [...new Set(known.flatMap((one) => one.families))].sort()
  const under = families.map((family) => ({
    name: familyText(family),
    questions: known.filter((one) => one.families.includes(family)),
  }))
  const loose = known.filter((one) => one.families.length === 0)
  return loose.length > 0 ? [...under, { name: text.noSubject, questions: loose }] : under
}
