import { recordStatements } from '#capabilities/xapi/public.ts'
import { type Day, dayIn, type Moment } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Pair } from '#kernel/text.ts'
import type { Acting } from '#platform/context.ts'
import { believed } from '../rules/due.ts'
import { keepCompletions, loadCompletion } from '../store/completions.ts'

interface Finished {
  readonly attempt: Id<'attempt'>
  readonly kind: 'case' | 'notice'
  readonly code: string
  readonly version: string
  readonly title: Pair
  readonly occurredAt: Moment
}

/** LRN-8: something read to its end: done once, however often it is sent, with both clocks and its statement. */
export const finishItem = async (
  cx: Acting,
  { attempt, kind, code, version, title, occurredAt: told }: Finished,
): Promise<Result<{ readonly doneOn: Day }, never>> => {
  const before = await loadCompletion(cx.tx, cx.actor.person, attempt)
  if (before) return ok({ doneOn: before.occurredOn })

  const occurredAt = believed(told, cx.now)
  const doneOn = dayIn(occurredAt, cx.timeZone)
  const statementId = cx.newId('statement')
  await keepCompletions(cx.tx, [
    {
      personId: cx.actor.person,
      attemptId: attempt,
      itemKind: kind,
      itemCode: code,
      itemVersion: version,
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
      activity: { kind, code, version, name: title },
      registration: attempt,
      occurredAt,
      result: { completion: true },
    },
  ])
  cx.record('completion', attempt, { item: kind, code, version, occurredAt })
  return ok({ doneOn })
}
