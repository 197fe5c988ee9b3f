import { fill, type Pair } from '#kernel/text.ts'
import type { Command } from './command.ts'
import { everywhere, type Setting, type SettingName, settingNames, settings, type Values } from './settings.ts'

export type Read =
  | { readonly kind: 'run'; readonly command: Command; readonly values: Values; readonly words: readonly string[] }
  | { readonly kind: 'help'; readonly command: Command | undefined; readonly problem: Pair | undefined }

/** Reads the command line over the surroundings; what cannot be read becomes one sentence and the help. */
export const readCommandLine = (
  commands: readonly Command[],
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Read => {
  const [name = 'help', ...rest] = args
  const command = commands.find((one) => one.name === name)
  if (!command) return help(undefined, helpWords.includes(name) ? undefined : fill(notKnown, { words: name }))
  if (rest.some((word) => helpWords.includes(word))) return help(command, undefined)
  const given = divide(command, rest)
  if ('problem' in given) return help(command, given.problem)
  const [missing] = command.words.slice(given.words.length).filter(({ optional }) => !optional)
  if (missing) return help(command, fill(wordMissing, { name: missing.name.zh, english: missing.name.en }))
  const [tooMuch] = given.words.slice(command.words.length)
  if (tooMuch !== undefined) return help(command, fill(notKnown, { words: tooMuch }))
  const values = valuesOf(command, given.flags, env)
  return 'problem' in values ? help(command, values.problem) : { kind: 'run', command, ...given, ...values }
}

const helpWords = ['help', '--help', '-h']

const help = (command: Command | undefined, problem: Pair | undefined): Read => ({ kind: 'help', command, problem })

interface Divided {
  readonly flags: ReadonlyMap<string, string>
  readonly words: readonly string[]
}

/** Tells flags with their values from plain words. */
const divide = (command: Command, rest: readonly string[]): Divided | { readonly problem: Pair } => {
  const known = new Map(namesOf(command).map((name) => [flagOf(name), one(name)] as const))
  const flags = new Map<string, string>()
  const words: string[] = []
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? ''
    if (!word.startsWith('-')) {
      words.push(word)
      continue
    }
    const [flag = '', joined] = word.split(/=(.*)/s, 2)
    if (!known.has(flag)) return { problem: fill(notKnown, { words: flag }) }
    const stands = known.get(flag)?.alone === true
    if (stands && joined !== undefined) return { problem: fill(notKnown, { words: word }) }
    const value = stands ? 'yes' : (joined ?? rest[++at])
    if (value === undefined || value === '') return { problem: fill(needsValue, { flag }) }
    flags.set(flag, value)
  }
  return { flags, words }
}

const namesOf = ({ settings: own }: Command): readonly SettingName[] => [...own, everywhere]

const one = (name: SettingName): Setting<unknown> => settings[name] as Setting<unknown>
const flagOf = (name: SettingName): string | undefined => one(name).flag

const valuesOf = (
  command: Command,
  flags: ReadonlyMap<string, string>,
  env: NodeJS.ProcessEnv,
): { readonly values: Values } | { readonly problem: Pair } => {
  const values: Record<string, unknown> = Object.fromEntries(settingNames.map((name) => [name, one(name).initial]))
  for (const name of namesOf(command)) {
    const { flag, variable, read } = one(name)
    const given = [flag, flag && flags.get(flag)] as const
    const [where, text] = given[1] === undefined ? ([variable, variable && env[variable]] as const) : given
    if (!text) continue
    const value = read(text)
    // What holds a secret is named, never repeated.
    if (value === undefined) return { problem: fill(notAValue, { where: where ?? '', text: flag ? text : '…' }) }
    values[name] = value
  }
  return { values: values as Values }
}

const notKnown: Pair = { zh: '不认识“{words}”。', en: '“{words}” is not known.' }
const needsValue: Pair = { zh: '{flag} 后面要写一个值。', en: '{flag} needs a value.' }
const notAValue: Pair = { zh: '{where} 不能是“{text}”。', en: '{where} cannot be “{text}”.' }
const wordMissing: Pair = { zh: '还要写上{name}。', en: '{english} is missing.' }
