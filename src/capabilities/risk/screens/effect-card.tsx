import { useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import type { PointView } from '../contract/post.ts'
import { effectText, pointsText } from '../text/post.ts'
import style from './post.module.css'

/** The lessons linked to the points. Nothing is claimed about their effect before it has been measured. */
export const EffectCard = ({ points }: { readonly points: readonly PointView[] }) => {
  const t = useText()
  const linked = points.flatMap(({ id, lesson }, at) =>
    lesson?.title ? [{ id, number: at + 1, title: lesson.title }] : [],
  )
  return (
    <Card title={t(effectText.title)} aside={t(effectText.aside)}>
      {linked.length === 0 ? (
        <p className="muted">{t(effectText.none)}</p>
      ) : (
        <ul className={style.lessons}>
          {linked.map(({ id, number, title }) => (
            <li key={id}>
              <span className={style.number}>{number}</span>
              <span>{t(pointsText.lessonTitle, { title: t(title) })}</span>
              <span className="t12 faint">{t(effectText.notUsed)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
