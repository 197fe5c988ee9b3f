import { loadCase } from '#capabilities/curriculum/public.ts'
import { recordStatements } from '#capabilities/xapi/public.ts'
import { dayIn } from '#kernel/day.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { FinishCase } from '../contract.ts'
import { believed } from '../rules/due.ts'
import { keepCompletions, loadCompletion } from '../store/completions.ts'

export const finishCase: UseCase<typeof FinishCase> = async (cx, input) => {
  const found = await loadCase(cx.tx, input.case, input.version)
  if (!found) return no('case-not-found')
  const before = await loadCompletion(cx.tx, cx.actor.person, input.attempt)
  if (before) return ok({ doneOn: before.occurredOn })

  const occurredAt = believed(input.occurredAt, cx.now)
  const doneOn = dayIn(occurredAt, cx.timeZone)
  const statementId = cx.newId('statement')
  await keepCompletions(cx.tx, [
    {
      personId: cx.actor.person,
      attemptId: input.attempt,
      itemKind: 'case',
      itemCode: found.code,
      itemVersion: found.version,
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
      activity: { kind: 'case', code: found.code, version: found.version, name: found.title },
      registration: input.attempt,
      occurredAt,
      result: { completion: true },
    },
  ])
  cx.record('completion', input.attempt, { item: 'case', code: found.code, version: found.version, occurredAt })
  return ok({ doneOn })
}
