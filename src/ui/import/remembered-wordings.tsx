import type { AnswerOf } from '#kernel/verb.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '../banner.tsx'
import { Button } from '../button.tsx'
import { ProblemNote } from '../problem-note.tsx'
import { useToast } from '../toast.tsx'
import { Words } from '../words.tsx'
import style from './import.module.css'
import type { StepProps } from './preview-step.tsx'
import { fieldHead, forgetText, forgotten, rememberedIn, rememberedTitle, repairRefusals } from './text.ts'
import type { ImportVerbs } from './words.ts'

type Remembered = AnswerOf<ImportVerbs['preview']>['remembered'][number]

interface RememberedWordingsProps extends Pick<StepProps, 'verbs' | 'words' | 'draft'> {
  readonly remembered: readonly Remembered[]
}

/** ORG-6: what was explained once is read so; whoever sees that it was wrong forgets it here, and is asked again. */
export const RememberedWordings = ({ verbs, words, draft, remembered }: RememberedWordingsProps) => {
  const t = useText()
  const showToast = useToast()
  const { send, busy, refusal, problem } = useCommand(verbs.repair)
  const forget = async ({ field, wording }: Remembered) => {
    const sent = await send({ draft, line: 1, field, act: 'forget', value: wording })
    if (sent.ok) showToast({ text: t(forgotten, { n: sent.value.rows }) })
  }
  return (
    <details className={style.remembered}>
      <summary>
        {t(rememberedTitle)} {remembered.length}
      </summary>
      <ul>
        {remembered.map((one) => (
          <li key={`${one.field}/${one.wording}`}>
            <span>
              <Words>{one.wording}</Words> →{' '}
              <b>
                <Words>{one.meaning}</Words>
              </b>{' '}
              <span className="t13 muted">
                {t(rememberedIn, { field: t(words.fields[one.field] ?? fieldHead), n: one.rows })}
              </span>
            </span>
            <Button size="small" tone="quiet" busy={busy} onPress={() => void forget(one)}>
              {t(forgetText)}
            </Button>
          </li>
        ))}
      </ul>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(repairRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} />}
    </details>
  )
}
