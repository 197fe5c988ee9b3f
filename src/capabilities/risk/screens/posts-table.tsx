import { useState } from 'react'
import type { Day } from '#kernel/day.ts'
import { Link, useSearch, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { GradeMark } from '#ui/grade-mark.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { PostLine, PostsAnswer } from '../contract/posts.ts'
import { methodsText } from '../text/methods.ts'
import { postsText } from '../text/posts.ts'
import { dueText } from '../text/words.ts'
import { gradeName } from './grade.ts'
import { Pages } from './pages.tsx'
import style from './posts.module.css'

/** Rows before “show all” is pressed, and rows of one page of the answer. */
const firstRows = 14
const pageRows = 200

export const PostsTable = ({ answer: { posts, matching, asOf, method } }: { readonly answer: PostsAnswer }) => {
  const t = useText()
  const search = useSearch()
  const [all, setAll] = useState(false)
  const rows = all ? posts : posts.slice(0, firstRows)
  return (
    <Card title={t(postsText.list)} aside={t(postsText.listNote)}>
      <div className={style.compact}>
        <Table caption={t(postsText.list)} columns={useColumns(method, asOf)} rows={rows} rowKey={({ code }) => code} />
      </div>
      <div className={style.more}>
        <span>
          {matching > rows.length
            ? t(postsText.shown, { n: rows.length, left: matching - rows.length })
            : t(postsText.shownAll, { n: rows.length })}
        </span>
        {!all && posts.length > rows.length && (
          <Button tone="quiet" size="small" onPress={() => setAll(true)}>
            {t(postsText.showAll)}
          </Button>
        )}
        <Pages
          page={Number(search.get('page')) || 0}
          pages={Math.ceil(matching / pageRows)}
          onPage={(page) => search.set({ page: page > 0 ? String(page) : null })}
        />
      </div>
    </Card>
  )
}

/** RSK-85, RSK-138: a grade by another method than the one in force is marked: the two are not compared. */
const useColumns = (usual: string, asOf: Day | null): readonly Column<PostLine>[] => {
  const t = useText()
  return [
    {
      key: 'grade',
      head: t(postsText.grade),
      tight: true,
      cell: ({ grade, method }) =>
        grade ? (
          <span className={style.reviewed}>
            <GradeMark grade={gradeName[grade]} />
            {method !== usual && <Tag tone="line">{t(methodsText.tag, { method: method ?? '' })}</Tag>}
          </span>
        ) : (
          <span className="faint">{t(postsText.notGraded)}</span>
        ),
    },
    {
      key: 'post',
      head: t(postsText.post),
      names: true,
      cell: ({ code, name }) => <Link href={`/risk/posts/${code}${asOf ? `?as-of=${asOf}` : ''}`}>{t(name)}</Link>,
    },
    { key: 'unit', head: t(postsText.unit), cell: ({ unit }) => <span className="muted">{t(unit)}</span> },
    { key: 'points', head: t(postsText.points), right: true, tight: true, cell: ({ points }) => points },
    { key: 'reviewed', head: t(postsText.reviewed), cell: (line) => <Reviewed line={line} /> },
    {
      key: 'lessons',
      head: t(postsText.lessons),
      tight: true,
      cell: ({ lessons, points }) => <Covered n={lessons} all={points} />,
    },
    {
      key: 'controls',
      head: t(postsText.controls),
      tight: true,
      cell: ({ controls, points }) => <Covered n={controls} all={points} />,
    },
  ]
}

const Reviewed = ({ line: { reviewedOn, due } }: { readonly line: PostLine }) => {
  const t = useText()
  return (
    <span className={style.reviewed}>
      {reviewedOn && <span className="nowrap">{reviewedOn}</span>}
      {due && (
        <span title={t(dueText[due])}>
          <Tag tone="ochre">{t(postsText.dueTag)}</Tag>
          <span className="sr">{t(dueText[due])}</span>
        </span>
      )}
    </span>
  )
}

const Covered = ({ n, all }: { readonly n: number; readonly all: number }) => {
  const t = useText()
  return <span className={n < all ? style.gap : undefined}>{t(postsText.of, { n, all })}</span>
}
