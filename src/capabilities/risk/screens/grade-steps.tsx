import { useState } from 'react'
import type { Id } from '#kernel/id.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { ConfirmGrade, ReturnGrade } from '../contract/grades.ts'
import { confirmGradeRefusals, returnGradeRefusals } from '../text/deeds.ts'
import { pointsText, whyText } from '../text/post.ts'
import { gradeWords } from '../text/words.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** RSK-136: the reader's step on the way of a grade: agree, or turn it down with a reason. */
export const GradeSteps = ({ grading }: { readonly grading: Id<'grading'> }) => {
  const t = useText()
  const showToast = useToast()
  const [returning, setReturning] = useState(false)
  const { busy, refusal, problem, send } = useCommand(ConfirmGrade)
  const confirm = async () => {
    const result = await send({ grading })
    if (result.ok) showToast({ text: t(whyText.gradeConfirmed, { grade: t(gradeWords[result.value.grade]) }) })
  }
  return (
    <span className="row">
      <Button size="small" busy={busy} onPress={confirm}>
        {t(pointsText.confirm)}
      </Button>
      <Button tone="quiet" size="small" onPress={() => setReturning(true)}>
        {t(pointsText.turnDown)}
      </Button>
      {refusal && <span role="alert">{t(confirmGradeRefusals[refusal])}</span>}
      {problem && <ProblemNote problem={problem} retry={() => void confirm()} />}
      {returning && <ReturnGradeForm grading={grading} onClose={() => setReturning(false)} />}
    </span>
  )
}

const ReturnGradeForm = ({ grading, onClose }: { readonly grading: Id<'grading'>; readonly onClose: () => void }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(ReturnGrade)
  const submit = async (reason: string) => {
    const result = await send({ grading, reason })
    if (!result.ok) return
    onClose()
    showToast({ text: t(whyText.gradeReturned) })
  }
  return (
    <ReasonDialog
      title={t(whyText.gradeReturn)}
      busy={busy}
      error={refusal && t(returnGradeRefusals[refusal])}
      problem={problem}
      onSend={(reason) => void submit(reason)}
      onClose={onClose}
    />
  )
}
