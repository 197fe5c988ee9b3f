import { StorageRefusal } from '#platform/postgres/refusal.ts'
import { runDemo } from './demo.ts'
import { helpText, readOptions } from './options.ts'
import { runServe } from './serve.ts'
import { StartRefusal } from './start-refusal.ts'

/** Says a sentence in both languages, as the person at the terminal may read either. */
const say = (lines: { zh: string; en: string }): void => console.log(`${lines.zh}\n${lines.en}`)

const options = readOptions(process.argv.slice(2))

if (options.command === 'help') {
  if (options.problem) say(options.problem)
  say(helpText)
  process.exit(options.problem ? 2 : 0)
}

try {
  const running = options.command === 'demo' ? await runDemo(options) : await runServe(options)
  say(running.opened)
  const stop = async (): Promise<void> => {
    await running.stop()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
} catch (fault) {
  if (!(fault instanceof StorageRefusal) && !(fault instanceof StartRefusal)) throw fault
  say(fault.sentence)
  process.exit(1)
}
