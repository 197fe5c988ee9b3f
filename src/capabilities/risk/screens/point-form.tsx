import { useState } from 'react'
import { refreshAll, type Text, useCommand, useLanguage, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Check } from '#ui/check.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { Overtaken } from '#ui/overtaken.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { useToast } from '#ui/toast.tsx'
import type { VersionLine } from '#ui/versions.tsx'
import { ChangeRiskPoint, ProposeRiskPoint } from '../contract/deeds.ts'
import type { PointView } from '../contract/post.ts'
import { mayPlace } from '../rules/proposal.ts'
import { changeRefusals, formText, proposeRefusals } from '../text/deeds.ts'
import { pointFormText as text } from '../text/point-form.ts'
import { gradeWords } from '../text/words.ts'
import { useNeeds } from './confirm-button.tsx'
import { type ControlDraft, ControlFields, controlOf } from './control-fields.tsx'
import { draftOf, emptyPoint, isReady, type PointDraft, sent } from './point-draft.ts'
import { PointFields } from './point-fields.tsx'
import style from './point-form.module.css'
import { type Said, saidOf } from './point-words.ts'

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
  const language = useLanguage()
  const [draft, setDraft] = useState(() => emptyPoint(family))
  const [control, setControl] = useState<ControlDraft>({
    ...{ words: '', kind: 'limit', frequency: '', owner: post, checker: '', dueOn: '' },
  })
  const { busy, refusal, problem, send } = useCommand(ProposeRiskPoint)
  const submit = async () => {
    const point = sent(draft)
    const held = controlOf(control, [], language)
    const result = point && (await send({ post, ...point, controls: held ? [held] : [] }))
    if (!result?.ok) return
    onClose()
    showToast({ text: t(text.proposed, { grade: t(gradeWords[result.value.grade]) }) })
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(text.propose)}
      actions={
        <Actions onClose={onClose} onSend={submit} busy={busy} ready={isReady(draft)} words={t(text.proposeSend)} />
      }
    >
      <p className={`muted ${style.lead}`}>{t(text.waits)}</p>
      <PointFields draft={draft} onChange={setDraft} number={number} locked={false} />
      <FieldGroup label={t(formText.proposedControl)} hint={t(formText.proposedControlHint)}>
        <ControlFields draft={control} error={null} onChange={(part) => setControl({ ...control, ...part })} />
      </FieldGroup>
      {refusal && <p role="alert">{t(proposeRefusals[refusal])}</p>}
      {problem && <ProblemNote problem={problem} retry={submit} />}
    </Dialog>
  )
}

/** RSK-14, RSK-131: other words, another lesson, the end of a point; its place as far as the reader may move it. */
export const ChangeForm = ({ point, number, onClose }: FormProps & { readonly point: PointView }) => {
  const t = useText()
  const showToast = useToast()
  const waitsFor = useNeeds()
  const { roles } = useSession()
  const [draft, setDraft] = useState<PointDraft>(() => draftOf(point))
  const [version, setVersion] = useState(point.version)
  const [closed, setClosed] = useState(point.change?.kind === 'ended')
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send, clear } = useCommand(ChangeRiskPoint)
  const isOvertaken = refusal === 'changed-meanwhile'
  const asksWhy = closed || point.confirmed
  const submit = async (over = version) => {
    const changed = sent(draft)
    const result = changed && (await send({ riskPoint: point.id, version: over, ...changed, closed, reason }))
    // The other version is shown beside this one, so it must be the newest.
    if (result && !result.ok && result.refusal === 'changed-meanwhile') refreshAll()
    if (!result?.ok) return
    onClose()
    const { grade, waits } = result.value
    const done = closed ? text.closed : text.changed
    showToast({
      text: waits.length > 0 ? t(text.changeWaits, { who: waitsFor(waits) }) : t(done, { grade: t(gradeWords[grade]) }),
    })
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(text.changeOf, { name: t(point.name) })}
      actions={
        <Actions
          onClose={onClose}
          onSend={() => void submit()}
          busy={busy}
          ready={isReady(draft) && !isOvertaken}
          words={t(point.confirmed ? text.changePropose : closed ? text.closeSend : text.changeSend)}
        />
      }
    >
      {point.confirmed && (
        <p className={`muted ${style.lead}`}>{t(point.change ? text.changeReplaces : text.changeWay)}</p>
      )}
      <PointFields
        draft={draft}
        onChange={setDraft}
        number={number}
        locked={!mayPlace(roles.includes('officer'), point.confirmed, true).ok}
      />
      <div className={style.close}>
        <Check checked={closed} onChange={setClosed} note={t(text.closeHint)}>
          {t(text.close)}
        </Check>
      </div>
      {asksWhy && (
        <Field
          label={t(text.changeReason)}
          hint={t(text.changeReasonHint)}
          error={refusal === 'reason-missing' && t(changeRefusals[refusal])}
        >
          <TextArea value={reason} onChange={setReason} maxLength={400} rows={2} />
        </Field>
      )}
      {isOvertaken && (
        <Overtaken
          words={t(changeRefusals['changed-meanwhile'])}
          lines={linesOf(
            told(t, { draft: draftOf(point), closed: point.change?.kind === 'ended' }),
            told(t, { draft, closed }),
          )}
          keptAt={point.changedAt}
          onMine={() => {
            setVersion(point.version)
            void submit(point.version)
          }}
          onTheirs={() => {
            setDraft(draftOf(point))
            setClosed(point.change?.kind === 'ended')
            setVersion(point.version)
            clear()
          }}
        />
      )}
      {refusal && !isOvertaken && refusal !== 'reason-missing' && <p role="alert">{t(changeRefusals[refusal])}</p>}
      {problem && <ProblemNote problem={problem} retry={() => void submit()} />}
    </Dialog>
  )
}

interface Version {
  readonly draft: PointDraft
  readonly closed: boolean
}

const linesOf = (theirs: readonly Said[], mine: readonly Said[]): VersionLine[] =>
  theirs.map(({ name, value }, at) => ({ name, theirs: value, mine: mine[at]?.value ?? '' }))

/** Everything the form can change, as a person reads it. */
const told = (t: Text, { draft, closed }: Version): readonly Said[] => [
  ...saidOf(t, draft),
  { name: t(text.lesson), value: draft.lesson ?? t(text.noLesson) },
  { name: t(text.close), value: t(closed ? text.closesYes : text.closesNo) },
]

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
