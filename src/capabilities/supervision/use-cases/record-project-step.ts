import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RecordProjectStep } from '../contract/projects.ts'
import { commentFault } from '../rules/comment.ts'
import { acceptStep, type StepDone } from '../rules/project.ts'
import { lessonIsThere, namesIn } from '../store/places.ts'
import { addStep, belongsTo, changesOf, loadProject, stepsOf, teamOf } from '../store/projects.ts'

/** SUP-38, SUP-39: the next step of a project, each in its order. */
export const recordProjectStep: UseCase<typeof RecordProjectStep> = async (cx, { project: id, ...wish }) => {
  const project = await loadProject(cx.tx, cx.actor.reach.units, id)
  if (!project) return no('project-not-found')
  const done = await stepsOf(cx.tx, id)
  const fault = commentFault(wish.text, await namesIn(cx.tx, wish.text))
  if (fault) return no(fault)
  const team = await teamOf(cx.tx, wish.team, project.unitPath)
  if (team.known < new Set(wish.team).size) return no('post-not-found')
  if (wish.lesson !== null && !(await lessonIsThere(cx.tx, wish.lesson))) return no('lesson-not-found')
  const about = {
    ...{ project, done, by: cx.actor.person },
    ofThatUnit: await belongsOrLeads(cx, project.unitPath),
    teamOfThatUnit: team.ofThatUnit,
    changes: await changesOf(cx.tx, id),
  }
  const accepted = acceptStep(wish, about, cx.today)
  if (!accepted.ok) return accepted
  const step: StepDone = { ...wish, text: wish.text.trim(), on: cx.today, by: cx.actor.person }
  await addStep(cx.tx, id, done.length + 1, step, cx.now)
  const { by: _person, ...facts } = step
  cx.record('project', id, facts)
  return ok({ step: step.step })
}

/** A leader of the unit answers for it, wherever the own post stands; the discipline role answers for none. */
const belongsOrLeads = async (cx: Parameters<typeof recordProjectStep>[0], unitPath: string): Promise<boolean> =>
  !cx.actor.roles.includes('officer') || (await belongsTo(cx.tx, cx.actor.person, unitPath, cx.today))
