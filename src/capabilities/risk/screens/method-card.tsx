import { useState } from 'react'
import { addDays, longDay, parseDay } from '#kernel/day.ts'
import { useCommand, useQuestion, useSession, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Field } from '#ui/field.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Select } from '#ui/select.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { useToast } from '#ui/toast.tsx'
import { Words } from '#ui/words.tsx'
import { AnswerMethod, ChooseMethod, type MethodAnswerView, MethodInForce } from '../contract/method.ts'
import { type GradingMethod, gradingMethods } from '../rules/methods.ts'
import { formText } from '../text/deeds.ts'
import { answerMethodRefusals, chooseMethodRefusals, methodChoiceText as text } from '../text/method-choice.ts'
import { methodRuleText, methodText } from '../text/methods.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import style from './reviews.module.css'

/** So long somebody else has to answer, in days. */
const answerDays = 7

type Choice = MethodAnswerView['choices'][number]

/** RSK-138: by which method the whole organisation grades its posts, and what waits to replace it. */
export const MethodCard = () => {
  const t = useText()
  const { roles } = useSession()
  const { data } = useQuestion(MethodInForce, {})
  const [choosing, setChoosing] = useState(false)
  if (!data) return null
  const { method, choices } = data
  const waits = choices.some(({ outcome }) => outcome === null)
  return (
    <Card
      title={t(text.title)}
      aside={
        roles.includes('officer') &&
        !waits && (
          <Button size="small" onPress={() => setChoosing(true)}>
            {t(text.choose)}
          </Button>
        )
      }
    >
      <p>
        <b>{t(methodText[method])}</b> {t(methodRuleText[method])}
      </p>
      <ul className={style.rounds}>
        {choices.map((choice) => (
          <Line key={choice.id} choice={choice} />
        ))}
      </ul>
      {choosing && <ChooseForm inForce={method} onClose={() => setChoosing(false)} />}
    </Card>
  )
}

const Line = ({ choice }: { readonly choice: Choice }) => {
  const t = useText()
  const { roles } = useSession()
  const { method, fromOn, reason, outcome, note, mine, found } = choice
  return (
    <li>
      <p>
        {t(text.from, { method: t(methodText[method]), day: t(longDay(fromOn)) })}{' '}
        {t(found ? text.found : text.outcomes[outcome ?? 'waits'])}
      </p>
      {!found && (
        <p className="muted">
          <Words>{reason}</Words>
          {note !== '' && (
            <>
              {' '}
              <Words>{note}</Words>
            </>
          )}
        </p>
      )}
      {outcome === null && mine && <p className="muted">{t(text.mine)}</p>}
      {outcome === null && roles.includes('officer') && <Answers choice={choice} />}
    </li>
  )
}

const Answers = ({ choice: { id, mine } }: { readonly choice: Choice }) => {
  const t = useText()
  const showToast = useToast()
  const [declining, setDeclining] = useState(false)
  const { busy, refusal, problem, send } = useCommand(AnswerMethod)
  const answer = async (take: boolean, reason: string) => {
    const result = await send({ choice: id, take, reason })
    if (result.ok) showToast({ text: t(take ? text.taken : text.declined) })
  }
  return (
    <div className={style.start}>
      {!mine && (
        <Button size="small" busy={busy} onPress={() => void answer(true, '')}>
          {t(text.take)}
        </Button>
      )}
      <Button size="small" tone="quiet" onPress={() => setDeclining(true)}>
        {t(mine ? text.withdraw : text.decline)}
      </Button>
      {refusal && !declining && <span role="alert">{t(answerMethodRefusals[refusal])}</span>}
      {problem && !declining && <ProblemNote problem={problem} />}
      {declining && (
        <ReasonDialog
          title={t(mine ? text.withdraw : text.decline)}
          busy={busy}
          error={refusal && t(answerMethodRefusals[refusal])}
          problem={problem}
          onSend={(reason) => void answer(false, reason)}
          onClose={() => setDeclining(false)}
        />
      )}
    </div>
  )
}

const ChooseForm = ({ inForce, onClose }: { readonly inForce: GradingMethod; readonly onClose: () => void }) => {
  const t = useText()
  const { today } = useSession()
  const showToast = useToast()
  const others = gradingMethods.filter((method) => method !== inForce)
  const [method, setMethod] = useState<GradingMethod>(others[0] ?? inForce)
  const [fromOn, setFromOn] = useState<string>(addDays(today, answerDays))
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send } = useCommand(ChooseMethod)
  const day = parseDay(fromOn)
  const submit = async () => {
    if (!day || !(await send({ method, fromOn: day, reason })).ok) return
    onClose()
    showToast({ text: t(text.proposed) })
  }
  const isReason = refusal === 'reason-missing' || refusal === 'names-a-person'
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(text.choose)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(formText.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={!day || reason.trim() === ''} onPress={submit}>
            {t(text.send)}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="muted">{t(text.lead)}</p>
        <Field label={t(text.method)} hint={t(methodRuleText[method])}>
          <Select<GradingMethod>
            value={method}
            onChange={setMethod}
            choices={others.map((value) => ({ value, label: t(methodText[value]) }))}
          />
        </Field>
        <Field label={t(text.fromOn)} error={refusal && !isReason && t(chooseMethodRefusals[refusal])}>
          <TextInput type="date" value={fromOn} onChange={setFromOn} min={today} />
        </Field>
        <Field label={t(text.reason)} hint={t(text.reasonHint)} error={isReason && t(chooseMethodRefusals[refusal])}>
          <TextArea value={reason} onChange={setReason} maxLength={400} rows={2} />
        </Field>
        {problem && <ProblemNote problem={problem} retry={submit} />}
      </div>
    </Dialog>
  )
}
