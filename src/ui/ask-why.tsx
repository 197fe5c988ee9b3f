import { useState } from 'react'
import { type Problem, useText } from '#platform/web.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { ProblemNote } from './problem-note.tsx'
import { leaveText } from './text.ts'
import { TextArea } from './text-area.tsx'

interface AskWhyProps {
  /** What is done, on both buttons. */
  readonly button: string
  /** What it is done to. */
  readonly about: string
  readonly title: string
  /** What follows for whom. */
  readonly follows: string
  readonly label: string
  readonly hint: string
  readonly busy: boolean
  readonly refused: string | undefined
  readonly problem: Problem | undefined
  readonly onSay: (reason: string) => Promise<boolean>
}

/** A button for something that is done with a reason, asked for in a dialog that says what follows. */
export const AskWhy = ({ button, about, title, follows, label, hint, busy, refused, problem, onSay }: AskWhyProps) => {
  const t = useText()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const say = async () => {
    if (await onSay(reason.trim())) setAsking(false)
  }
  return (
    <>
      <Button size="small" tone="quiet" onPress={() => setAsking(true)}>
        {button}
        <span className="sr"> {about}</span>
      </Button>
      {isAsking && (
        <Dialog
          open
          onClose={() => setAsking(false)}
          title={title}
          actions={
            <>
              <Button tone="quiet" onPress={() => setAsking(false)}>
                {t(leaveText)}
              </Button>
              <Button tone="seal" busy={busy} disabled={reason.trim().length < 2} onPress={say}>
                {button}
              </Button>
            </>
          }
        >
          <div className="stack">
            <p>{follows}</p>
            <Field label={label} hint={hint}>
              <TextArea value={reason} onChange={setReason} maxLength={200} />
            </Field>
            {refused && (
              <Banner tone="seal" role="alert">
                {refused}
              </Banner>
            )}
            {problem && <ProblemNote problem={problem} />}
          </div>
        </Dialog>
      )}
    </>
  )
}
