import { useQuestion, useSearch, useSession, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ExportButton } from '#ui/export-button.tsx'
import { ItemCard, ItemCards } from '#ui/item-card.tsx'
import { ListEnd } from '#ui/list-end.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Select } from '#ui/select.tsx'
import { ExportLessons, itemsAtMost, Lessons, type LessonsAnswer, sheetReaders } from '../contract.ts'
import { type EducationKind, educationKinds } from '../rules/lesson.ts'
import { pageText } from '../text/pages.ts'
import { sheetText } from '../text/sheets.ts'
import {
  allFamilies,
  allKinds,
  backToPoint,
  familyLabel,
  familyText,
  kindLabel,
  kindText,
  lessonMeta,
  lessonsLead,
  noLessonsText,
  noLessonsWhy,
  noLessonsYet,
  noLessonsYetWhy,
} from '../text.ts'
import style from './filters.module.css'

export const LessonsPage = () => {
  const t = useText()
  const search = useSearch()
  const family = search.get('family') ?? ''
  const post = search.get('post')
  const kind = educationKinds.find((one) => one === search.get('kind'))
  const { roles } = useSession()
  const filter = { ...(family ? { family } : {}), ...(kind ? { kind } : {}) }
  const asked = useQuestion(Lessons, filter)
  return (
    <Answered of={asked}>
      {({ lessons, families }) => (
        <>
          <PageHead
            title={t(pageText.lessons)}
            lead={lessons.length > 0 ? t(lessonsLead, { count: lessons.length }) : undefined}
            actions={
              <>
                {post && <BackToPoint post={post} point={search.get('point') ?? ''} />}
                {lessons.length > 0 && sheetReaders.some((role) => roles.includes(role)) && (
                  <LinkButton icon="print" href="/learn/lessons/print">
                    {t(sheetText.allToPaper)}
                  </LinkButton>
                )}
                {lessons.length > 0 && roles.includes('author') && <ExportButton verb={ExportLessons} of={filter} />}
              </>
            }
          />
          {families.length > 0 && (
            <div className={style.filters}>
              <Select
                label={t(familyLabel)}
                value={family}
                onChange={(value) => search.set({ family: value || null })}
                choices={[
                  { value: '', label: t(allFamilies) },
                  ...families.map((value) => ({ value, label: t(familyText(value)) })),
                ]}
              />
              <Segmented<EducationKind | 'all'>
                label={t(kindLabel)}
                value={kind ?? 'all'}
                onChange={(value) => search.set({ kind: value === 'all' ? null : value })}
                choices={[
                  { value: 'all', label: t(allKinds) },
                  ...educationKinds.map((value) => ({ value, label: t(kindText[value]) })),
                ]}
              />
            </div>
          )}
          <LessonList lessons={lessons} none={families.length > 0 ? 'fits' : 'yet'} />
          <ListEnd shown={lessons.length} most={itemsAtMost} narrow={!roles.includes('author')} />
        </>
      )}
    </Answered>
  )
}

/** Whoever came from a risk point without a lesson goes back to it. */
const BackToPoint = ({ post, point }: { readonly post: string; readonly point: string }) => {
  const t = useText()
  return (
    <LinkButton href={`/risk/posts/${encodeURIComponent(post)}?point=${encodeURIComponent(point)}`}>
      {t(backToPoint)}
    </LinkButton>
  )
}

interface LessonListProps {
  readonly lessons: LessonsAnswer['lessons']
  /** Why there may be none: none fits the filter, or none has been loaded yet. */
  readonly none: 'fits' | 'yet'
}

const LessonList = ({ lessons, none }: LessonListProps) => {
  const t = useText()
  if (lessons.length === 0)
    return (
      <Empty title={t(none === 'fits' ? noLessonsText : noLessonsYet)}>
        {t(none === 'fits' ? noLessonsWhy : noLessonsYetWhy)}
      </Empty>
    )
  return (
    <ItemCards>
      {lessons.map(({ code, title, summary, kind, minutes, art }) => (
        <ItemCard
          key={code}
          href={`/learn/lessons/${code}`}
          title={t(title)}
          meta={t(lessonMeta, { kind: t(kindText[kind]), minutes })}
          art={art}
        >
          {t(summary)}
        </ItemCard>
      ))}
    </ItemCards>
  )
}
