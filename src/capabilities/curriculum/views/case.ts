import { citeNorms } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { CaseQuestion } from '../contract.ts'
import { caseMinutes } from '../rules/case.ts'
import { readsUnapproved } from '../rules/case-approval.ts'
import { approvedCases } from '../store/case-approvals.ts'
import { loadVersion } from '../store/versions.ts'
import { checkedOf } from './facts.ts'
import { ownWords } from './terms.ts'

/** CUR-31: the version that somebody answers for; author and officer read the current one before. */
export const warningCase: View<typeof CaseQuestion> = async ({ tx, actor, today }, { case: code, asShown = false }) => {
  const current = await loadVersion(tx, 'caseVersion', code)
  if (!current) return no('case-not-found')
  const [approved] = await approvedCases(tx, { code })
  const readsCurrent = !asShown && approved?.version !== current.version && readsUnapproved(actor.roles)
  const found = readsCurrent ? { ...current, approver: null } : approved
  if (!found) return no('case-not-approved')
  const say = await ownWords(tx)
  return ok({
    case: readsCurrent ? found : say(found),
    minutes: caseMinutes(found.decisionPoints.length),
    citations: await citeNorms(tx, today, found.ruleBroken),
    checked: await checkedOf(tx, 'case', found),
  })
}
