import type { Day } from '#kernel/day.ts'
import { longDay } from '#kernel/day.ts'
import { useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { WhatMoves, type WhatMovesAnswer } from '../contract/division.ts'
import { openText, formText as text } from '../text/division.ts'
import style from './division.module.css'

interface MovesProps {
  readonly edges: readonly string[]
  readonly on: Day
}

/** RSP-9: what moves with these edges: the sum first, the lists behind it. */
export const Moves = ({ edges, on }: MovesProps) => {
  const asked = useQuestion(WhatMoves, { edges: edges.join(','), on })
  return <Answered of={asked}>{(answer) => <MovesCard answer={answer} />}</Answered>
}

const MovesCard = ({ answer }: { readonly answer: WhatMovesAnswer }) => {
  const t = useText()
  const { counts, units, posts, highPoints, open } = answer
  const lists = [
    { head: text.movesUnits, all: counts.units, lines: units.map(({ name }) => t(name)) },
    {
      head: text.movesPosts,
      all: counts.posts,
      lines: posts.map(({ name, controls }) =>
        controls > 0 ? t(text.movesControls, { post: t(name), n: controls }) : t(name),
      ),
    },
    {
      head: text.movesPoints,
      all: counts.highPoints,
      lines: highPoints.map(({ no, name, post }) => t(text.point, { no, name: t(name), post: t(post) })),
    },
    {
      head: text.movesOpen,
      all: counts.open,
      lines: open.map(({ kind, name, post, dueOn }) => {
        const what = t(openText[kind], { name: t(name), post: t(post) })
        return dueOn ? t(text.due, { what, day: t(longDay(dueOn)) }) : what
      }),
    },
  ]
  return (
    <section className={style.moves}>
      <h4>{t(text.moves)}</h4>
      <p>
        {t(text.movesSum, {
          units: counts.units,
          people: counts.people,
          posts: counts.posts,
          high: counts.highPosts,
          points: counts.highPoints,
          controls: counts.controls,
          open: counts.open,
        })}
      </p>
      {lists
        .filter(({ lines }) => lines.length > 0)
        .map(({ head, all, lines }) => (
          <details key={head.en}>
            <summary>{t(head)}</summary>
            <ul>
              {lines.slice(0, shown).map((line, at) => (
                <li key={at}>{line}</li>
              ))}
              {all > shown && <li className="muted">{t(text.more, { n: all - shown })}</li>}
            </ul>
          </details>
        ))}
    </section>
  )
}

const shown = 40
