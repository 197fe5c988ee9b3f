import { BackupRefusal } from '#platform/backup/refusal.ts'
import { StorageRefusal } from '#platform/postgres/refusal.ts'
import { type Exit, exit } from './command-line/command.ts'
import { helpOf, overview } from './command-line/help.ts'
import { readCommandLine } from './command-line/read.ts'
import { settings } from './command-line/settings.ts'
import { languageOf, terminalFor } from './command-line/terminal.ts'
import { commands } from './commands.ts'
import { boundHeap } from './heap.ts'
import { StartRefusal } from './start-refusal.ts'

const main = async (args: readonly string[]): Promise<Exit> => {
  const asked = readCommandLine(commands, args, process.env)
  const terminal = terminalFor(spokenIn(args))
  if (asked.kind === 'help') {
    if (asked.problem) terminal.complain(asked.problem)
    terminal[asked.problem ? 'complain' : 'say'](asked.command ? helpOf(asked.command) : overview(commands))
    return asked.problem ? exit.notUnderstood : exit.done
  }
  const { command, values, words } = asked
  try {
    return await command.run({ values, words, terminal })
  } catch (fault) {
    if (refusals.some((kind) => fault instanceof kind)) {
      terminal.complain((fault as StartRefusal).sentence)
      return exit.refused
    }
    console.error(fault)
    return exit.failed
  }
}

/** What somebody at the terminal can do something about; everything else is a fault of the program. */
const refusals = [StorageRefusal, StartRefusal, BackupRefusal] as const

/** Also a help asked for wrongly is answered in the right language. */
const spokenIn = (args: readonly string[]) => {
  const at = args.findIndex((word) => word.startsWith('--language'))
  const [, joined] = args[at]?.split('=') ?? []
  const { read } = settings.language
  return read(joined ?? args[at + 1] ?? '') ?? read(process.env.PLUMBLINE_LANGUAGE ?? '') ?? languageOf(process.env)
}

boundHeap()
process.exit(await main(process.argv.slice(2)))
