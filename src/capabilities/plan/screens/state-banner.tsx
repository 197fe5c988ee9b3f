import { dayIn, type Moment, shortDay, timeIn } from '#kernel/day.ts'
import { useSession, useText } from '#platform/web.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { builderText } from '../text/builder.ts'
import { changeRefusals } from '../text/refusals.ts'
import { useCounts } from './counts.ts'
import type { ProgrammeView } from './draft.ts'
import style from './plan.module.css'
import type { Drafting } from './use-draft.ts'

/** What stands between the draft and its people: a second person, another author, a lost connection. */
export const StateBanner = ({
  programme,
  drafting,
}: {
  readonly programme: ProgrammeView
  readonly drafting: Drafting
}) => {
  const { refusal, problem, save } = drafting
  return (
    <div className={style.banners}>
      <Where programme={programme} />
      {refusal === 'changed-meanwhile' ? (
        <Conflict programme={programme} drafting={drafting} />
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

/** Both versions are kept until a person picks one (design 8). */
const Conflict = ({
  programme,
  drafting: { save, takeKept },
}: {
  readonly programme: ProgrammeView
  readonly drafting: Drafting
}) => {
  const t = useText()
  return (
    <Banner
      tone="ochre"
      role="alert"
      action={
        <span className="row">
          <Button size="small" onPress={takeKept}>
            {t(builderText.takeTheirs)}
          </Button>
          <Button size="small" onPress={() => void save(programme.revision)}>
            {t(builderText.keepMine)}
          </Button>
        </span>
      }
    >
      {t(builderText.conflict)}
    </Banner>
  )
}
