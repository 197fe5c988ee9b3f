import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import { type Cases, itemsAtMost } from '../contract.ts'
import { caseMinutes, caseSector } from '../rules/case.ts'
import { approvedCases } from '../store/case-approvals.ts'
import { ownWords } from './terms.ts'

/** CUR-31: warning cases that somebody answers for, by code. */
export const casesOf =
  (most: number): View<typeof Cases> =>
  async ({ tx }, { family = null }) => {
    const found = await approvedCases(tx, { family, most })
    const say = await ownWords(tx)
    return ok({
      cases: say(found).map(({ code, title, opening, processNode, sector, rank, decisionPoints, families }) => ({
        ...{ code, title, opening, processNode, sector: caseSector({ sector }), rank, families },
        minutes: caseMinutes(decisionPoints.length),
      })),
    })
  }

export const cases = casesOf(itemsAtMost)
