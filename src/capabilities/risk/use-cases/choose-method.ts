import { namesSomebody } from '#capabilities/organisation/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { AnswerMethod, ChooseMethod } from '../contract/method.ts'
import { answerMethod as answer, chooseMethod as choose } from '../rules/method-choice.ts'
import { answerDoubt } from '../rules/proposal.ts'
import { methodChoices, methodInForce, saveMethodChoice, settleMethodChoice } from '../store/methods.ts'

/** RSK-138: proposes the method of the whole organisation; another officer answers. */
export const chooseMethod: UseCase<typeof ChooseMethod> = async (cx, { method, fromOn, reason }) => {
  if (!reachesAll(cx)) return no('whole-organisation-only')
  const waits = (await methodChoices(cx.tx, true)).some(({ outcome }) => outcome === null)
  const inForce = await methodInForce({ tx: cx.tx, today: fromOn })
  const chosen = choose({ method, fromOn }, { waits, inForce, today: cx.today })
  if (!chosen.ok) return chosen
  const line = await lineOf(cx, reason)
  if (!line.ok) return line
  const choice = {
    ...{ id: cx.newId('method-choice'), method, fromOn, reason: line.value },
    ...{ proposedBy: cx.actor.person, proposedOn: cx.today, recordedAt: cx.now },
    ...{ settledBy: null, settledOn: null, outcome: null, note: '' },
  }
  await saveMethodChoice(cx.tx, choice)
  cx.record('method-choice', choice.id, { ...choice })
  return ok({ choice: choice.id })
}

/** RSK-138: from its day on the method is the one by which posts are graded; turned down, nothing changes. */
export const answerMethod: UseCase<typeof AnswerMethod> = async (cx, { choice: id, take, reason }) => {
  if (!reachesAll(cx)) return no('whole-organisation-only')
  const choice = (await methodChoices(cx.tx, true)).find((one) => one.id === id && one.outcome === null)
  if (!choice) return no('choice-not-found')
  const may = answer(choice, { by: cx.actor.person, take, today: cx.today })
  if (!may.ok) return may
  const line = take ? ok('') : await lineOf(cx, reason)
  if (!line.ok) return line
  const outcome = take ? ('confirmed' as const) : ('declined' as const)
  await settleMethodChoice(cx.tx, id, {
    ...{ settledBy: cx.actor.person, settledOn: cx.today, outcome, note: line.value },
  })
  cx.record('method-choice', id, { outcome, note: line.value })
  return ok({ method: choice.method })
}

/** Ten characters that name nobody in sight. */
const lineOf = async (cx: Acting, reason: string): Promise<ReturnType<typeof answerDoubt>> =>
  (await namesSomebody(cx.tx, reason)) ? no('names-a-person') : answerDoubt(reason, [])

const reachesAll = ({ actor }: Acting): boolean => actor.reach.units.some((path) => !path.includes('.'))
