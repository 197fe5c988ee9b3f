import { isTurn, loadLesson } from '#capabilities/curriculum/public.ts'
import { dayIn } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { MakeCommitment } from '../contract/commitment.ts'
import { askOn } from '../rules/commitment.ts'
import { believed } from '../rules/due.ts'
import { keepCommitment } from '../store/commitments.ts'

/** LRN-16: no fact is stated; the ledger knows that a code did this, never which act of which lesson. */
export const makeCommitment: UseCase<typeof MakeCommitment> = async (
  cx,
  { lesson: code, version, scene, occasion, ...input },
) => {
  const lesson = await loadLesson(cx.tx, code, version)
  if (!lesson) return no('lesson-not-found')
  if (!lesson.scenes.some((one) => one.id === scene && !isTurn(one))) return no('act-not-found')

  const chosenOn = dayIn(believed(input.occurredAt, cx.now), cx.timeZone)
  const commitment = {
    personId: cx.actor.person,
    lessonCode: lesson.code,
    lessonVersion: lesson.version,
    scene,
    occasion,
    chosenOn,
    askOn: askOn(occasion, chosenOn),
    recordedAt: cx.now,
  }
  await keepCommitment(cx.tx, commitment)
  return ok({ askOn: commitment.askOn })
}
