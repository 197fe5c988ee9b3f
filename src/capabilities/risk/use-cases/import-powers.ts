import { undoList, writeList } from '#capabilities/organisation/public.ts'
import type { Id } from '#kernel/id.ts'
import type { ImportListVerb, UndoListVerb } from '#kernel/import.ts'
import type { UseCase } from '#platform/context.ts'
import { savePowers, savePowerVersions, takePowersBack } from '../store/powers.ts'
import { powersList } from '../store/powers-list.ts'
import { saveVersionSteps } from '../store/version-steps.ts'
import { newVersion } from './propose-power.ts'
import { versionStep } from './version-step.ts'

interface KeptVersion {
  readonly power: Id<'power'>
  readonly version: number
}

/** RSK-105: what a power list adds, words otherwise or leaves out waits as a proposal from today on. */
export const importPowers: UseCase<ImportListVerb> = writeList(powersList, async (cx, changes) => {
  const versions = changes.map(({ kind, postId, words, over }) =>
    newVersion(
      cx,
      {
        powerId: over?.powerId ?? cx.newId('power'),
        version: over ? over.version + 1 : 1,
        postId: postId as Id<'post'>,
        ...{ kind: words.kind, name: words.name, discretion: words.discretion, limits: words.limits },
        ...{ norms: words.norms, rule: words.rule, counterparties: words.counterparties },
        checkerPost: words.checkerPost,
      },
      over && over.fromOn > cx.today ? over.fromOn : cx.today,
      kind === 'ended',
    ),
  )
  await savePowers(
    cx.tx,
    versions.filter(({ version }) => version === 1),
  )
  await savePowerVersions(
    cx.tx,
    versions.filter(({ version }) => version > 1),
  )
  await saveVersionSteps(
    cx.tx,
    versions.map(({ powerId, version }) =>
      versionStep(cx, { subject: powerId, version, turn: 1, step: 'proposed', level: 'none' }),
    ),
  )
  for (const version of versions) cx.record('power', version.powerId, { ...version })
  return versions.map(({ powerId, version }): KeptVersion => ({ power: powerId, version }))
})

/** RSK-105: the proposals of a list are withdrawn, as long as nobody has taken a step on one of them. */
export const undoPowers: UseCase<UndoListVerb> = undoList<KeptVersion>(powersList, async (cx, kept) => {
  if (!(await takePowersBack(cx.tx, kept, cx.today))) return false
  for (const { power, version } of kept) cx.record('power', power, { version, change: 'taken-back' })
  return true
})
