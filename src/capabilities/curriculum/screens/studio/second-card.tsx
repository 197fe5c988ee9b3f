import { useState } from 'react'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card, Well } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { type DraftAnswer, ReviewDraft } from '../../contract/studio.ts'
import { stateText, studioRefusals, editorText as text } from '../../text/studio.ts'
import style from './studio.module.css'

/** CUR-15: what the second person says, or where he or she says it. */
export const SecondCard = ({ answer: { code, state, note, mayReview } }: { readonly answer: DraftAnswer }) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommand(ReviewDraft)
  const [words, setWords] = useState('')
  const say = (verdict: 'pass' | 'return') => void send({ lesson: code, verdict, note: words })
  return (
    <Card title={t(text.second)} aside={<Tag>{t(stateText[state])}</Tag>}>
      <div className={style.stack}>
        {note !== '' && <Well>{note}</Well>}
        <p className="t13 muted">{t(text.secondWhy)}</p>
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
        {refusal && (
          <Banner tone="ochre" role="alert">
            {t(studioRefusals[refusal])}
          </Banner>
        )}
        {problem && <ProblemNote problem={problem} />}
      </div>
    </Card>
  )
}
