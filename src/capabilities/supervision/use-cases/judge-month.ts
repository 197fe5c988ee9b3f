import { monthStart } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { JudgeMonth } from '../contract/signals.ts'
import { raiseSignals } from './raise-signals.ts'

export const judgeMonth: UseCase<typeof JudgeMonth> = async (cx, { month }) =>
  ok({ signals: await raiseSignals(cx, monthStart(month)) })
