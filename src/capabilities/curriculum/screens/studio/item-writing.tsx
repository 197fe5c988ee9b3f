import type { ReactNode } from 'react'
import type { Moment } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'
import { useSession, useText } from '#platform/web.ts'
import { Breadcrumb } from '#ui/breadcrumb.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Difference } from '../../rules/differences.ts'
import type { NameBook } from '../../text/difference-words.ts'
import { itemRefusals } from '../../text/items.ts'
import { stateText } from '../../text/studio.ts'
import { ConflictNote } from './conflict-note.tsx'
import { ItemActions, ItemSecond, type ItemShown, ItemVersions } from './item-cards.tsx'
import style from './studio.module.css'
import type { Drafting } from './use-drafting.ts'

interface ItemWritingProps {
  readonly item: ItemShown & { readonly changedAt: Moment }
  readonly drafting: Drafting<object, keyof typeof itemRefusals>
  /** The list it stands in. */
  readonly among: Pair
  /** Where it stands in the list, and what stands above the page. */
  readonly crumb: string
  readonly title: string
  readonly lead: string
  /** Where what is on this page differs from what is kept. */
  readonly differences: readonly Difference[]
  readonly names: NameBook
  /** What is filled in. */
  readonly fields: ReactNode
  /** How it looks on a phone. */
  readonly preview: ReactNode
  /** What is said of it before the second person. */
  readonly hints: ReactNode
  /** Why a second person reads it. */
  readonly why: Pair
  readonly published: (version: string) => string
  readonly onLeaving: (isLeaving: boolean) => void
  readonly onOvertaken: () => void
}

/** What is written for the studio but lessons: what is filled in, a phone beside, and what others say of it below. */
export const ItemWriting = ({
  item,
  drafting,
  among,
  crumb,
  title,
  lead,
  differences,
  names,
  fields,
  preview,
  hints,
  why,
  published,
  onLeaving,
  onOvertaken,
}: ItemWritingProps) => {
  const t = useText()
  const mayWrite = useSession().roles.includes('author')
  return (
    <>
      <Breadcrumb crumbs={[{ label: t(among), href: item.list }, { label: crumb }]} />
      <PageHead
        title={title}
        mark={<Tag>{t(stateText[item.state])}</Tag>}
        lead={lead}
        actions={mayWrite && <ItemActions item={item} drafting={drafting} onLeaving={onLeaving} />}
      />
      <ConflictNote
        drafting={drafting}
        means={drafting.refusal && itemRefusals[drafting.refusal]}
        newest={item.revision}
        keptAt={item.changedAt}
        differences={differences}
        names={names}
        onOvertaken={onOvertaken}
      />
      <div className={style.columns}>
        <div className={style.stack}>{fields}</div>
        {preview}
      </div>
      <div className={style.cards}>
        {hints}
        <ItemSecond item={item} why={why} />
        <ItemVersions item={item} said={published} onLeaving={onLeaving} />
      </div>
    </>
  )
}
