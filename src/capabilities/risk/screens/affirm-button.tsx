import { longDay } from '#kernel/day.ts'
import { useCommand, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { Affirm, type StandingView } from '../contract/affirmations.ts'
import { affirmRefusals, affirmationsText as text } from '../text/affirmations.ts'

export interface AffirmButtonProps {
  readonly standing: Pick<StandingView, 'kind' | 'of' | 'name' | 'sides'>
}

/** RSK-126: one press for the side that is the reader's; nothing where none is. */
export const AffirmButton = ({ standing: { kind, of, name, sides } }: AffirmButtonProps) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(Affirm)
  const mine = sides.find((side) => side.mine)
  if (!mine) return null
  const submit = async () => {
    const result = await send({ kind, of, side: mine.side })
    if (result.ok) showToast({ text: t(text.sent, { day: t(longDay(result.value.dueOn)) }) })
  }
  return (
    <>
      <Button size="small" busy={busy} onPress={() => void submit()}>
        {t(text.still)}
        <span className="sr">{t(text.of, { name: t(name) })}</span>
      </Button>
      {refusal && (
        <Banner tone="ochre" role="alert">
          {t(affirmRefusals[refusal])}
        </Banner>
      )}
      {problem && <ProblemNote problem={problem} retry={() => void submit()} />}
    </>
  )
}
