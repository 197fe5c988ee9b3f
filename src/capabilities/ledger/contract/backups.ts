import { type Static, Type } from 'typebox'
import { idOf } from '#kernel/id.ts'
import { momentShape, oneOf, orNull } from '#kernel/shape.ts'
import { question, type Role, verb } from '#kernel/verb.ts'
import { backupStates, causes, healths } from '../rules/backup.ts'

const keepers: readonly Role[] = ['system-administrator']

/** On the page; the workbook goes on. */
export const backupsAtMost = 30

/** LDG-15: where backups go, when the next is due, and the newest thirty. */
export const Backups = question(
  'ledger.backups',
  { roles: ['system-administrator', 'audit-administrator'], data: 'internal', shows: 'accounts' },
  {
    input: Type.Object({}),
    answer: Type.Object({
      health: oneOf(healths),
      lastDoneAt: orNull(momentShape),
      /** Nothing while no running product has said where its backups go. */
      plan: orNull(
        Type.Object({
          place: Type.String(),
          sealed: Type.Boolean(),
          nextAt: orNull(momentShape),
          /** So many daily backups stay; nothing when all do. */
          keepDaily: orNull(Type.Integer()),
          /** How many more of the newest size fit on the disk. */
          room: orNull(Type.Integer()),
          scarce: Type.Boolean(),
        }),
      ),
      rehearsalDue: Type.Boolean(),
      rehearsedAt: orNull(momentShape),
      backups: Type.Array(
        Type.Object({
          id: idOf('backup'),
          cause: oneOf(causes),
          state: oneOf(backupStates),
          askedAt: momentShape,
          endedAt: orNull(momentShape),
          file: orNull(Type.String()),
          bytes: orNull(Type.Integer()),
          rows: orNull(Type.Integer()),
          /** SHA-256 of the file as it was read back from the disk. */
          digest: orNull(Type.String()),
          sealed: orNull(Type.Boolean()),
          fault: orNull(Type.String()),
          /** When its file was removed by the rule. */
          removedAt: orNull(momentShape),
          rehearsedAt: orNull(momentShape),
          rehearsalWorked: orNull(Type.Boolean()),
        }),
      ),
      mayBackUp: Type.Boolean(),
    }),
  },
)
export type BackupsAnswer = Static<(typeof Backups)['answer']>

/** LDG-15: asks for a backup now; the running product writes it beside everybody's work. */
export const BackUp = verb(
  'ledger.back-up',
  { roles: keepers, data: 'internal', ownDevice: true },
  {
    input: Type.Object({}),
    answer: Type.Object({ backup: idOf('backup') }),
    refusals: ['already-running'],
  },
)

/** LDG-17: whether a backup was brought back into an empty folder, and worked. */
export const RecordRehearsal = verb(
  'ledger.record-rehearsal',
  { roles: keepers, data: 'internal', ownDevice: true },
  {
    input: Type.Object({ backup: idOf('backup'), worked: Type.Boolean() }),
    answer: Type.Object({ worked: Type.Boolean() }),
    refusals: ['backup-not-found', 'backup-not-done'],
  },
)
