import { type Language, languages, type Pair } from '#kernel/text.ts'
import type { Command } from './command.ts'
import { everywhere, type Setting, settingNames, settings } from './settings.ts'

/** The table of `docs/configuration.md`: every setting, and which commands take it. */
export const configurationTable = (commands: readonly Command[]): Pair =>
  Object.fromEntries(languages.map((language) => [language, tableIn(language, commands)])) as Pair

const tableIn = (language: Language, commands: readonly Command[]): string =>
  [
    head[language],
    '| --- | --- | --- | --- | --- |',
    ...settingNames.map((name) => {
      const { flag, variable, value, about, unset } = settings[name] as Setting<unknown>
      const takers = commands.filter((command) => name === everywhere || command.settings.includes(name))
      const cells = [
        flag ? code(`${flag} ${value[language]}`.trim()) : '–',
        variable ? code(variable) : '–',
        about[language],
        unset ? unset[language] : '–',
        name === everywhere ? all[language] : takers.map((taker) => code(taker.name)).join(' '),
      ]
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
    }),
  ].join('\n')

const code = (text: string): string => `\`${text}\``
const all: Pair = { zh: '全部', en: 'every' }
const head: Pair = {
  zh: '| 选项 | 变量 | 作用 | 默认 | 哪些命令 |',
  en: '| flag | variable | meaning | initially | commands |',
}
