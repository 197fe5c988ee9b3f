import { currentQuestions } from '#capabilities/curriculum/public.ts'
import { recordStatements } from '#capabilities/xapi/public.ts'
import { addDays, dayIn } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AnswerRecall } from '../contract.ts'
import { believed, flagDays } from '../rules/due.ts'
import { mark } from '../rules/mark.ts'
import { review } from '../rules/recall.ts'
import { keepAnswers, keepRapidFlags, loadAnswers } from '../store/answers.ts'
import { keyPostsOf } from '../store/key-posts.ts'
import { keepCards, loadCards } from '../store/recall-cards.ts'

export const answerRecall: UseCase<typeof AnswerRecall> = async (cx, input) => {
  const { person } = cx.actor
  const [card] = await loadCards(cx.tx, person, [input.question])
  const [question] = await currentQuestions(cx.tx, [input.question])
  if (!card || !question) return no('question-not-found')

  const [before] = await loadAnswers(cx.tx, person, input.answer)
  if (before) return ok({ verdict: mark(question, before.chosen).verdict, askAgainOn: card.dueOn })

  const answeredAt = believed(input.occurredAt, cx.now)
  const on = dayIn(answeredAt, cx.timeZone)
  if (card.dueOn > on) return no('not-due')

  const { verdict } = mark(question, input.chosen)
  const chosen = question.options.map(({ id }) => id).filter((id) => input.chosen.includes(id))
  const correct = verdict === 'right'
  await keepAnswers(cx.tx, [
    {
      personId: person,
      attemptId: input.answer,
      questionCode: question.code,
      questionVersion: question.version,
      chosen,
      confidence: null,
      correct,
      answeredAt,
    },
  ])
  await keepRapidFlags(cx.tx, [
    {
      personId: person,
      attemptId: input.answer,
      part: question.code,
      rapid: input.rapid,
      keptUntil: addDays(cx.today, flagDays),
    },
  ])
  const keyPosts = await keyPostsOf(cx.tx, person)
  const core = question.posts.some((post) => keyPosts.includes(post))
  const next = review({ ...card, core }, { right: correct, sure: true }, on)
  await keepCards(cx.tx, [next])
  await recordStatements(cx.tx, { person, language: cx.actor.language, now: cx.now }, [
    {
      id: cx.newId('statement'),
      verb: 'answered',
      activity: { kind: 'question', code: question.code, version: question.version, name: question.stem },
      registration: input.answer,
      occurredAt: answeredAt,
      result: { success: correct, response: chosen.join('[,]') },
    },
  ])
  cx.record('recall', input.answer, { question: question.code, version: question.version, occurredAt: answeredAt })
  return ok({ verdict, askAgainOn: next.dueOn })
}
