import { useState } from 'react'
import type { Pair } from '#kernel/text.ts'
import { useCommand, useLanguage, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { AddControl } from '../contract/deeds.ts'
import type { PointView } from '../contract/post.ts'
import { addControlRefusals, formText } from '../text/deeds.ts'
import { type ControlDraft, ControlFields, controlOf, hasPosts } from './control-fields.tsx'
import style from './post.module.css'

export interface AddControlFormProps {
  readonly post: string
  /** A proposal may leave the posts open. */
  readonly point: Pick<PointView, 'id' | 'name'> & { readonly confirmed?: boolean }
  /** Words that somebody proposed; they may be changed. */
  readonly proposed?: Pair | null
  readonly onClose: () => void
}

/** RSK-8: one more control; the own post is proposed to carry it out. */
export const AddControlForm = ({ post, point, proposed = null, onClose }: AddControlFormProps) => {
  const t = useText()
  const language = useLanguage()
  const showToast = useToast()
  const [draft, setDraft] = useState<ControlDraft>({
    ...{ words: proposed ? t(proposed) : '', kind: 'limit', frequency: '' },
    ...{ owner: post, checker: '', dueOn: '' },
  })
  const [tried, setTried] = useState(false)
  const { busy, refusal, problem, send, clear } = useCommand(AddControl)
  const control = controlOf(draft, [proposed], language)
  const needsPosts = point.confirmed !== false
  const submit = async () => {
    setTried(true)
    if (!control || (needsPosts && !hasPosts(draft)) || !(await send({ riskPoint: point.id, ...control })).ok) return
    onClose()
    showToast({ text: t(formText.addControlDone) })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(formText.addControl)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} onPress={submit}>
            {t(formText.addControlSend)}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <p>{t(point.name)}</p>
        <ControlFields
          draft={draft}
          error={refusal && t(addControlRefusals[refusal])}
          tried={tried}
          needsPosts={needsPosts}
          onChange={(part) => {
            clear()
            setDraft({ ...draft, ...part })
          }}
        />
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Dialog>
  )
}
