import { useState } from 'react'
import { Link, useText } from '#platform/web.ts'
import { Button } from '#ui/button.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { QualityAnswer } from '../contract/quality.ts'
import { qualityText } from '../text/quality.ts'
import { AddControlForm } from './add-control-form.tsx'
import style from './quality.module.css'

type Held = QualityAnswer['educationOnly'][number]

/** RSK-32: points held by study alone, each with something that can be checked instead. */
export const EducationTable = ({ points, all }: { readonly points: readonly Held[]; readonly all: number }) => {
  const t = useText()
  const [open, setOpen] = useState<Held | null>(null)
  const columns: readonly Column<Held>[] = [
    {
      key: 'post',
      head: t(qualityText.post),
      names: true,
      cell: ({ post, no, postName }) => <Link href={`/risk/posts/${post}?point=${no}`}>{t(postName)}</Link>,
    },
    { key: 'point', head: t(qualityText.point), cell: ({ name }) => t(name) },
    { key: 'now', head: t(qualityText.now), cell: ({ control }) => <span className="muted">{t(control)}</span> },
    {
      key: 'instead',
      head: t(qualityText.instead),
      cell: ({ instead }) => (instead ? t(instead) : <span className="faint">{t(qualityText.noInstead)}</span>),
    },
    {
      key: 'use',
      head: '',
      tight: true,
      cell: (held) => (
        <Button size="small" onPress={() => setOpen(held)}>
          {t(qualityText.use)}
          <span className="sr">{t(qualityText.useOf, { point: t(held.name) })}</span>
        </Button>
      ),
    },
  ]
  return (
    <section className={style.education}>
      <header className="between">
        <h3>
          <Tag tone="ochre" icon="warn">
            {t(qualityText.education, { n: all })}
          </Tag>
        </h3>
        <span className="t13 faint">{t(qualityText.educationWhy)}</span>
      </header>
      <Table
        caption={t(qualityText.education, { n: points.length })}
        columns={columns}
        rows={points}
        rowKey={({ id }) => id}
      />
      <ListEnd shown={points.length} all={all} />
      {open && <AddControlForm post={open.post} point={open} proposed={open.instead} onClose={() => setOpen(null)} />}
    </section>
  )
}
