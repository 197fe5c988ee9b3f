import { addMonths, type Day, monthStart } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Pair } from '#kernel/text.ts'
import type { Describing, PostEvidence, WeighedControl, WeighedFinding } from './evidence.ts'
import { type FamilyPool, protectedFamily, type Standing } from './evidence-pool.ts'
import { trackOf } from './evidence-track.ts'
import type { FactorScore } from './factor-sum.ts'
import type { Grade } from './grade.ts'
import { type AnsweredChange, type GradeChange, newsForMonths, openChange } from './grade-change.ts'

/** One graded post with everything that evidence says of it. */
export interface EvidenceRow {
  readonly postId: Id<'post'>
  readonly code: string
  readonly name: Pair
  readonly unit: Pair
  readonly grade: Grade
  readonly factors: readonly FactorScore[]
  readonly keyPost: boolean
  readonly holders: number
  readonly since: Day
  readonly families: readonly {
    readonly family: string
    readonly consequence: number
    readonly controls: readonly WeighedControl[]
  }[]
  readonly findings: readonly (WeighedFinding & { readonly family: string | null })[]
  readonly answered: readonly AnsweredChange[]
}

export interface WeighedPost {
  readonly row: EvidenceRow
  readonly evidence: PostEvidence
  readonly standing: Standing
  readonly change: GradeChange | null
}

/** Every post in sight with its evidence, protected below five holders (RSK-54). */
export const weighedPosts = (rows: readonly EvidenceRow[], today: Day): readonly WeighedPost[] => {
  const pools = poolsOf(rows)
  const oldest = addMonths(monthStart(today), -newsForMonths)
  return rows.map((row) => {
    const families = row.families.map((family) =>
      protectedFamily(
        { ...family, holders: row.holders, findings: findingsOf(row, family.family) },
        pools.get(family.family) ?? { holders: 0, findings: [] },
      ),
    )
    const evidence = { factors: factorsOf(row), families, statutory: row.keyPost, since: row.since }
    const standing = families[0]?.standing ?? 'factors-only'
    const change = speaks(row) ? openChange(trackOf(evidence, today), row.answered, oldest) : null
    return { row, evidence, standing, change }
  })
}

/** Something was found or tested: before that, evidence has nothing to say. */
export const speaks = ({ findings, families }: EvidenceRow): boolean =>
  findings.length > 0 || families.some(({ controls }) => controls.some(({ tests }) => tests.length > 0))

const poolsOf = (rows: readonly EvidenceRow[]): ReadonlyMap<string, FamilyPool> => {
  const pools = new Map<string, { holders: number; readonly findings: WeighedFinding[] }>()
  for (const row of rows)
    for (const { family } of row.families) {
      const pool = pools.get(family) ?? { holders: 0, findings: [] }
      pool.holders += row.holders
      pool.findings.push(...findingsOf(row, family))
      pools.set(family, pool)
    }
  return pools
}

/** A finding whose family the post no longer has belongs to its gravest one. */
export const findingsOf = (row: EvidenceRow, family: string): readonly WeighedFinding[] => {
  const [gravest] = row.families
  const has = (one: string | null): boolean => row.families.some((known) => known.family === one)
  return row.findings.filter((one) => (has(one.family) ? one.family : gravest?.family) === family)
}

const factorsOf = ({ factors }: EvidenceRow): Record<Describing, number> => {
  const scoreOfFactor = (name: Describing): number => factors.find(({ factor }) => factor === name)?.score ?? 0
  return {
    discretion: scoreOfFactor('discretion'),
    value: scoreOfFactor('value'),
    contact: scoreOfFactor('contact'),
    frequency: scoreOfFactor('frequency'),
  }
}

/** Findings that were not refuted. */
export const countOf = (findings: readonly WeighedFinding[]): number =>
  findings.reduce((sum, { count, status }) => (status === 'refuted' ? sum : sum + count), 0)
