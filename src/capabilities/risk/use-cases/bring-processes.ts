import { reachesUnit } from '#kernel/reach.ts'
import type { Pair } from '#kernel/text.ts'
import type { Acting } from '#platform/context.ts'
import { nearest } from '../rules/near-post.ts'
import type { Node } from '../rules/process-map.ts'
import { templateNamesSomebody } from '../rules/proposal.ts'
import { saveProcess, saveProcessVersion } from '../store/processes.ts'
import {
  pointsBrought,
  postsOfTemplates,
  processesThere,
  processTemplates,
  processTemplatesAt,
  saveOrigins,
} from '../store/templates.ts'
import { saveVersionSteps } from '../store/version-steps.ts'
import type { Bringing } from './bring-templates.ts'
import { namesAtPosts, newProcessVersion } from './process-fits.ts'
import { versionStep } from './version-step.ts'

/** The posts to which templates are brought, whose maps come along; or the maps that somebody asked for by code. */
export type WantedMaps = { readonly wishes: readonly Bringing[] } | { readonly maps: readonly string[] }

export interface BroughtMaps {
  readonly proposed: number
  /** Maps whose words name somebody who holds a post at their steps. */
  readonly leftOut: readonly Pair[]
}

/**
 * RSK-147, RSK-152: a map of a template is proposed once, when every post at its steps is there, in the unit of the post
 * that keeps it and with the posts nearest to that, of equally near ones the first by code; its risk nodes are the points
 * that came from the templates and still stand.
 */
export const bringProcesses = async (cx: Acting, wanted: WantedMaps): Promise<BroughtMaps> => {
  const templates =
    'maps' in wanted
      ? await processTemplates(cx.tx, wanted.maps)
      : await processTemplatesAt(
          cx.tx,
          wanted.wishes.map(({ template }) => template.code),
        )
  const there = await processesThere(
    cx.tx,
    templates.map(({ code }) => code),
  )
  const posts = await postsOfTemplates(
    cx.tx,
    templates.flatMap(({ owner, steps }) => [owner, ...steps.map(({ post }) => post)]),
  )
  const units = new Set('maps' in wanted ? [] : wanted.wishes.map(({ post }) => post.unitPath))
  const points = await pointsBrought(
    cx.tx,
    [...posts.values()].flat().map(({ id }) => id),
  )
  const leftOut: Pair[] = []
  let proposed = 0
  for (const { code, version, owner, name, purpose, norms, steps } of templates) {
    const keepers = (posts.get(owner) ?? []).filter(({ unitPath }) => reachesUnit(cx.actor.reach, unitPath))
    const keeper = keepers.find(({ unitPath }) => units.has(unitPath)) ?? keepers[0]
    if (there.has(code) || !keeper) continue
    const placed = steps.flatMap(({ points: parts, ...step }) => {
      const post = step.post === owner ? keeper : nearest(posts.get(step.post) ?? [], keeper.unitPath)[0]
      return post ? [{ step: { ...step, post: post.code, postName: post.name }, post, parts }] : []
    })
    if (placed.length < steps.length) continue
    const names = await namesAtPosts(
      cx,
      placed.map(({ post }) => post.id),
    )
    if (
      templateNamesSomebody([name, purpose, ...steps.flatMap((one) => [one.deed, one.decision, one.record])], names)
    ) {
      leftOut.push(name)
      continue
    }
    const nodes = placed.map(
      ({ post, parts }): Node => ({
        postId: post.id,
        points: parts.flatMap((part) => points.get(`${post.id}/${part}`) ?? []),
      }),
    )
    const id = cx.newId('process')
    const map = newProcessVersion(
      cx,
      { name, purpose, norms, steps: placed.map(({ step }) => step) },
      { processId: id, version: 1, fromOn: cx.today, ends: false },
    )
    await saveProcess(cx.tx, { id, unitId: keeper.unitId, unitPath: keeper.unitPath })
    await saveProcessVersion(cx.tx, map, nodes)
    await saveVersionSteps(cx.tx, [
      versionStep(cx, { subject: id, version: 1, turn: 1, step: 'proposed', level: 'none' }),
    ])
    await saveOrigins(cx.tx, [{ subjectId: id, kind: 'process', template: code, version, part: '' }], {
      on: cx.today,
      at: cx.now,
    })
    cx.record('process', id, { ...map, nodes, template: code, from: version })
    proposed++
  }
  return { proposed, leftOut }
}
