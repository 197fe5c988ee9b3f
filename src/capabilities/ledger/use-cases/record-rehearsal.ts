import { no, ok } from '#kernel/result.ts'
import type { UseCase } from '#platform/context.ts'
import type { RecordRehearsal } from '../contract/backups.ts'
import { rehearse } from '../rules/backup.ts'
import { keepRehearsal, stateOf } from '../store/backups.ts'

export const recordRehearsal: UseCase<typeof RecordRehearsal> = async (cx, { backup, worked }) => {
  const state = await stateOf(cx.tx, backup)
  if (state === undefined) return no('backup-not-found')
  const rehearsed = rehearse(state)
  if (!rehearsed.ok) return rehearsed
  await keepRehearsal(cx.tx, backup, worked, cx.now)
  cx.record('backup', backup, { rehearsed: cx.today, worked })
  return ok({ worked })
}
