import type { Pair } from '#kernel/text.ts'
import { useText } from '#platform/web.ts'
import { FieldGroup } from '#ui/field.tsx'
import { doubtReasons } from '#ui/import/text.ts'
import { ValueInput } from '#ui/import/value-input.tsx'
import { Radios } from '#ui/radio.tsx'
import { Words } from '#ui/words.tsx'
import type { ListedAsked } from '../contract/handing.ts'
import { rowsText as text } from '../text/handing.ts'
import { rosterFieldNames } from '../text/roster.ts'
import style from './handing.module.css'

export type Choices = Readonly<Record<string, readonly string[]>>

/** What was chosen for a field: its suggestion, that it is right, or another value. */
export type Chosen =
  | { readonly way: 'suggested' }
  | { readonly way: 'right' }
  | { readonly way: 'other'; readonly value: string }

/** The value that a choice stands for; `null`: right as it is; nothing while it is open. */
export const answerOf = ({ suggestion }: ListedAsked, chosen: Chosen | undefined): string | null | undefined => {
  if (chosen === undefined) return undefined
  if (chosen.way === 'suggested') return suggestion ?? undefined
  if (chosen.way === 'right') return null
  return chosen.value.trim() === '' ? undefined : chosen.value
}

interface RowQuestionProps {
  readonly asked: ListedAsked
  readonly choices: Choices
  readonly chosen: Chosen | undefined
  readonly onChoose: (chosen: Chosen) => void
}

/** One doubtful field: what the list says, why it is doubtful, and what can be said of it. */
export const RowQuestion = ({ asked, choices, chosen, onChoose }: RowQuestionProps) => {
  const t = useText()
  const { field, text: said, suggestion, mayBeRight } = asked
  const name = t(rosterFieldNames[field as keyof typeof rosterFieldNames])
  const ways = [
    ...(suggestion === null ? [] : (['suggested'] as const)),
    ...(mayBeRight ? (['right'] as const) : []),
    'other' as const,
  ]
  const way = chosen?.way ?? (ways.length === 1 ? 'other' : null)
  return (
    <div className={style.field}>
      <FieldGroup label={name}>
        <p className={style.said}>
          {t(text.says)} <b>{said === '' ? t(text.empty) : <Words>{said}</Words>}</b>
          <br />
          <span className="t13 muted">{t(reasonOf(asked))}</span>
        </p>
        {ways.length > 1 && (
          <Radios
            label={t(text.choose, { field: name })}
            value={way}
            onChange={(next) => onChoose(next === 'other' ? { way: 'other', value: '' } : { way: next })}
            choices={ways.map((value) => ({ value, label: <Way way={value} suggestion={suggestion} /> }))}
          />
        )}
        {way === 'other' && (
          <ValueInput
            label={t(text.valueLabel, { field: name })}
            value={chosen?.way === 'other' ? chosen.value : ''}
            choices={choices[field] ?? []}
            isWrong={false}
            onChange={(value) => onChoose({ way: 'other', value })}
          />
        )}
      </FieldGroup>
    </div>
  )
}

const Way = ({ way, suggestion }: { readonly way: Chosen['way']; readonly suggestion: string | null }) => {
  const t = useText()
  if (way === 'right') return t(text.right)
  if (way === 'other') return t(text.other)
  return (
    <>
      {t(text.maybe)} <Words>{suggestion ?? ''}</Words>
    </>
  )
}

const reasonOf = ({ field, kind }: ListedAsked): Pair => {
  if (kind === 'twice') return text.twice
  if (kind === 'other-person') return text.otherPerson
  const own: Readonly<Record<string, Pair>> = { ...doubtReasons, ...text.reasons }
  return own[`${field}.${kind}`] ?? own[kind] ?? text.reasons.unclear
}
