import { Link, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { MyPost, type MyPostAnswer } from '../contract/post.ts'
import { pageText } from '../text/pages.ts'
import { myPostText } from '../text/post.ts'
import { discretionText, powersText } from '../text/powers.ts'
import { AffirmLine } from './affirm-line.tsx'
import { gradeName } from './grade.ts'
import style from './my-post.module.css'

/** R40: one page in plain words for whoever holds a post. */
export const MyPostPage = () => {
  const t = useText()
  const asked = useQuestion(MyPost, {})
  return (
    <>
      <PageHead title={t(pageText.myPost)} lead={t(myPostText.lead)} />
      <Answered of={asked}>
        {({ posts }) =>
          posts.length === 0 ? (
            <Empty title={t(myPostText.none)} lean="none">
              {t(myPostText.noneWhy)}
            </Empty>
          ) : (
            <div className={style.posts}>
              {posts.map((post) => (
                <PostSheet key={post.code} post={post} />
              ))}
            </div>
          )
        }
      </Answered>
    </>
  )
}

type OwnPost = MyPostAnswer['posts'][number]

const PostSheet = ({
  post: { code, name, unit, powers, powerList, grade, pointCount, points, ask },
}: {
  readonly post: OwnPost
}) => {
  const t = useText()
  return (
    <Card title={t(name)} aside={grade ? <GradeMark grade={gradeName[grade]} /> : undefined}>
      <p className="muted">{t(unit)}</p>
      {t(powers) !== '' && (
        <section className={style.part}>
          <h3>{t(myPostText.powers)}</h3>
          <p>{t(powers)}</p>
        </section>
      )}
      {powerList.length > 0 && <Powers post={code} powers={powerList} />}
      <section className={style.part}>
        {points.length === 0 ? (
          <p className="muted">{t(myPostText.noPoints)}</p>
        ) : (
          <>
            <h3>{t(myPostText.points, { n: points.length })}</h3>
            <ol>
              {points.map((point) => (
                <PointSheet key={point.no} point={point} />
              ))}
            </ol>
          </>
        )}
      </section>
      <section className={style.part}>
        <h3>{t(myPostText.ask)}</h3>
        {ask.length === 0 ? (
          <p>{t(myPostText.noAsk)}</p>
        ) : (
          <ul className={style.ask}>
            {ask.map((who) => (
              <li key={t(who)}>{t(who)}</li>
            ))}
          </ul>
        )}
      </section>
      <div className={style.whole}>
        <span className="muted">{t(myPostText.allPoints, { n: pointCount })}</span>
        <Link href={`/learn/cards/${code}`}>{t(myPostText.card)}</Link>
        <Link href={`/risk/posts/${code}`}>{t(myPostText.whole)}</Link>
      </div>
    </Card>
  )
}

/** R30: the power list of the own post; whoever holds it says on the profile what has changed. */
const Powers = ({ post, powers }: { readonly post: string; readonly powers: OwnPost['powerList'] }) => {
  const t = useText()
  return (
    <section className={style.part}>
      <h3>{t(powersText.title)}</h3>
      <ul>
        {powers.map(({ id, name, discretion, limits, checker, hasChecker }) => (
          <li key={id} className={style.power}>
            <b>{t(name)}</b>
            <span className="t13 muted">
              {[discretionText[discretion], limits]
                .map((one) => t(one))
                .filter((one) => one !== '')
                .join(' · ')}
            </span>
            {hasChecker && (
              <span className="t13 muted">{t(myPostText.checkedBy, { post: t(checker ?? powersText.otherPost) })}</span>
            )}
          </li>
        ))}
      </ul>
      <AffirmLine post={post} />
    </section>
  )
}

const PointSheet = ({
  point: { name, manifestation, grade, controls, lesson },
}: {
  readonly point: OwnPost['points'][number]
}) => {
  const t = useText()
  return (
    <li className={style.point}>
      <div className={style.name}>
        <b>{t(name)}</b>
        <GradeMark grade={gradeName[grade]} />
      </div>
      <p>{t(manifestation)}</p>
      <div className={style.controls}>
        <span className="muted">{t(myPostText.controls)}</span>
        {controls.length === 0 ? (
          <span>{t(myPostText.noControl)}</span>
        ) : (
          <ul>
            {controls.map(({ text, frequency }) => (
              <li key={t(text)}>
                {t(frequency) === '' ? t(text) : t(myPostText.control, { text: t(text), frequency: t(frequency) })}
              </li>
            ))}
          </ul>
        )}
      </div>
      {lesson && <Link href={`/learn/lessons/${lesson.code}`}>{t(myPostText.lesson, { title: t(lesson.title) })}</Link>}
    </li>
  )
}
