import { type Day, parseDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'

export interface DemoOptions {
  readonly command: 'demo'
  readonly data: string | undefined
  readonly port: number
  readonly today: Day
  readonly people: number
}

export interface HelpOptions {
  readonly command: 'help'
  readonly problem: Pair | undefined
}

/** The Tuesday of the demo's story. */
const storyDay = '2027-01-12' as Day

const sizes = [1_200, 100_000, 1_000_000]

/** Reads the command line; what cannot be read becomes one sentence and the help. */
export const readOptions = (args: readonly string[]): DemoOptions | HelpOptions => {
  const [command = 'help', ...rest] = args
  if (command !== 'demo') return help(command === 'help' || command === '--help' ? undefined : unknown(command))
  let options: DemoOptions = { command: 'demo', data: undefined, port: 4_170, today: storyDay, people: 1_200 }
  for (let at = 0; at < rest.length; at += 2) {
    const [name = '', value] = [rest[at], rest[at + 1]]
    if (name === '--help') return help(undefined)
    if (value === undefined) return help(needsValue(name))
    if (name === '--data') options = { ...options, data: value }
    else if (name === '--port' && /^\d{1,5}$/.test(value) && Number(value) < 65_536)
      options = { ...options, port: Number(value) }
    else if (name === '--today' && parseDay(value)) options = { ...options, today: value as Day }
    else if (name === '--people' && sizes.includes(Number(value))) options = { ...options, people: Number(value) }
    else return help(unknown(`${name} ${value}`))
  }
  return options
}

const help = (problem: Pair | undefined): HelpOptions => ({ command: 'help', problem })
const unknown = (words: string): Pair => ({ zh: `不认识“${words}”。`, en: `“${words}” is not known.` })
const needsValue = (name: string): Pair => ({ zh: `${name} 后面要写一个值。`, en: `${name} needs a value.` })

export const helpText: Pair = {
  zh: `用法：plumbline demo [选项]
  --data 文件夹       数据放在哪里（默认 ./data）
  --port 端口         网页端口（默认 4170，0 为任选）
  --today 日期        演示的今天（默认 2027-01-12）
  --people 人数       1200、100000 或 1000000（默认 1200）`,
  en: `Usage: plumbline demo [options]
  --data FOLDER       where the data lives (default ./data)
  --port PORT         port of the pages (default 4170, 0 picks one)
  --today DAY         today in the demo (default 2027-01-12)
  --people NUMBER     1200, 100000 or 1000000 (default 1200)`,
}
