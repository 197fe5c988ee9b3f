import { useState } from 'react'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/check.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { ChangeRiskPoint, ProposeRiskPoint } from '../contract/deeds.ts'
import type { PointView } from '../contract/post.ts'
import { mayPlace } from '../rules/proposal.ts'
import { changeRefusals, formText, proposeRefusals } from '../text/deeds.ts'
import { pointFormText } from '../text/point-form.ts'
import { gradeWords } from '../text/words.ts'
import { emptyPoint, isReady, type PointDraft, sent } from './point-draft.ts'
import { PointFields } from './point-fields.tsx'
import style from './point-form.module.css'

interface FormProps {
  /** The number of the point on the page. */
  readonly number: number
  readonly onClose: () => void
}

export interface ProposeFormProps extends FormProps {
  readonly post: string
  /** The kind of risk that the form proposes. */
  readonly family: string
}

/** RSK-13: a new risk point of a post, which begins to wait for its confirmation. */
export const ProposeForm = ({ post, family, number, onClose }: ProposeFormProps) => {
  const t = useText()
  const showToast = useToast()
  const [draft, setDraft] = useState(() => emptyPoint(family))
  const { busy, refusal, problem, send } = useCommand(ProposeRiskPoint)
  const submit = async () => {
    const point = sent(draft)
    const result = point && (await send({ post, ...point }))
    if (!result?.ok) return
    onClose()
    showToast({ text: t(pointFormText.proposed, { grade: t(gradeWords[result.value.grade]) }) })
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(pointFormText.propose)}
      actions={
        <Actions
          onClose={onClose}
          onSend={submit}
          busy={busy}
          ready={isReady(draft)}
          words={t(pointFormText.proposeSend)}
        />
      }
    >
      <p className="muted">{t(pointFormText.waits)}</p>
      <PointFields draft={draft} onChange={setDraft} number={number} locked={false} />
      {refusal && <p role="alert">{t(proposeRefusals[refusal])}</p>}
      {problem && <ProblemNote problem={problem} retry={submit} />}
    </Dialog>
  )
}

/** RSK-14: other words, another lesson, the end of a point; its place as far as the reader may move it. */
export const ChangeForm = ({ point, number, onClose }: FormProps & { readonly point: PointView }) => {
  const t = useText()
  const showToast = useToast()
  const { roles } = useSession()
  const [draft, setDraft] = useState<PointDraft>(() => ({
    ...point,
    lesson: point.lesson?.code ?? null,
    places: { before: point.before, after: point.after },
  }))
  const [closed, setClosed] = useState(false)
  const { busy, refusal, problem, send } = useCommand(ChangeRiskPoint)
  const submit = async () => {
    const changed = sent(draft)
    const result = changed && (await send({ riskPoint: point.id, ...changed, closed }))
    if (!result?.ok) return
    onClose()
    const { grade } = result.value
    showToast({ text: t(closed ? pointFormText.closed : pointFormText.changed, { grade: t(gradeWords[grade]) }) })
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(pointFormText.changeOf, { name: t(point.name) })}
      actions={
        <Actions
          onClose={onClose}
          onSend={submit}
          busy={busy}
          ready={isReady(draft)}
          words={t(closed ? pointFormText.closeSend : pointFormText.changeSend)}
        />
      }
    >
      <PointFields
        draft={draft}
        onChange={setDraft}
        number={number}
        locked={!mayPlace(roles.includes('officer'), point.confirmed, true).ok}
      />
      <div className={style.close}>
        <Check checked={closed} onChange={setClosed} note={t(pointFormText.closeHint)}>
          {t(pointFormText.close)}
        </Check>
      </div>
      {refusal && <p role="alert">{t(changeRefusals[refusal])}</p>}
      {problem && <ProblemNote problem={problem} retry={submit} />}
    </Dialog>
  )
}

interface ActionsProps {
  readonly onClose: () => void
  readonly onSend: () => void
  readonly busy: boolean
  readonly ready: boolean
  readonly words: string
}

const Actions = ({ onClose, onSend, busy, ready, words }: ActionsProps) => {
  const t = useText()
  return (
    <>
      <Button tone="quiet" onPress={onClose}>
        {t(formText.cancel)}
      </Button>
      <Button tone="primary" busy={busy} disabled={!ready} onPress={onSend}>
        {words}
      </Button>
    </>
  )
}
