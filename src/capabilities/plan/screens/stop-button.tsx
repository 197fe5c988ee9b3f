import { useState } from 'react'
import { grouped } from '#kernel/text.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { WithdrawProgramme } from '../contract.ts'
import { builderText } from '../text/builder.ts'
import { stopRefusals } from '../text/refusals.ts'
import type { ProgrammeView } from './draft.ts'

/** Stops a programme that is out. */
export const StopButton = ({ programme }: { readonly programme: ProgrammeView }) => {
  const t = useText()
  const showToast = useToast()
  const [isAsking, setAsking] = useState(false)
  const { busy, refusal, problem, send } = useCommand(WithdrawProgramme)
  const stop = async () => {
    const result = await send({ programmeId: programme.id })
    if (!result.ok) return
    setAsking(false)
    showToast({ text: t(builderText.stoppedDone, { n: grouped(result.value.takenBack) }) })
  }
  return (
    <>
      <Button tone="quiet" onPress={() => setAsking(true)}>
        {t(builderText.stop)}
      </Button>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={t(builderText.stopTitle, { name: t(programme.name) })}
        actions={
          <>
            <Button tone="quiet" onPress={() => setAsking(false)}>
              {t(builderText.keep)}
            </Button>
            <Button tone="seal" busy={busy} onPress={stop}>
              {t(builderText.stopDo)}
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>{t(builderText.stopWarn)}</p>
          {refusal && (
            <Banner tone="seal" role="alert">
              {t(stopRefusals[refusal])}
            </Banner>
          )}
          {problem && <ProblemNote problem={problem} retry={stop} />}
        </div>
      </Dialog>
    </>
  )
}
