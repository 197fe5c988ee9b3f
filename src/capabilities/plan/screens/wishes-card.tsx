import { longDay } from '#kernel/day.ts'
import { Link, navigate, useCommand, useQuestion, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { ExportFoot } from '#ui/export-button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { ProblemNote } from '#ui/problem-note.tsx'
import { ExportLessonWishes } from '../contract/exports.ts'
import { DraftFromWish, LessonWishes, type LessonWishesAnswer, wishesAtMost } from '../contract/wishes.ts'
import { wishRefusals } from '../text/refusals.ts'
import { workHeads } from '../text/work.ts'
import { yearText } from '../text/year.ts'
import style from './plan.module.css'

/** PLN-16: lessons that signals asked for, each one press from a draft. */
export const WishesCard = () => {
  const t = useText()
  const { data } = useQuestion(LessonWishes, {})
  if (!data || data.wishes.length === 0) return null
  return (
    <Card title={t(yearText.wishes)} aside={t(yearText.wishesNote)}>
      <ul className={style.wishes}>
        {data.wishes.map((wish) => (
          <Wish key={wish.id} wish={wish} />
        ))}
      </ul>
      <ListEnd shown={data.wishes.length} most={wishesAtMost} />
      <ExportFoot verb={ExportLessonWishes} of={{}} label={workHeads.exportWishes} />
    </Card>
  )
}

const Wish = ({ wish }: { readonly wish: LessonWishesAnswer['wishes'][number] }) => {
  const t = useText()
  const { busy, refusal, problem, send } = useCommand(DraftFromWish)
  const { id, title, minutes, posts, people, dueOn, signal, signalNo } = wish
  const draft = async () => {
    const result = await send({ wish: id })
    if (result.ok) navigate(`/plan/programmes/${result.value.id}`)
  }
  return (
    <li>
      <div>
        <b>{t(yearText.wish, { title: t(title), minutes })}</b>
        <p className="t13 muted">
          {t(yearText.wishFor, { posts, people, day: t(longDay(dueOn)) })}{' '}
          <Link href={`/supervision/signals/${signal}`}>{t(yearText.wishFrom, { no: signalNo })}</Link>
        </p>
        {refusal && <p role="alert">{t(wishRefusals[refusal])}</p>}
        {problem && <ProblemNote problem={problem} retry={draft} />}
      </div>
      <Button busy={busy} onPress={draft}>
        {t(yearText.wishDraft)}
      </Button>
    </li>
  )
}
