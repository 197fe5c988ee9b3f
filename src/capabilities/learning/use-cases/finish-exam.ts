import { loadExam, loadQuestions, type Question, withdrawnQuestions } from '#capabilities/curriculum/public.ts'
import { type Draft, recordStatements } from '#capabilities/xapi/public.ts'
import { addDays, type Day, dayIn, type Moment } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { InputOf } from '#kernel/verb.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { FinishExam } from '../contract.ts'
import { believed, flagDays } from '../rules/due.ts'
import { counting, mark } from '../rules/mark.ts'
import { freshCard, review } from '../rules/recall.ts'
import { type Answer, keepAnswers, keepRapidFlags } from '../store/answers.ts'
import { type ExamAttempt, finishAttempt, loadAttempt } from '../store/attempts.ts'
import { keepCompletions } from '../store/completions.ts'
import { keyPostsOf } from '../store/key-posts.ts'
import { keepCards, loadCards } from '../store/recall-cards.ts'

export const finishExam: UseCase<typeof FinishExam> = async (cx, input) => {
  const attempt = await loadAttempt(cx.tx, cx.actor.person, input.attempt)
  if (!attempt) return no('attempt-not-found')
  if (attempt.finishedOn) return ok({ exam: attempt.examCode, finishedOn: attempt.finishedOn })

  const questions = await loadQuestions(cx.tx, attempt.drawn)
  const handedIn = new Map(input.answers.map((answer) => [answer.question, answer]))
  if (handedIn.size !== questions.length || questions.some(({ code }) => !handedIn.has(code)))
    return no('answers-missing')

  const occurredAt = believed(input.occurredAt, cx.now)
  const finishedOn = dayIn(occurredAt, cx.timeZone)
  const answers = questions.flatMap((question) => {
    const given = handedIn.get(question.code)
    return given ? [answerTo(cx, question, given, attempt.id, occurredAt)] : []
  })
  await keepAnswers(cx.tx, answers)
  await keepRapidFlags(
    cx.tx,
    input.answers.map(({ question, rapid }) => ({
      personId: cx.actor.person,
      attemptId: attempt.id,
      part: question,
      rapid,
      keptUntil: addDays(cx.today, flagDays),
    })),
  )
  await finishAttempt(cx.tx, attempt, occurredAt, finishedOn)
  const withdrawn = await withdrawnQuestions(cx.tx, attempt.drawn)
  await remember(cx, counting(questions, withdrawn), answers, finishedOn)
  await complete(cx, attempt, { questions, answers, withdrawn }, occurredAt, finishedOn)
  return ok({ exam: attempt.examCode, finishedOn })
}

type Given = InputOf<typeof FinishExam>['answers'][number]

const answerTo = (
  cx: Acting,
  question: Question,
  { chosen, confidence }: Given,
  attemptId: ExamAttempt['id'],
  answeredAt: Moment,
): Answer => ({
  personId: cx.actor.person,
  attemptId,
  questionCode: question.code,
  questionVersion: question.version,
  chosen: question.options.map(({ id }) => id).filter((id) => chosen.includes(id)),
  confidence,
  correct: mark(question, chosen).verdict === 'right',
  answeredAt,
})

/** LRN-7, LRN-23: every question of an exam that counts is also a recall. */
const remember = async (
  cx: Acting,
  questions: readonly Question[],
  answers: readonly Answer[],
  on: Day,
): Promise<void> => {
  const keyPosts = await keyPostsOf(cx.tx, cx.actor.person)
  const codes = questions.map(({ code }) => code)
  const kept = new Map((await loadCards(cx.tx, cx.actor.person, codes)).map((card) => [card.questionCode, card]))
  const given = new Map(answers.map((answer) => [answer.questionCode, answer]))
  const cards = questions.map(({ code, lesson, posts }) => {
    const core = posts.some((post) => keyPosts.includes(post))
    const card =
      kept.get(code) ?? freshCard({ personId: cx.actor.person, questionCode: code, lessonCode: lesson, core }, on)
    const answer = given.get(code)
    return review({ ...card, core }, { right: answer?.correct ?? false, sure: answer?.confidence === 'sure' }, on)
  })
  await keepCards(cx.tx, cards)
}

interface Answered {
  readonly questions: readonly Question[]
  readonly answers: readonly Answer[]
  readonly withdrawn: ReadonlySet<string>
}

/** LRN-6: a finished exam is done; how it went stays in the statements of the person. */
const complete = async (
  cx: Acting,
  attempt: ExamAttempt,
  { questions, answers, withdrawn }: Answered,
  occurredAt: Moment,
  occurredOn: Day,
): Promise<void> => {
  const exam = await loadExam(cx.tx, attempt.examCode, attempt.examVersion)
  if (!exam) throw new Error('the version of an exam stays')
  const statementId = cx.newId('statement')
  await keepCompletions(cx.tx, [
    {
      personId: cx.actor.person,
      attemptId: attempt.id,
      itemKind: 'exam',
      itemCode: exam.code,
      itemVersion: exam.version,
      unitPath: cx.actor.unitPath,
      occurredOn,
      occurredAt,
      recordedAt: cx.now,
      statementId,
    },
  ])
  const counted = counting(
    answers.map(({ questionCode, correct }) => ({ code: questionCode, correct })),
    withdrawn,
  )
  const right = counted.filter(({ correct }) => correct).length
  const each: Draft[] = answers.map((answer, at) => ({
    id: cx.newId('statement'),
    verb: 'answered',
    activity: {
      kind: 'question',
      code: answer.questionCode,
      version: answer.questionVersion,
      name: questions[at]?.stem ?? exam.title,
    },
    registration: attempt.id,
    occurredAt,
    result: { success: answer.correct, response: answer.chosen.join('[,]') },
  }))
  await recordStatements(cx.tx, { person: cx.actor.person, language: cx.actor.language, now: cx.now }, [
    ...each,
    {
      id: statementId,
      verb: 'completed',
      activity: { kind: 'exam', code: exam.code, version: exam.version, name: exam.title },
      registration: attempt.id,
      occurredAt,
      result: { completion: true, ...(counted.length > 0 ? { scaled: right / counted.length } : {}) },
    },
  ])
  cx.record('completion', attempt.id, { item: 'exam', code: exam.code, version: exam.version, occurredAt })
}
