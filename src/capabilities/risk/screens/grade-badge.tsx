import { useText } from '#platform/web.ts'
import { GradeMark } from '#ui/grade-mark.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Grade } from '../rules/grade.ts'
import { postText } from '../text/post.ts'
import { gradeWords } from '../text/words.ts'
import { gradeName } from './grade.ts'
import style from './post.module.css'

/** The grade of a post beside its name. */
export const GradeBadge = ({ grade }: { readonly grade: Grade | null }) => {
  const t = useText()
  if (grade === null) return <Tag tone="line">{t(postText.notGraded)}</Tag>
  return (
    <span className={style.grade}>
      <GradeMark grade={gradeName[grade]} words={t(postText.gradeOf, { grade: t(gradeWords[grade]) })} />
    </span>
  )
}
