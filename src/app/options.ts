import { type Day, parseDay } from '#kernel/day.ts'
import type { Pair } from '#kernel/text.ts'

export interface DemoOptions {
  readonly command: 'demo'
  readonly data: string | undefined
  readonly port: number
  readonly today: Day
  readonly people: number
}

export interface ServeOptions {
  readonly command: 'serve'
  readonly data: string | undefined
  readonly port: number
  /** The interface to listen on; loopback unless said otherwise. */
  readonly host: string
}

export interface HelpOptions {
  readonly command: 'help'
  readonly problem: Pair | undefined
}

/** The Tuesday of the demo's story. */
const storyDay = '2027-01-12' as Day

const sizes = [1_200, 100_000, 1_000_000]

const demo: DemoOptions = { command: 'demo', data: undefined, port: 4_170, today: storyDay, people: 1_200 }
const serve: ServeOptions = { command: 'serve', data: undefined, port: 4_170, host: '127.0.0.1' }

/** Reads the command line; what cannot be read becomes one sentence and the help. */
export const readOptions = (args: readonly string[]): DemoOptions | ServeOptions | HelpOptions => {
  const [command = 'help', ...rest] = args
  if (command === 'demo') return readInto(demo, rest, demoValue)
  if (command === 'serve') return readInto(serve, rest, serveValue)
  return help(command === 'help' || command === '--help' ? undefined : unknown(command))
}

type Values<Options> = (name: string, value: string) => Partial<Options> | undefined

const readInto = <Options extends object>(
  given: Options,
  words: readonly string[],
  read: Values<Options>,
): Options | HelpOptions => {
  let options = given
  for (let at = 0; at < words.length; at += 2) {
    const [name = '', value] = [words[at], words[at + 1]]
    if (name === '--help') return help(undefined)
    if (value === undefined) return help(needsValue(name))
    const found = read(name, value)
    if (found === undefined) return help(unknown(`${name} ${value}`))
    options = { ...options, ...found }
  }
  return options
}

const placeValue = (name: string, value: string): { data?: string; port?: number } | undefined => {
  if (name === '--data') return { data: value }
  if (name === '--port' && /^\d{1,5}$/.test(value) && Number(value) < 65_536) return { port: Number(value) }
  return undefined
}

const demoValue: Values<DemoOptions> = (name, value) => {
  if (name === '--today' && parseDay(value)) return { today: value as Day }
  if (name === '--people' && sizes.includes(Number(value))) return { people: Number(value) }
  return placeValue(name, value)
}

const serveValue: Values<ServeOptions> = (name, value) => {
  if (name === '--host' && /^[\w.:-]{1,255}$/.test(value)) return { host: value }
  return placeValue(name, value)
}

const help = (problem: Pair | undefined): HelpOptions => ({ command: 'help', problem })
const unknown = (words: string): Pair => ({ zh: `不认识“${words}”。`, en: `“${words}” is not known.` })
const needsValue = (name: string): Pair => ({ zh: `${name} 后面要写一个值。`, en: `${name} needs a value.` })

export const helpText: Pair = {
  zh: `用法：plumbline serve [选项]    打开真实单位
  --data 文件夹       数据放在哪里（默认 ./data）
  --port 端口         网页端口（默认 4170，0 为任选）
  --host 地址         在哪个网络地址上听（默认 127.0.0.1，只限本机；0.0.0.0 为全部）
用法：plumbline demo [选项]     打开演示单位
  --data、--port      同上
  --today 日期        演示的今天（默认 2027-01-12）
  --people 人数       1200、100000 或 1000000（默认 1200）`,
  en: `Usage: plumbline serve [options]    opens a real organisation
  --data FOLDER       where the data lives (default ./data)
  --port PORT         port of the pages (default 4170, 0 picks one)
  --host ADDRESS      network address to listen on (default 127.0.0.1, this machine only; 0.0.0.0 for all)
Usage: plumbline demo [options]     opens the demo organisation
  --data, --port      as above
  --today DAY         today in the demo (default 2027-01-12)
  --people NUMBER     1200, 100000 or 1000000 (default 1200)`,
}
