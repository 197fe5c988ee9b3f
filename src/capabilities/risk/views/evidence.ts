import { no, ok } from '#kernel/result.ts'
import type { Looking, View } from '#platform/context.ts'
import { type EvidenceView, type GradeChanges, gradeChangesAtMost, type PostEvidence } from '../contract/evidence.ts'
import {
  evidenceCuts,
  evidenceMethod,
  gradeAt,
  intervalOf,
  scoreOf,
  shownYears,
  stepsOf,
  wholeSteps,
} from '../rules/evidence.ts'
import { trackOf } from '../rules/evidence-track.ts'
import type { GradeChange } from '../rules/grade-change.ts'
import { countOf, findingsOf, speaks, type WeighedPost, weighedPosts } from '../rules/weighed-post.ts'
import { affectedBy, evidenceInSight } from '../store/evidence.ts'
import { findPost, sightOf } from '../store/sight.ts'

/** RSK-50…RSK-55 for one post; null where nothing was found and nothing tested yet. */
export const postEvidence: View<typeof PostEvidence> = async (cx, { post: code }) => {
  if (!(await findPost(cx.tx, sightOf(cx, false), code))) return no('post-not-found')
  const weighed = (await inSight(cx)).find(({ row }) => row.code === code)
  if (!weighed || !speaks(weighed.row)) return ok({ evidence: null })
  return ok({ evidence: await viewOf(cx, weighed) })
}

/** RSK-55: the open changes of all posts in reach, so many. */
export const gradeChangesOf =
  (most: number): View<typeof GradeChanges> =>
  async (cx) =>
    ok({
      changes: (await inSight(cx))
        .flatMap(({ row, change }) =>
          change === null
            ? []
            : [{ code: row.code, name: row.name, unit: row.unit, change, findings: countOf(row.findings) }],
        )
        .slice(0, most),
    })

export const gradeChanges = gradeChangesOf(gradeChangesAtMost)

/** RSK-55: what evidence asks about one post in reach, while nobody has answered it. */
export const openGradeChange = async (cx: Looking, code: string): Promise<GradeChange | null> =>
  (await inSight(cx)).find(({ row }) => row.code === code)?.change ?? null

const inSight = async (cx: Looking): Promise<readonly WeighedPost[]> =>
  weighedPosts(await evidenceInSight(cx.tx, sightOf(cx, false)), cx.today)

const viewOf = async (cx: Looking, { row, evidence, standing, change }: WeighedPost): Promise<EvidenceView> => {
  const { score } = scoreOf(evidence, cx.today)
  const { low, high, level } = intervalOf(evidence, cx.today)
  const track = trackOf(evidence, cx.today)
  const touched = row.families.map(({ family }) => family).filter((family) => findingsOf(row, family).length > 0)
  return {
    score: {
      estimate: Math.round(score * shownYears),
      low: Math.round(low * shownYears),
      high: Math.round(high * shownYears),
      level,
      n: evidence.families.reduce((sum, { findings }) => sum + countOf(findings), 0),
      method: evidenceMethod.method,
      methodVersion: evidenceMethod.version,
    },
    grade: track.at(-1)?.grade ?? gradeAt(score),
    steps: wholeSteps(stepsOf(evidence, cx.today)).map((step) => ({
      kind: step.kind,
      factor: step.kind === 'factor' ? step.factor : null,
      change: step.change,
    })),
    cuts: { medium: Math.round(evidenceCuts.medium * shownYears), high: Math.round(evidenceCuts.high * shownYears) },
    floor: evidence.statutory,
    standing,
    change,
    affected: change ? await affectedBy(cx.tx, row.postId, touched) : { lessons: [], controls: [] },
    since: evidence.since,
  }
}
