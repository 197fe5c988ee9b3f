import type { Language, Pair } from '#kernel/text.ts'
import { languages } from '#kernel/text.ts'
import type { Command } from './command.ts'
import { everywhere, type Setting, settings } from './settings.ts'

/** The commands in one line each. */
export const overview = (commands: readonly Command[]): Pair =>
  inEach((language) =>
    [
      texts.usage[language],
      ...commands.map(({ name, does }) => `  ${name.padEnd(10)}${does[language]}`),
      texts.more[language],
    ].join('\n'),
  )

/** One command with everything it takes. */
export const helpOf = (command: Command): Pair =>
  inEach((language) => {
    const { name, does, more, words } = command
    const shown = words.map((word) => (word.optional ? `[${word.name[language]}]` : word.name[language]))
    return [
      `plumbline ${[name, ...shown, texts.options[language]].join(' ')}`,
      `  ${does[language]}`,
      ...(more ? [`  ${more[language]}`] : []),
      ...words.map((word) => row(word.name[language], word.about[language])),
      ...[...command.settings, everywhere].flatMap((one) => settingRow(settings[one] as Setting<unknown>, language)),
      texts.exits[language],
    ].join('\n')
  })

const settingRow = ({ flag, variable, value, about, unset }: Setting<unknown>, language: Language): string[] => {
  const name = flag ? `${flag} ${value[language]}`.trim() : (variable ?? '')
  const initially = unset ? texts.initially[language].replace('{value}', unset[language]) : ''
  const also = flag && variable ? texts.also[language].replace('{variable}', variable) : ''
  return [row(name, `${about[language]}${initially}${also}`)]
}

/** Han characters are two columns wide. */
const row = (name: string, about: string): string => {
  const width = [...name].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0)
  return `  ${name}${' '.repeat(Math.max(2, 26 - width))}${about}`
}

const inEach = (write: (language: Language) => string): Pair =>
  Object.fromEntries(languages.map((language) => [language, write(language)])) as Pair

const texts = {
  usage: { zh: '用法：plumbline 命令 [选项]', en: 'Usage: plumbline COMMAND [options]' },
  more: { zh: '每个命令的说明：plumbline 命令 --help', en: 'More about a command: plumbline COMMAND --help' },
  options: { zh: '[选项]', en: '[options]' },
  initially: { zh: '（默认 {value}）', en: ' (default {value})' },
  also: { zh: '，也可用 {variable}', en: '; also {variable}' },
  exits: {
    zh: '  退出码：0 完成，1 做不了，2 命令写错，3 检查发现问题，70 程序故障',
    en: '  Exit codes: 0 done, 1 could not be done, 2 not understood, 3 a check found something, 70 a fault of the program',
  },
} satisfies Record<string, Pair>
