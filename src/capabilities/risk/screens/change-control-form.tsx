import { useState } from 'react'
import { useCommand, useLanguage, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import { ChangeControl } from '../contract/deeds.ts'
import type { ControlView } from '../contract/post.ts'
import { changeControlRefusals, formText } from '../text/deeds.ts'
import { type ControlDraft, ControlFields, controlOf } from './control-fields.tsx'
import style from './post.module.css'

export interface ChangeControlFormProps {
  readonly control: ControlView
  readonly onClose: () => void
}

/** RSK-129: the standing control as it is, to be put otherwise, and why. */
export const ChangeControlForm = ({ control: standing, onClose }: ChangeControlFormProps) => {
  const t = useText()
  const language = useLanguage()
  const showToast = useToast()
  const [draft, setDraft] = useState<ControlDraft>({
    ...{ words: t(standing.text), kind: standing.kind, frequency: t(standing.frequency) },
    ...{ owner: standing.ownerCode ?? '', checker: standing.checkerCode ?? '', dueOn: standing.dueOn ?? '' },
  })
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, problem, send, clear } = useCommand(ChangeControl)
  const control = controlOf(draft, [standing.text, standing.frequency], language)
  const isAboutReason = refusal === 'reason-missing'
  const submit = async () => {
    setTried(true)
    if (!control || reason.trim() === '') return
    const { owner, checker, ...words } = control
    const sent = await send({
      ...{ control: standing.id, ...words, reason },
      ...(isHidden(standing.hasOwner, standing.ownerCode, owner) ? {} : { owner }),
      ...(isHidden(standing.hasChecker, standing.checkerCode, checker) ? {} : { checker }),
    })
    if (!sent.ok) return
    onClose()
    showToast({ text: t(formText.changeControlDone) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(formText.changeControl)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} onPress={submit}>
            {t(formText.changeControlSend)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <p className="muted">{t(formText.changeControlWhy)}</p>
        <ControlFields
          draft={draft}
          error={refusal && !isAboutReason && t(changeControlRefusals[refusal])}
          tried={tried}
          onChange={(part) => {
            clear()
            setDraft({ ...draft, ...part })
          }}
        />
        <Field
          label={t(formText.whyControl)}
          hint={t(formText.whyControlHint)}
          error={(isAboutReason || (tried && reason.trim() === '')) && t(changeControlRefusals['reason-missing'])}
        >
          <TextArea value={reason} onChange={setReason} maxLength={400} rows={2} />
        </Field>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Dialog>
  )
}

/** A post that is named and not in sight stays, unless another one is chosen. */
const isHidden = (named: boolean, code: string | null, chosen: string | null): boolean =>
  named && code === null && chosen === null
