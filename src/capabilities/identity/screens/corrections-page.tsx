import { useState } from 'react'
import { useCommand, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { Field, FieldGroup } from '#ui/field.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Radios } from '#ui/radio.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { AnswerCorrection, type CorrectionLine, Corrections } from '../contract/corrections.ts'
import { ExportCorrections } from '../contract/exports.ts'
import { type CorrectionOutcome, correctionOutcomes } from '../rules/correction.ts'
import { correctionRefusals, outcomeText, correctionText as text } from '../text/corrections.ts'
import { pageText } from '../text/pages.ts'
import { CorrectionState } from './correction-state.tsx'

/** IDN-51: what people say is wrong about their data, what waits first. */
export const CorrectionsPage = () => {
  const t = useText()
  const asked = useQuestion(Corrections, {})
  const [open, setOpen] = useState<CorrectionLine | null>(null)
  return (
    <>
      <PageHead
        title={t(pageText.corrections)}
        lead={t(text.pageLead)}
        actions={<ExportButton verb={ExportCorrections} of={{}} />}
      />
      <Answered of={asked}>
        {({ corrections, more }) =>
          corrections.length === 0 ? (
            <Empty title={t(text.none)} lean="none">
              {t(text.noneWhy)}
            </Empty>
          ) : (
            <ul className="stack-5">
              {corrections.map((line) => (
                <li key={line.id}>
                  <Line line={line} onAnswer={() => setOpen(line)} />
                </li>
              ))}
              {more && <li className="t13 muted">{t(text.more)}</li>}
            </ul>
          )
        }
      </Answered>
      {open && <AnswerDialog line={open} onClose={() => setOpen(null)} />}
    </>
  )
}

const Line = ({ line, onAnswer }: { readonly line: CorrectionLine; readonly onAnswer: () => void }) => {
  const t = useText()
  const { name, staffNo, title, answer, own } = line
  return (
    <Card>
      <p>
        <b>{name}</b> <span className="t13 muted">{[staffNo, t(title)].filter((one) => one !== '').join(' · ')}</span>
      </p>
      <CorrectionState correction={line} />
      {answer === null &&
        (own ? <p className="t13">{t(text.notOwn)}</p> : <Button onPress={onAnswer}>{t(text.answer)}</Button>)}
    </Card>
  )
}

const AnswerDialog = ({ line, onClose }: { readonly line: CorrectionLine; readonly onClose: () => void }) => {
  const t = useText()
  const [outcome, setOutcome] = useState<CorrectionOutcome>('corrected')
  const [reason, setReason] = useState('')
  const { busy, refusal, problem, send } = useCommand(AnswerCorrection)
  const submit = async () => {
    if ((await send({ correction: line.id, outcome, reason })).ok) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(text.answer)}
      actions={
        <>
          <Button tone="quiet" onPress={onClose}>
            {t(text.cancel)}
          </Button>
          <Button tone="primary" busy={busy} disabled={reason.trim() === ''} onPress={() => void submit()}>
            {t(text.answer)}
          </Button>
        </>
      }
    >
      <div className="stack-5">
        <p>{line.words}</p>
        <FieldGroup label={t(text.outcome)}>
          <Radios
            label={t(text.outcome)}
            value={outcome}
            onChange={setOutcome}
            choices={correctionOutcomes.map((value) => ({ value, label: t(outcomeText[value]) }))}
          />
        </FieldGroup>
        <Field label={t(text.reason)} hint={t(text.reasonHint)} error={refusal && t(correctionRefusals[refusal])}>
          <TextArea value={reason} onChange={setReason} maxLength={200} rows={2} />
        </Field>
        {problem && <ProblemNote problem={problem} retry={() => void submit()} />}
      </div>
    </Dialog>
  )
}
