import { startReview } from '#capabilities/risk/public.ts'
import { addDays, type Day } from '#kernel/day.ts'
import { no, ok, type Result } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { AnswerSignal } from '../contract/signals.ts'
import { commentFault } from '../rules/comment.ts'
import { acceptDue, challengesOf, type Response, recheckOn } from '../rules/response.ts'
import { confirm, type Signal } from '../rules/signal.ts'
import { knownPosts, lessonIsThere, namesIn, postsOfUnits } from '../store/places.ts'
import { addResponse } from '../store/responses.ts'
import { failedControls, loadSignal, saveSignal } from '../store/signals.ts'
import { taxonomyInForce } from '../store/taxonomy.ts'
import { openProject } from './propose-project.ts'

type Input = Parameters<UseCase<typeof AnswerSignal>>[1]

/** A control that failed within this many days is the nearer cause. */
const failedWithin = 120

/** SUP-12, SUP-21, SUP-22: confirms a signal by answering it; a review is opened, a lesson goes to the plan as a wish. */
export const answerSignal: UseCase<typeof AnswerSignal> = async (cx, input) => {
  const signal = await loadSignal(cx.tx, cx.actor.reach.units, input.signal)
  if (!signal) return no('signal-not-found')
  const confirmed = confirm(signal, cx.actor.person, cx.today)
  if (!confirmed.ok) return confirmed
  const accepted = await accept(cx, signal, input)
  if (!accepted.ok) return accepted

  const review = input.act === 'review' ? await startReview(cx, { posts: [...input.posts] }) : null
  if (review && !review.ok) return review
  const project = input.act === 'project' ? await openProject(cx, await projectWish(cx, signal, input.note)) : null
  const response: Response = {
    id: cx.newId('response'),
    signalId: signal.id,
    act: input.act,
    ownerPost: input.owner,
    dueOn: input.dueOn,
    note: input.note.trim(),
    reviewId: review?.value.review ?? null,
    projectId: project?.id ?? null,
    lesson: input.act === 'lesson' ? input.lesson : null,
    posts: input.posts,
    openedOn: cx.today,
    doneOn: null,
    plannedOn: null,
    programmeId: null,
    recheckOn: recheckOn(input.dueOn),
    recheckedOn: null,
    effect: null,
    effectDetail: null,
  }
  await saveSignal(cx.tx, confirmed.value)
  await addResponse(cx.tx, response, cx.now)
  if (signal.state === 'open') cx.record('signal', signal.id, { confirmedOn: cx.today, explained: signal.explained })
  cx.record('response', response.id, { ...response, setAside: input.meant })
  return ok({ response: response.id, review: response.reviewId, recheckOn: response.recheckOn })
}

type Refusal =
  | 'due-wrong'
  | 'owner-not-found'
  | 'post-not-found'
  | 'posts-missing'
  | 'lesson-not-found'
  | ReturnType<typeof challengesOf>[number]
  | NonNullable<ReturnType<typeof commentFault>>

const accept = async (cx: Acting, signal: Signal, input: Input): Promise<Result<null, Refusal>> => {
  const due = acceptDue(input.dueOn, cx.today)
  if (!due.ok) return due
  const fault = commentFault(input.note, await namesIn(cx.tx, input.note))
  if (fault) return no(fault)
  const wanted = [...new Set(input.posts)]
  const known = await knownPosts(cx.tx, cx.actor.reach.units, [...wanted, input.owner])
  if (!known.includes(input.owner)) return no('owner-not-found')
  if (!wanted.every((code) => known.includes(code))) return no('post-not-found')
  if ((input.act === 'review' || input.act === 'lesson') && wanted.length === 0) return no('posts-missing')
  if (input.act === 'lesson' && !(input.lesson && (await lessonIsThere(cx.tx, input.lesson))))
    return no('lesson-not-found')
  const thoughts = challengesOf(input, {
    controlFailed: await failedControls(cx.tx, wanted, sinceDay(cx.today)),
    incipient: signal.verdict === 'INCIPIENT',
    postsInUnit: (await postsOfUnits(cx.tx, signal.id)).length,
  })
  const open = thoughts.find((one) => !input.meant.includes(one))
  return open ? no(open) : ok(null)
}

/** SUP-40: the project names the signal as its basis; whoever answers may say more. */
const projectWish = async (cx: Acting, signal: Signal, note: string) => {
  const topics = (await taxonomyInForce(cx.tx)).topics
  const topic = topics.find(({ code }) => code === signal.topic)?.name[cx.actor.language] ?? signal.topic
  return { unitPath: signal.unitPath, topic, basis: `${signal.no} ${note.trim()}`.trim(), signalId: signal.id }
}

const sinceDay = (today: Day): Day => addDays(today, -failedWithin)
