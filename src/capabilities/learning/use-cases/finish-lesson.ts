import { type Lesson, loadLesson, questionsOfLesson, walk } from '#capabilities/curriculum/public.ts'
import { recordStatements } from '#capabilities/xapi/public.ts'
import { addDays, type Day, dayIn } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { FinishLesson } from '../contract.ts'
import { believed, flagDays } from '../rules/due.ts'
import { freshCard } from '../rules/recall.ts'
import { keepRapidFlags } from '../store/answers.ts'
import { keepCompletions, loadCompletion } from '../store/completions.ts'
import { keyPostsOf } from '../store/key-posts.ts'
import { addCards } from '../store/recall-cards.ts'

export const finishLesson: UseCase<typeof FinishLesson> = async (cx, input) => {
  const lesson = await loadLesson(cx.tx, input.lesson, input.version)
  if (!lesson) return no('lesson-not-found')
  const end = walk(lesson, input.path)
  if (!end.ok) return end

  const before = await loadCompletion(cx.tx, cx.actor.person, input.attempt)
  if (before) return ok({ doneOn: before.occurredOn, cards: 0 })

  const occurredAt = believed(input.occurredAt, cx.now)
  const doneOn = dayIn(occurredAt, cx.timeZone)
  const statementId = cx.newId('statement')
  await keepCompletions(cx.tx, [
    {
      personId: cx.actor.person,
      attemptId: input.attempt,
      itemKind: 'lesson',
      itemCode: lesson.code,
      itemVersion: lesson.version,
      unitPath: cx.actor.unitPath,
      occurredOn: doneOn,
      occurredAt,
      recordedAt: cx.now,
      statementId,
    },
  ])
  await recordStatements(cx.tx, { person: cx.actor.person, language: cx.actor.language, now: cx.now }, [
    {
      id: statementId,
      verb: 'completed',
      activity: { kind: 'lesson', code: lesson.code, version: lesson.version, name: lesson.title },
      registration: input.attempt,
      occurredAt,
      result: { completion: true, response: input.path.map(({ scene, choice }) => `${scene}.${choice}`).join('[,]') },
    },
  ])
  await keepRapidFlags(
    cx.tx,
    input.path.map(({ scene, rapid }) => ({
      personId: cx.actor.person,
      attemptId: input.attempt,
      part: scene,
      rapid,
      keptUntil: addDays(cx.today, flagDays),
    })),
  )
  cx.record('completion', input.attempt, { item: 'lesson', code: lesson.code, version: lesson.version, occurredAt })
  return ok({ doneOn, cards: await learn(cx, lesson, doneOn) })
}

/** LRN-7: the questions of a finished lesson come back by themselves. */
const learn = async (cx: Acting, lesson: Lesson, on: Day): Promise<number> => {
  const keyPosts = await keyPostsOf(cx.tx, cx.actor.person)
  const questions = await questionsOfLesson(cx.tx, lesson)
  return addCards(
    cx.tx,
    questions.map(({ code, posts }) =>
      freshCard(
        {
          personId: cx.actor.person,
          questionCode: code,
          lessonCode: lesson.code,
          core: posts.some((post) => keyPosts.includes(post)),
        },
        on,
      ),
    ),
  )
}
