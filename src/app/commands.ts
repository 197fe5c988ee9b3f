import type { Command } from './command-line/command.ts'
import { backup } from './commands/backup.ts'
import { demo } from './commands/demo.ts'
import { doctor } from './commands/doctor.ts'
import { exportLedger } from './commands/export.ts'
import { importFile } from './commands/import.ts'
import { keys } from './commands/keys.ts'
import { migrate } from './commands/migrate.ts'
import { pack } from './commands/pack.ts'
import { restore } from './commands/restore.ts'
import { serve } from './commands/serve.ts'
import { tls } from './commands/tls.ts'
import { verify } from './commands/verify.ts'

/** Every command, in the order of the help: one line and one file each. */
export const commands: readonly Command[] = [
  serve,
  demo,
  importFile,
  pack,
  backup,
  restore,
  exportLedger,
  verify,
  migrate,
  tls,
  keys,
  doctor,
]
