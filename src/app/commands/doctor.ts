import type { Pair } from '#kernel/text.ts'
import { command, exit } from '../command-line/command.ts'
import { storageSettings } from '../command-line/settings.ts'
import { examine, type Finding, type Health } from '../doctor.ts'

/** Looks whether the product can run here and its data is as it should be; changes nothing. */
export const doctor = command({
  name: 'doctor',
  does: {
    zh: '检查这台机器和数据是否正常',
    en: 'looks whether this machine and the data are as they should be',
  },
  settings: [...storageSettings, 'port', 'host', 'proxies', 'publicOrigin'],
  run: async ({ values, terminal }) => {
    const found: Health[] = []
    for await (const finding of examine(values)) {
      terminal.say(lineOf(finding))
      found.push(finding.health)
    }
    const isBad = found.includes('bad')
    terminal.say(isBad ? somethingBad : found.includes('look') ? somethingToSee : allGood)
    return isBad ? exit.found : exit.done
  },
})

const marks: Record<Health, string> = { good: '✓', look: '·', bad: '✗' }

const lineOf = ({ health, about }: Finding): Pair => ({
  zh: `${marks[health]} ${about.zh}`,
  en: `${marks[health]} ${about.en}`,
})

const allGood: Pair = { zh: '一切正常。', en: 'All is well.' }
const somethingToSee: Pair = { zh: '可以运行；请看带“·”的几行。', en: 'It can run; look at the lines with “·”.' }
const somethingBad: Pair = { zh: '有问题要先处理：带“✗”的几行。', en: 'Mend the lines with “✗” first.' }
