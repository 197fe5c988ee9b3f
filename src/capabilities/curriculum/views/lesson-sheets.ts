import { checkedWhole, citeNorms, factChecks } from '#capabilities/norms/public.ts'
import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { sql } from '#platform/database.ts'
import { type LessonSheets, sheetsAtOnce } from '../contract.ts'
import { factsOf } from '../rules/facts.ts'
import type { Lesson } from '../rules/lesson.ts'
import type { Question } from '../rules/question.ts'
import { askedWithLesson } from '../store/versions.ts'
import { ownWords } from './terms.ts'

/** Every current lesson whole, for paper, so many at once. */
export const lessonSheets: View<typeof LessonSheets> = async ({ tx, today }, { page = 0 }) => {
  const rows = await tx.rows(sql<{ lesson: Lesson; questions: readonly Question[] }>`
    select l.body as lesson, coalesce((
      select jsonb_agg(q.body order by q.code) from question_version q
      where q.tenant_id = l.tenant_id and q.current
        and (l.body -> 'questions' ? q.code or (q.body ->> 'lesson' = l.code and ${askedWithLesson(tx)}))), '[]') as questions
    from lesson_version l
    where l.tenant_id = ${tx.tenant} and l.current
    order by l.code limit ${sheetsAtOnce} offset ${page * sheetsAtOnce}`)
  const checks = await factChecks(tx, 'lesson')
  const cited = await citeNorms(tx, today, [...new Set(rows.flatMap(({ lesson }) => lesson.norms))])
  const say = await ownWords(tx)
  return ok({
    sheets: rows.map(({ lesson, questions }) => ({
      lesson: say(lesson),
      questions: say([...questions]),
      citations: cited.filter(({ reference }) => lesson.norms.includes(reference)),
      checked: checkedWhole(factsOf('lesson', lesson), checks.get(lesson.code) ?? []),
    })),
  })
}
