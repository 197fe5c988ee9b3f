import type { Command } from './command-line/command.ts'
import { demo } from './commands/demo.ts'
import { migrate } from './commands/migrate.ts'
import { serve } from './commands/serve.ts'

/** Every command, in the order of the help: one line and one file each. */
export const commands: readonly Command[] = [serve, demo, migrate]
