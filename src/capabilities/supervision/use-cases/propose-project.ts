import { no, ok } from '#kernel/result.ts'
import type { Acting, UseCase } from '#platform/context.ts'
import type { ProposeProject } from '../contract/projects.ts'
import { commentFault } from '../rules/comment.ts'
import { acceptProject, type Project } from '../rules/project.ts'
import { findUnits, namesIn } from '../store/places.ts'
import { addProject, belongsTo, nextProjectNo } from '../store/projects.ts'

/** SUP-38: a topic, a unit and the reason; a second person approves it. */
export const proposeProject: UseCase<typeof ProposeProject> = async (cx, { unit: code, topic, basis }) => {
  const [unit] = await findUnits(cx.tx, cx.actor.reach.units, [code])
  if (!unit) return no('unit-not-found')
  const accepted = acceptProject(topic, basis)
  if (!accepted.ok) return accepted
  const told = `${topic}\n${basis}`
  const fault = commentFault(told, await namesIn(cx.tx, told))
  if (fault) return no(fault)
  if (await belongsTo(cx.tx, cx.actor.person, unit.path, cx.today)) return no('of-that-unit')
  const project = await openProject(cx, { unitPath: unit.path, topic, basis, signalId: null })
  return ok({ project: project.id, no: project.no })
}

/** Keeps a proposed project; a signal that asks for one comes through here as well. */
export const openProject = async (
  cx: Acting,
  wish: Pick<Project, 'unitPath' | 'topic' | 'basis' | 'signalId'>,
): Promise<Project> => {
  const project: Project = {
    id: cx.newId('project'),
    no: await nextProjectNo(cx.tx, cx.today),
    unitPath: wish.unitPath,
    topic: wish.topic.trim(),
    basis: wish.basis.trim(),
    signalId: wish.signalId,
    proposedOn: cx.today,
    proposedBy: cx.actor.person,
    closedOn: null,
  }
  await addProject(cx.tx, project, cx.now)
  const { proposedBy: _person, ...facts } = project
  cx.record('project', project.id, facts)
  return project
}
