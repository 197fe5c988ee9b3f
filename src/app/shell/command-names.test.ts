import { expect, test } from 'vitest'
import { capabilities } from '#app/capabilities.ts'
import type { CommandNames } from '#kernel/verb.ts'

const named = async (capability: string): Promise<CommandNames> => {
  const module = await import(`../../capabilities/${capability}/text/commands.ts`).catch(() => ({ commands: {} }))
  return (module as { readonly commands: CommandNames }).commands
}

test.each(capabilities.map(({ name, routes }) => [name, routes] as const))(
  'every command of %s has a name in its text/commands.ts, and every name a command',
  async (capability, routes) => {
    const commands = routes.flatMap(({ verb }) => (verb.kind === 'command' ? [verb.name] : []))
    expect(Object.keys(await named(capability)).sort()).toEqual(commands.sort())
  },
)
