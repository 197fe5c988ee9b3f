import { useState } from 'react'
import { shortDay } from '#kernel/day.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { PublishProgramme } from '../contract.ts'
import { builderText } from '../text/builder.ts'
import { publishRefusals } from '../text/refusals.ts'
import { useCounts } from './counts.ts'
import type { ProgrammeView } from './draft.ts'

/** Sending out cannot be taken back, so it is asked once more, with the figures (design 7). */
export const PublishButton = ({
  programme,
  people,
}: {
  readonly programme: ProgrammeView
  readonly people: number | undefined
}) => {
  const t = useText()
  const say = useCounts()
  const showToast = useToast()
  const [isAsking, setAsking] = useState(false)
  const { busy, refusal, problem, send, clear } = useCommand(PublishProgramme)
  const count = say.people(people ?? 0)
  const close = () => {
    setAsking(false)
    clear()
  }
  const publish = async () => {
    const result = await send({ programmeId: programme.id })
    if (!result.ok) return
    close()
    showToast({ text: t(builderText.publishedDone, { people: say.people(result.value.people) }) })
  }
  return (
    <>
      <Button tone="primary" disabled={people === undefined} onPress={() => setAsking(true)}>
        {t(builderText.publish)}
      </Button>
      <Dialog
        open={isAsking}
        onClose={close}
        title={t(builderText.publishTitle, { name: t(programme.name) })}
        actions={
          <>
            <Button tone="quiet" onPress={close}>
              {t(builderText.notYet)}
            </Button>
            <Button tone="seal" busy={busy} onPress={publish}>
              {t(builderText.publishTo, { people: count })}
            </Button>
          </>
        }
      >
        <div className="stack">
          <p>
            {t(builderText.publishWarn, {
              people: count,
              items: say.items(programme.items.length),
              minutes: programme.items.reduce((sum, item) => sum + item.minutes, 0),
              to: t(shortDay(programme.toOn)),
            })}
          </p>
          {refusal && (
            <Banner tone="seal" role="alert">
              {t(publishRefusals[refusal])}
            </Banner>
          )}
          {problem && <ProblemNote problem={problem} retry={publish} />}
        </div>
      </Dialog>
    </>
  )
}
