import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { Cases } from '../contract.ts'
import { caseMinutes, caseSector } from '../rules/case.ts'
import { approvedCases } from '../store/case-approvals.ts'
import { ownWords } from './terms.ts'

/** CUR-31: warning cases that somebody answers for, by code, at most 500. */
export const cases: View<typeof Cases> = async ({ tx }, { family }) => {
  const found = await approvedCases(tx)
  const say = await ownWords(tx)
  return ok({
    cases: say(found)
      .filter(({ families }) => family === undefined || families.includes(family))
      .map(({ code, title, opening, processNode, sector, rank, decisionPoints, families }) => ({
        ...{ code, title, opening, processNode, sector: caseSector({ sector }), rank, families },
        minutes: caseMinutes(decisionPoints.length),
      })),
  })
}
