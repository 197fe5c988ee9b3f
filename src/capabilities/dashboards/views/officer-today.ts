import { ok } from '#kernel/result.ts'
import type { View } from '#platform/context.ts'
import type { OfficerToday } from '../contract.ts'
import { evidenceHang } from '../rules/hang.ts'
import { loadsOf } from '../rules/task.ts'
import { backCard } from './back-card.ts'
import { evidenceCard } from './evidence-card.ts'
import { learnCard } from './learn-card.ts'
import { officerWork } from './officer-work.ts'
import { lookAt } from './one-unit.ts'
import { planCard } from './plan-card.ts'
import { responsibilityCard } from './responsibility-card.ts'
import { rhythmCard } from './rhythm-card.ts'
import { seasonOf } from './season.ts'

/** DSH-1, DSH-2: one bounded query a card, all of one moment. */
export const officerToday: View<typeof OfficerToday> = async (whole, { unit: code }) => {
  const look = await lookAt(whole, code)
  if (!look.ok) return look
  const { cx, unit } = look.value
  const { risk, tasks, supervision } = await officerWork(cx, unit === null)
  const evidence = await evidenceCard(cx)
  return ok({
    ...seasonOf(cx.today),
    unit,
    asOf: cx.now,
    loop: {
      responsibility: await responsibilityCard(cx),
      risk,
      plan: await planCard(cx),
      learn: await learnCard(cx, unit === null),
      supervision: supervision.figure,
      evidence: { ...evidence, hang: evidenceHang(evidence.state) },
      back: await backCard(cx),
    },
    tasks,
    signals: supervision.open.slice(0, 3),
    walked: supervision.walked,
    load: loadsOf(tasks, cx.today),
    rhythm: await rhythmCard(cx),
  })
}
