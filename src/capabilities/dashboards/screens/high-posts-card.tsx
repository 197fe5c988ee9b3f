import { Link, type Text, useText } from '#platform/web.ts'
import { Card } from '#ui/card.tsx'
import { Empty } from '#ui/empty.tsx'
import { Explained, useExplaining } from '#ui/explained.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { UnitsTodayAnswer } from '../contract/units.ts'
import { unitsText } from '../text/units.ts'
import { FigureStrip, type UnitFigure, useAsOf } from './unit-figures.tsx'
import own from './units-home.module.css'

type Line = UnitsTodayAnswer['posts'][number]

/** Posts of high risk with what covers their risk points and what is late; nobody who holds them. */
export const HighPostsCard = ({ answer: { posts, totals, asOf } }: { readonly answer: UnitsTodayAnswer }) => {
  const t = useText()
  const explaining = useExplaining()
  const time = useAsOf(asOf)
  if (posts.length === 0)
    return (
      <Card title={t(unitsText.high)}>
        <Empty title={t(unitsText.highNone)}>{t(unitsText.highNoneWhy, { n: totals.posts })}</Empty>
      </Card>
    )
  const figures = Object.assign({}, ...posts.map((post) => figuresOf(t, post)))
  const part = (name: 'lessons' | 'tested', { code, points, lessons, controls }: Line) => (
    <Explained name={`${name} ${code}`} explaining={explaining}>
      {t(unitsText.of, { part: name === 'lessons' ? lessons : controls, whole: points })}
    </Explained>
  )
  return (
    <Card title={t(unitsText.high)} aside={t(unitsText.highNote, { n: totals.high })}>
      <Table
        caption={t(unitsText.high)}
        rows={posts}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'post',
            head: t(unitsText.post),
            names: true,
            cell: ({ code, name }) => <Link href={`/risk/posts/${code}`}>{t(name)}</Link>,
          },
          { key: 'unit', head: t(unitsText.place), cell: ({ unit }) => t(unit) },
          { key: 'lessons', head: t(unitsText.lessons), tight: true, cell: (post) => part('lessons', post) },
          { key: 'tested', head: t(unitsText.tested), tight: true, cell: (post) => part('tested', post) },
          { key: 'state', head: t(unitsText.state), cell: (post) => <State post={post} /> },
        ]}
      />
      <FigureStrip explaining={explaining} figures={figures} asOf={time} />
    </Card>
  )
}

const State = ({ post: { lateChecks, reviewDue } }: { readonly post: Line }) => {
  const t = useText()
  if (lateChecks === 0 && !reviewDue) return <span className="muted">{t(unitsText.fine)}</span>
  return (
    <span className={own.grades}>
      {lateChecks > 0 && <Tag tone="seal">{t(unitsText.lateChecks, { n: lateChecks })}</Tag>}
      {reviewDue && <Tag tone="ochre">{t(unitsText.reviewDue)}</Tag>}
    </span>
  )
}

const figuresOf = (t: Text, { code, points, lessons, controls }: Line): Record<string, UnitFigure> => ({
  [`lessons ${code}`]: {
    shown: t(unitsText.of, { part: lessons, whole: points }),
    formula: t(unitsText.lessonsFormula, { part: lessons, whole: points }),
    counted: t(unitsText.lessonsCounted),
    leftOut: t(unitsText.lessonsLeft),
    rows: <Link href={`/risk/posts/${code}`}>{t(unitsText.goPosts)}</Link>,
  },
  [`tested ${code}`]: {
    shown: t(unitsText.of, { part: controls, whole: points }),
    formula: t(unitsText.testedFormula, { part: controls, whole: points }),
    counted: t(unitsText.testedCounted),
    leftOut: t(unitsText.testedLeft),
    rows: <Link href={`/risk/posts/${code}`}>{t(unitsText.goPosts)}</Link>,
  },
})
