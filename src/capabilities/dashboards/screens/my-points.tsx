import { Link, useText } from '#platform/web.ts'
import { GradeMark, type GradeName } from '#ui/grade-mark.tsx'
import { Icon } from '#ui/icon.tsx'
import type { LearnerTodayAnswer } from '../contract/learner.ts'
import { learnerText } from '../text/learner.ts'
import style from './learner-home.module.css'

/** The first three risk points of each own post, in plain words (R40). */
export const MyPoints = ({ posts }: { readonly posts: LearnerTodayAnswer['own']['posts'] }) => {
  const t = useText()
  if (posts.length === 0) return <p className="t13 muted">{t(learnerText.noPost)}</p>
  return posts.map((post) => (
    <section key={post.code}>
      <header className={style.pointsHead}>
        <h2>{t(learnerText.post, { post: t(post.name) })}</h2>
        <Link href="/risk/my-post">{t(learnerText.points, { n: post.pointCount })}</Link>
      </header>
      {post.points.length === 0 && <p className="t13 muted">{t(learnerText.noPoints)}</p>}
      <ul className={style.points}>
        {post.points.map(({ no, name, grade }) => (
          <li key={no}>
            <Link href="/risk/my-post">
              <GradeMark grade={grade.toLowerCase() as GradeName} />
              <span>{t(name)}</span>
              <Icon name="right" size={18} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ))
}
