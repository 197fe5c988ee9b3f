import { LessonQuestion } from '#capabilities/curriculum/contract.ts'
import { lessonRefusals } from '#capabilities/curriculum/text.ts'
import { useParams, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { backToToday } from '../text.ts'
import { LessonPlayer } from './lesson-player.tsx'

export const LessonPage = () => {
  const t = useText()
  const { lesson = '' } = useParams()
  const asked = useQuestion(LessonQuestion, { lesson })
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Empty
          title={<h1 tabIndex={-1}>{t(lessonRefusals[refusal])}</h1>}
          actions={<LinkButton href="/today">{t(backToToday)}</LinkButton>}
        />
      )}
    >
      {(answer) => <LessonPlayer key={`${answer.lesson.code} ${answer.lesson.version}`} {...answer} />}
    </Answered>
  )
}
