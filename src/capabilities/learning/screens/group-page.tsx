import { LessonQuestion } from '#capabilities/curriculum/contract.ts'
import { lessonRefusals } from '#capabilities/curriculum/text.ts'
import { useParams, useQuestion, useText } from '#platform/web.ts'
import { Answered } from '#ui/answered.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { lessonText } from '../text.ts'
import { GroupScreen } from './group-screen.tsx'

/** LRN-24: a lesson on one screen for people who sit together, opened by whoever leads them. */
export const GroupPage = () => {
  const t = useText()
  const { lesson: code = '' } = useParams()
  const asked = useQuestion(LessonQuestion, { lesson: code })
  return (
    <Answered
      of={asked}
      refused={(refusal) => (
        <Empty
          title={<h1 tabIndex={-1}>{t(lessonRefusals[refusal])}</h1>}
          actions={<LinkButton href="/learn/lessons">{t(lessonText.toLessons)}</LinkButton>}
        />
      )}
    >
      {({ lesson, citations }) => (
        <GroupScreen
          key={`${lesson.code} ${lesson.version}`}
          lesson={lesson}
          citations={citations}
          about={lesson.title}
          foot={
            <>
              <LinkButton href={`/learn/lessons/${lesson.code}/print`}>{t(lessonText.paper)}</LinkButton>
              <LinkButton href={`/learn/lessons/${lesson.code}`}>{t(lessonText.leaveGroup)}</LinkButton>
            </>
          }
        />
      )}
    </Answered>
  )
}
