import { shortDay } from '#kernel/day.ts'
import { grouped } from '#kernel/text.ts'
import { Link, type Text, useText } from '#platform/web.ts'
import { Bar } from '#ui/bar.tsx'
import { Card } from '#ui/card.tsx'
import { Explained, useExplaining } from '#ui/explained.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { Table } from '#ui/table.tsx'
import { gradeText } from '#ui/text.ts'
import type { UnitsTodayAnswer } from '../contract/units.ts'
import { unitsText } from '../text/units.ts'
import { FigureStrip, type UnitFigure, useAsOf } from './unit-figures.tsx'
import own from './units-home.module.css'

type Place = UnitsTodayAnswer['places'][number]

/** One row a unit or branch; every figure opens how it came about under the table. */
export const UnitsTable = ({ answer }: { readonly answer: UnitsTodayAnswer }) => {
  const t = useText()
  const explaining = useExplaining()
  const asOf = useAsOf(answer.asOf)
  const { places } = answer
  const figures = Object.assign({}, ...places.map((place) => figuresOf(t, place, answer)))
  const isBranch = places.every(({ kind }) => kind === 'branch')
  return (
    <Card title={t(unitsText.table)} aside={t(answer.sampled ? unitsText.tableSampled : unitsText.tableNote)}>
      <Table
        caption={t(unitsText.table)}
        rows={places}
        rowKey={keyOf}
        columns={[
          {
            key: 'place',
            head: t(isBranch ? unitsText.branch : unitsText.place),
            names: true,
            cell: ({ name }) => t(name),
          },
          {
            key: 'people',
            head: t(unitsText.people),
            cell: (place) => (
              <>
                <Explained name={`people ${keyOf(place)}`} explaining={explaining}>
                  {grouped(place.people)}
                </Explained>
                {place.away > 0 && <span className="t12 faint"> {t(unitsText.awayToday, { n: place.away })}</span>}
              </>
            ),
          },
          {
            key: 'posts',
            head: t(unitsText.posts),
            cell: (place) => (
              <Explained name={`posts ${keyOf(place)}`} explaining={explaining}>
                <Grades posts={place.posts} />
              </Explained>
            ),
          },
          {
            key: 'week',
            head: t(unitsText.week),
            cell: (place) =>
              place.week === null ? (
                <span className="faint">{t(unitsText.few)}</span>
              ) : (
                <span className={own.week}>
                  <Bar
                    value={place.week.done}
                    of={place.week.due}
                    label={t(unitsText.weekLabel, { name: t(place.name), ...place.week })}
                  />
                  <Explained name={`week ${keyOf(place)}`} explaining={explaining}>
                    {t(unitsText.of, { part: place.week.done, whole: place.week.due })}
                  </Explained>
                </span>
              ),
          },
          {
            key: 'late',
            head: t(unitsText.late),
            cell: (place) => (
              <Explained name={`late ${keyOf(place)}`} explaining={explaining}>
                {place.lateChecks > 0 ? <b>{t(unitsText.lateChecks, { n: place.lateChecks })}</b> : t(unitsText.onTime)}
              </Explained>
            ),
          },
        ]}
      />
      <FigureStrip explaining={explaining} figures={figures} asOf={asOf} />
    </Card>
  )
}

const keyOf = ({ kind, name }: Place): string => `${kind} ${name.zh}`

const Grades = ({ posts: { high, medium, low, none } }: Pick<Place, 'posts'>) => {
  const t = useText()
  const counts = [
    ['high', high],
    ['medium', medium],
    ['low', low],
  ] as const
  const some = counts.filter(([, n]) => n > 0)
  if (some.length === 0) return none
  return (
    <span className={own.grades}>
      {some.map(([grade, n]) => (
        <GradeMark key={grade} grade={grade} words={t(unitsText.gradeWords, { grade: t(gradeText[grade]), n })} />
      ))}
      {none > 0 && <span>{t(unitsText.notGraded, { n: none })}</span>}
    </span>
  )
}

const figuresOf = (t: Text, place: Place, { from, to }: UnitsTodayAnswer): Record<string, UnitFigure> => {
  const { kind, people, away, posts, week, lateChecks } = place
  const key = keyOf(place)
  const isUnit = kind === 'unit'
  const toPosts = <Link href="/risk/posts">{t(unitsText.goPosts)}</Link>
  return {
    [`people ${key}`]: {
      shown: grouped(people),
      formula: t(unitsText.peopleFormula, { people: grouped(people), away }),
      counted: t(isUnit ? unitsText.peopleUnit : unitsText.peopleBranch),
      leftOut: t(unitsText.peopleLeft),
    },
    [`posts ${key}`]: {
      shown: String(posts.high + posts.medium + posts.low + posts.none),
      formula: t(unitsText.postsFormula, posts),
      counted: t(isUnit ? unitsText.postsUnit : unitsText.postsBranch),
      leftOut: t(unitsText.postsLeft),
      rows: toPosts,
    },
    ...(week && {
      [`week ${key}`]: {
        shown: t(unitsText.of, { part: week.done, whole: week.due }),
        formula: `${week.done} ÷ ${week.due} = ${Math.round((week.done / week.due) * 1000) / 10}%`,
        counted: t(unitsText.weekCounted, { from: t(shortDay(from)), to: t(shortDay(to)) }),
        leftOut: t(unitsText.weekLeft, { away: week.away }),
      },
    }),
    [`late ${key}`]: {
      shown: String(lateChecks),
      formula: t(unitsText.lateFormula, { n: lateChecks }),
      counted: t(unitsText.lateCounted),
      leftOut: t(unitsText.lateLeft),
      rows: toPosts,
    },
  }
}
