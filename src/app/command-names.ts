import { commands as curriculum } from '#capabilities/curriculum/text/commands.ts'
import { commands as dashboards } from '#capabilities/dashboards/text/commands.ts'
import { commands as identity } from '#capabilities/identity/text/commands.ts'
import { commands as learning } from '#capabilities/learning/text/commands.ts'
import { commands as ledger } from '#capabilities/ledger/text/commands.ts'
import { commands as norms } from '#capabilities/norms/text/commands.ts'
import { commands as organisation } from '#capabilities/organisation/text/commands.ts'
import { commands as plan } from '#capabilities/plan/text/commands.ts'
import { commands as responsibility } from '#capabilities/responsibility/text/commands.ts'
import { commands as risk } from '#capabilities/risk/text/commands.ts'
import { commands as supervision } from '#capabilities/supervision/text/commands.ts'
import type { CommandNames } from '#kernel/verb.ts'

/** What every command is called. */
export const commandNames: CommandNames = {
  ...curriculum,
  ...dashboards,
  ...identity,
  ...learning,
  ...ledger,
  ...norms,
  ...organisation,
  ...plan,
  ...responsibility,
  ...risk,
  ...supervision,
}
