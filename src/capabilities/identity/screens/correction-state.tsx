import { dayIn, longDay } from '#kernel/day.ts'
import { useSession, useText } from '#platform/web.ts'
import { Words } from '#ui/words.tsx'
import type { CorrectionLine } from '../contract/corrections.ts'
import { outcomeText, subjectText, correctionText as text } from '../text/corrections.ts'

/** What somebody asks to have corrected, and what became of it; the same for whoever asks and whoever answers. */
export const CorrectionState = ({
  correction: { about, words, askedAt, answer },
}: {
  readonly correction: Pick<CorrectionLine, 'about' | 'words' | 'askedAt' | 'answer'>
}) => {
  const t = useText()
  const { timeZone } = useSession()
  return (
    <>
      <p>
        <b>{t(subjectText[about])}</b> <Words>{words}</Words>
      </p>
      <p className="t13 muted">
        {answer
          ? t(text.answered, {
              day: t(longDay(dayIn(answer.at, timeZone))),
              outcome: t(outcomeText[answer.outcome]),
              reason: answer.reason,
            })
          : t(text.waiting, { day: t(longDay(dayIn(askedAt, timeZone))) })}
      </p>
    </>
  )
}
