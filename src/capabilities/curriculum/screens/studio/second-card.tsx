import { useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { type Problem, useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Well } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { Words } from '#ui/words.tsx'
import { type DraftAnswer, ReviewDraft } from '../../contract/studio.ts'
import { stateText, studioRefusals, editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'

export interface SecondWordsProps {
  readonly item: Pick<DraftAnswer, 'state' | 'note' | 'reviewedRevision' | 'revision' | 'mayReview'>
  readonly why: Pair
  readonly busy: boolean
  readonly refused: Pair | undefined
  readonly problem: Problem | undefined
  readonly onSay: (verdict: 'pass' | 'return', words: string) => void
}

/** CUR-15: what the second person says, or where he or she says it. */
export const SecondWords = ({ item, why, busy, refused, problem, onSay }: SecondWordsProps) => {
  const t = useText()
  const { state, note, reviewedRevision, revision, mayReview } = item
  const [words, setWords] = useState('')
  const say = (verdict: 'pass' | 'return') => onSay(verdict, words)
  return (
    <Card title={t(text.second)} aside={<Tag>{t(stateText[state])}</Tag>}>
      <div className={style.stack}>
        {reviewedRevision !== null && (
          <p className="t13 muted">
            {t(revision > reviewedRevision ? text.reviewedBefore : text.reviewed, {
              revision: reviewedRevision,
              now: revision,
            })}
          </p>
        )}
        {note !== '' && (
          <Well>
            <Words>{note}</Words>
          </Well>
        )}
        <p className="t13 muted">{t(why)}</p>
        {mayReview && (
          <>
            <Field label={t(text.note)}>
              <TextArea value={words} onChange={setWords} maxLength={500} />
            </Field>
            <div className={style.tools}>
              <Button busy={busy} onPress={() => say('return')}>
                {t(text.sendBack)}
              </Button>
              <Button tone="primary" busy={busy} onPress={() => say('pass')}>
                {t(text.pass)}
              </Button>
            </div>
          </>
        )}
        {refused && (
          <Banner tone="ochre" role="alert">
            {t(refused)}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} />}
      </div>
    </Card>
  )
}

/** CUR-15: the second person of a lesson. */
export const SecondCard = ({ answer }: { readonly answer: DraftAnswer }) => {
  const { refusal, send, ...said } = useCommand(ReviewDraft)
  return (
    <SecondWords
      item={answer}
      why={text.secondWhy}
      busy={said.busy}
      problem={said.problem}
      refused={refusal && studioRefusals[refusal]}
      onSay={(verdict, note) => void send({ lesson: answer.code, revision: answer.revision, verdict, note })}
    />
  )
}
