import { expect, test } from 'vitest'
import { capabilities } from '#app/capabilities.ts'
import { commandNames } from '#app/command-names.ts'
import { occurrences } from '#capabilities/ledger/rules/occurrence.ts'
import type { CommandNames } from '#kernel/verb.ts'

const named = async (capability: string): Promise<CommandNames> => {
  const module = await import(`../../capabilities/${capability}/text/commands.ts`).catch(() => ({ commands: {} }))
  return (module as { readonly commands: CommandNames }).commands
}

test.each(capabilities.map(({ name, routes }) => [name, routes] as const))(
  'every command of %s has a name in its text/commands.ts, and every name a command or what the product records itself',
  async (capability, routes) => {
    const commands = routes.flatMap(({ verb }) => (verb.kind === 'command' ? [verb.name] : []))
    const own = occurrences.filter((type) => type.startsWith(`${capability}.`))
    expect(Object.keys(await named(capability)).sort()).toEqual([...commands, ...own].sort())
  },
)

test('the server knows every name, too, for workbooks of the ledger', async () => {
  const all = await Promise.all(capabilities.map(({ name }) => named(name)))
  expect(commandNames).toEqual(Object.assign({}, ...all))
})
