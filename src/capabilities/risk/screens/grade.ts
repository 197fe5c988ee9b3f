import type { Day } from '#kernel/day.ts'
import type { GradeName } from '#ui/grade-mark.tsx'
import type { Grade } from '../rules/grade.ts'

export const gradeName: Record<Grade, GradeName> = { HIGH: 'high', MEDIUM: 'medium', LOW: 'low' }

export const gradeLevel: Record<Grade, number> = { HIGH: 2, MEDIUM: 1, LOW: 0 }

/** `2026-10`, for a finding whose day does not matter. */
export const monthOf = (day: Day): string => day.slice(0, 7)
