import { checkedQuestions, currentQuestions, loadLesson, ownWords } from '#capabilities/curriculum/public.ts'
import { citeNorms } from '#capabilities/norms/public.ts'
import { ok } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { View } from '#platform/context.ts'
import type { Tx } from '#platform/database.ts'
import type { RecallDue } from '../contract.ts'
import { recallLimit, recallMinutes } from '../rules/minutes.ts'
import { loadDueCards, nextDueAfter } from '../store/recall-cards.ts'

export const recallDue: View<typeof RecallDue> = async ({ tx, actor, today }) => {
  const due = await loadDueCards(tx, actor.person, today, recallLimit)
  const asked = await currentQuestions(
    tx,
    due.map(({ questionCode }) => questionCode),
  )
  const say = await ownWords(tx)
  const questions = new Map(say(asked).map((question) => [question.code, question]))
  const citations = await citeNorms(tx, today, [...new Set(asked.flatMap(({ norms }) => norms))])
  const checked = await checkedQuestions(tx, asked)
  const titles = await lessonTitles(
    tx,
    due.flatMap(({ lessonCode }) => lessonCode ?? []),
  )
  const cards = due.flatMap(({ questionCode, lessonCode, learnedOn }) => {
    const question = questions.get(questionCode)
    if (!question) return []
    return [
      {
        learnedOn,
        lesson: titles.get(lessonCode ?? '') ?? null,
        question,
        citations: citations.filter(({ reference }) => question.norms.includes(reference)),
        checked: checked.get(questionCode) ?? null,
      },
    ]
  })
  return ok({
    minutes: recallMinutes(cards.length),
    cards,
    nextOn: await nextDueAfter(tx, actor.person, today),
  })
}

const lessonTitles = async (tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, Pair>> => {
  const titles = new Map<string, Pair>()
  for (const code of new Set(codes)) {
    const lesson = await loadLesson(tx, code)
    if (lesson) titles.set(code, lesson.title)
  }
  return titles
}
