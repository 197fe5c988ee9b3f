import { citeNorms } from '#capabilities/norms/public.ts'
import { no, ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { CaseQuestion } from '../contract.ts'
import { caseMinutes } from '../rules/case.ts'
import { loadVersion } from '../store/versions.ts'

export const warningCase: View<typeof CaseQuestion> = async ({ tx }, { case: code }) => {
  const found = await loadVersion(tx, 'caseVersion', code)
  if (!found) return no('case-not-found')
  return ok({
    case: found,
    minutes: caseMinutes(found.decisionPoints.length),
    citations: await citeNorms(tx, found.ruleBroken),
  })
}
