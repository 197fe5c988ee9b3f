import { answeredCase } from '#capabilities/curriculum/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { AnswerOwnControl, LookAtControl } from '../contract/own-control.ts'
import { controlMeant, controlsSaidToFail, keepControlAnswer, keepLook } from '../store/own-controls.ts'

/** LRN-22, CUR-31: to the version that was read. No fact is stated: the ledger knows that a code answered, never what. */
export const answerOwnControl: UseCase<typeof AnswerOwnControl> = async (cx, { case: code, version, answer }) => {
  const found = await answeredCase(cx.tx, code, version)
  if (!found) return no('case-not-found')
  const meant = await controlMeant(cx.tx, { person: cx.actor.person, on: cx.today }, found.families)
  if (!meant) return ok({ control: null, counted: false })
  const row = {
    ...{ id: cx.newId('control-answer'), caseCode: code, controlId: meant.id, ownerPost: meant.ownerPost },
    ...{ controlText: meant.text, riskName: meant.risk, answer, answeredOn: cx.today },
  }
  const counted = await keepControlAnswer(cx.tx, row, { person: cx.actor.person, version })
  return ok({ control: meant.text, counted })
}

/** LRN-22: what was found is about the control; it is asked again once somebody says anew that it fails. */
export const lookAtControl: UseCase<typeof LookAtControl> = async (cx, { control, case: code, verdict }) => {
  const open = await controlsSaidToFail(cx.tx, { person: cx.actor.person, on: cx.today })
  const asked = open.find((one) => one.control === control && one.case === code)
  if (!asked) return no('control-not-found')
  const look = {
    ...{ id: cx.newId('control-look'), control, case: code, verdict, answers: asked.fails },
    ...{ on: cx.today, at: cx.now },
  }
  await keepLook(cx.tx, look)
  cx.record('control-look', look.id, { control, case: code, verdict })
  return ok({ verdict })
}
