import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { BackUp } from '../contract/backups.ts'
import { askBackup } from '../store/backups.ts'

export const backUp: UseCase<typeof BackUp> = async (cx) => {
  const backup = cx.newId('backup')
  const asked = { id: backup, cause: 'person', askedBy: cx.actor.person, askedAt: cx.now } as const
  if (!(await askBackup(cx.tx, asked))) return no('already-running')
  cx.record('backup', backup, { asked: cx.now })
  return ok({ backup })
}
