import { dayIn, type Moment, shortDay, timeIn } from '#kernel/day.ts'
import { useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { builderText } from '../text/builder.ts'
import { changeRefusals } from '../text/refusals.ts'
import { ConflictCard } from './conflict-card.tsx'
import { useCounts } from './counts.ts'
import type { Choices, ProgrammeView } from './draft.ts'
import style from './plan.module.css'
import type { Drafting } from './use-draft.ts'

/** What stands between the draft and its people: a second person, another author, a lost connection. */
export const StateBanner = ({
  programme,
  drafting,
  choices,
}: {
  readonly programme: ProgrammeView
  readonly drafting: Drafting
  readonly choices: Choices
}) => {
  const { refusal, problem, save } = drafting
  return (
    <div className={style.banners}>
      <Where programme={programme} />
      {refusal === 'changed-meanwhile' ? (
        <ConflictCard programme={programme} drafting={drafting} choices={choices} />
      ) : (
        refusal && <Refused refusal={refusal} />
      )}
      {problem && <ProblemNote problem={problem} retry={() => void save()} />}
    </div>
  )
}

const Where = ({ programme }: { readonly programme: ProgrammeView }) => {
  const t = useText()
  const { timeZone } = useSession()
  const say = useCounts()
  const { state, submittedBy, submittedAt, approvedBy, publishedAt, version, people, own } = programme
  const at = (moment: Moment) => `${t(shortDay(dayIn(moment, timeZone)))} ${timeIn(moment, timeZone)}`
  const name = (given: string | null) => given ?? t(builderText.someone)
  if (state === 'submitted' && submittedAt)
    return (
      <Banner tone={own ? 'azur' : 'ochre'} icon="people" role="status">
        {t(own ? builderText.waitsOther : builderText.waitsYou, { name: name(submittedBy), time: at(submittedAt) })}
        {programme.overReason && <p className="t13">{programme.overReason}</p>}
      </Banner>
    )
  if (state === 'published' && publishedAt)
    return (
      <Banner tone="jade" icon="check">
        {t(builderText.out, {
          version,
          name: name(approvedBy),
          time: at(publishedAt),
          people: say.people(people ?? 0),
        })}
      </Banner>
    )
  if (state === 'withdrawn') return <Banner tone="azur">{t(builderText.stopped)}</Banner>
  return null
}

const Refused = ({ refusal }: { readonly refusal: keyof typeof changeRefusals }) => {
  const t = useText()
  return (
    <Banner tone="seal" role="alert">
      {t(changeRefusals[refusal])}
    </Banner>
  )
}
