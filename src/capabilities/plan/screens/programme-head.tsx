import { useState } from 'react'
import { timeIn } from '#kernel/day.ts'
import { useCommand, useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { Tag } from '#ui/tag.tsx'
import { useToast } from '#ui/toast.tsx'
import { type PreviewAnswer, SubmitProgramme, WithdrawSubmission } from '../contract.ts'
import { builderText } from '../text/builder.ts'
import { submitRefusals, takeBackRefusals } from '../text/refusals.ts'
import { stateText } from '../text/year.ts'
import { AsLearner } from './as-learner.tsx'
import type { Choices, ProgrammeView } from './draft.ts'
import style from './plan.module.css'
import { PublishButton } from './publish-button.tsx'
import { StopButton } from './stop-button.tsx'
import type { Drafting } from './use-draft.ts'

interface HeadProps {
  readonly programme: ProgrammeView
  readonly drafting: Drafting
  readonly figures: PreviewAnswer | undefined
  readonly choices: Choices
}

/** The name, what has become of the draft, and the one next step; what went wrong stands below. */
export const ProgrammeHead = ({ programme, drafting, figures, choices }: HeadProps) => {
  const t = useText()
  const { state, runningVersion } = programme
  const sending = useSending(programme, drafting)
  const isNewer = state === 'draft' && runningVersion !== null
  return (
    <>
      <PageHead
        title={t(programme.name)}
        mark={<Tag tone={tones[state]}>{t(stateText[state])}</Tag>}
        lead={`${t(builderText.lead)}${isNewer ? t(builderText.running, { version: runningVersion }) : ''}`}
        actions={
          <>
            {state === 'draft' && <DraftState programme={programme} drafting={drafting} />}
            <AsLearner draft={drafting.draft} choices={choices} />
            {state === 'draft' && (
              <Button tone="primary" busy={sending.isSending} onPress={sending.submit}>
                {t(builderText.submit)}
              </Button>
            )}
            {state === 'submitted' && (
              <Button busy={sending.isTakingBack} onPress={sending.takeBack}>
                {t(programme.own ? builderText.takeBack : builderText.sendBack)}
              </Button>
            )}
            {state === 'submitted' && !programme.own && (
              <PublishButton programme={programme} people={figures?.people} />
            )}
            {state === 'published' && (
              <>
                <StopButton programme={programme} />
                <Button onPress={() => void drafting.save()} busy={drafting.busy}>
                  {t(builderText.nextVersion, { version: programme.version + 1 })}
                </Button>
              </>
            )}
          </>
        }
      />
      {sending.wrong && (
        <div className={style.wrong}>
          {sending.wrong.problem ? (
            <ProblemNote problem={sending.wrong.problem} />
          ) : (
            <Banner tone="seal" role="alert">
              {t(sending.wrong.text)}
            </Banner>
          )}
        </div>
      )}
    </>
  )
}

const tones = { draft: 'line', submitted: 'ochre', published: 'jade', withdrawn: 'line' } as const

/** To the second person and back. */
const useSending = (programme: ProgrammeView, { isSaved, save }: Drafting) => {
  const t = useText()
  const showToast = useToast()
  const submission = useCommand(SubmitProgramme)
  const back = useCommand(WithdrawSubmission)
  const [isSending, setSending] = useState(false)
  const programmeId = programme.id
  const submit = async () => {
    setSending(true)
    if (isSaved || (await save())) {
      const result = await submission.send({ programmeId })
      if (result.ok) showToast({ text: t(builderText.submittedDone) })
    }
    setSending(false)
  }
  const takeBack = async () => {
    const result = await back.send({ programmeId })
    if (result.ok) showToast({ text: t(programme.own ? builderText.takenBackDone : builderText.sentBackDone) })
  }
  const text =
    (submission.refusal && submitRefusals[submission.refusal]) ?? (back.refusal && takeBackRefusals[back.refusal])
  const problem = submission.problem ?? back.problem
  return {
    isSending,
    submit,
    isTakingBack: back.busy,
    takeBack,
    wrong: problem ? { problem } : text ? { text } : undefined,
  }
}

const DraftState = ({ programme, drafting: { busy, isSaved } }: Pick<HeadProps, 'programme' | 'drafting'>) => {
  const t = useText()
  const { timeZone } = useSession()
  const saved = t(builderText.saved, { version: programme.version, time: timeIn(programme.changedAt, timeZone) })
  return (
    <span className="t13 faint" role="status">
      {busy ? t(builderText.saving) : isSaved ? saved : t(builderText.unsaved)}
    </span>
  )
}
