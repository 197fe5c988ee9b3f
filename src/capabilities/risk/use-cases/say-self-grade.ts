import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { SaySelfGrade } from '../contract/grades.ts'
import { answerDoubt } from '../rules/proposal.ts'
import { saveSelfGrade } from '../store/gradings.ts'
import { findPost, namesAround, sightOf } from '../store/sight.ts'
import { isHeadOf } from '../store/standing.ts'

/** RSK-137: the head of a post's unit says how the unit sees its risk, and why; nobody says it in the unit's place. */
export const saySelfGrade: UseCase<typeof SaySelfGrade> = async (cx, { post: code, grade, reason }) => {
  const post = await findPost(cx.tx, sightOf(cx, false), code)
  if (!post) return no('post-not-found')
  if (!isHeadOf(cx, post.unitPath)) return no('not-your-unit')
  const line = answerDoubt(reason, await namesAround(cx.tx, post))
  if (!line.ok) return line
  const said = {
    ...{ id: cx.newId('post-self-grade'), postId: post.id, grade, reason: line.value },
    ...{ saidBy: cx.actor.person, saidOn: cx.today, recordedAt: cx.now },
  }
  await saveSelfGrade(cx.tx, said)
  cx.record('post-self-grade', said.id, { post: post.id, grade, reason: line.value })
  return ok({ grade })
}
