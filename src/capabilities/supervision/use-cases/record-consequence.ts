import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RecordConsequence } from '../contract/consequences.ts'
import { commentFault } from '../rules/comment.ts'
import { acceptYear, yearSeen } from '../rules/consequence.ts'
import { addConsequence } from '../store/consequences.ts'
import { namesIn } from '../store/places.ts'
import { taxonomyInForce } from '../store/taxonomy.ts'

/** SUP-41: one number for a year, a form and a kind of conduct; nobody is in it. */
export const recordConsequence: UseCase<typeof RecordConsequence> = async (cx, input) => {
  const accepted = acceptYear(input.year, cx.today)
  if (!accepted.ok) return accepted
  if (!(await taxonomyInForce(cx.tx)).topics.some(({ code }) => code === input.topic)) return no('topic-unknown')
  const one = { ...input, fact: input.fact.trim() }
  const fault = commentFault(one.fact, await namesIn(cx.tx, one.fact))
  if (fault) return no(fault)
  const id = cx.newId('consequence')
  await addConsequence(cx.tx, id, one, cx.now)
  cx.record('consequence', id, one)
  return ok({ shown: yearSeen(one.year, [one]).rows.some(({ count }) => count !== null) })
}
