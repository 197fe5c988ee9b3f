import { shortDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { Link, useCommand, useQuestion, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { useToast } from '#ui/toast.tsx'
import { ExportHoldingChanges } from '../contract/exports.ts'
import { FollowHoldings, followedAtMost, HoldingChanges, type HoldingChangesAnswer } from '../contract/follow.ts'
import { followRefusals } from '../text/refusals.ts'
import { workHeads } from '../text/work.ts'
import { yearText } from '../text/year.ts'
import style from './plan.module.css'

/** PLN-19: running programmes whose people are not those of today's posts any more, each one press from following. */
export const FollowCard = () => {
  const t = useText()
  const { data } = useQuestion(HoldingChanges, {})
  if (!data || (data.programmes.length === 0 && !data.more)) return null
  return (
    <Card title={t(yearText.follow)} aside={t(yearText.followNote)}>
      <ul className={style.wishes}>
        {data.programmes.map((programme) => (
          <Line key={programme.id} programme={programme} />
        ))}
      </ul>
      {data.more && <p className="t13 faint">{t(yearText.followMore, { n: followedAtMost })}</p>}
      <ExportFoot verb={ExportHoldingChanges} of={{}} label={workHeads.exportFollow} />
    </Card>
  )
}

const Line = ({ programme }: { readonly programme: HoldingChangesAnswer['programmes'][number] }) => {
  const t = useText()
  const showToast = useToast()
  const { busy, refusal, problem, send } = useCommand(FollowHoldings)
  const { id, name, items, minutes, joining, leaving, posts, dueOn } = programme
  const follow = async () => {
    const result = await send({ programmeId: id })
    if (result.ok) showToast({ text: t(yearText.followDone, result.value) })
  }
  return (
    <li>
      <div>
        <b>
          <Link href={`/plan/programmes/${id}`}>{t(name)}</Link>
        </b>
        <p className="t13 muted">
          {t(yearText.followJoin, {
            a:
              joining > 0
                ? t(yearText.followJoining, { n: grouped(joining), items, minutes, day: t(shortDay(dueOn)) })
                : '',
            b:
              posts.length > 0
                ? t(yearText.followPosts, { posts: posts.map((post) => t(post)).join(t(yearText.between)) })
                : '',
            c: leaving > 0 ? t(yearText.followLeaving, { n: grouped(leaving) }) : '',
          })}
        </p>
        {refusal && <p role="alert">{t(followRefusals[refusal])}</p>}
        {problem && <ProblemNote problem={problem} retry={follow} />}
      </div>
      <Button busy={busy} onPress={follow}>
        {t(yearText.followDo)}
      </Button>
    </li>
  )
}
