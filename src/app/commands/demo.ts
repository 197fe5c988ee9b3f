import { type DemoPerson, loadDemoPeople } from '#capabilities/identity/public.ts'
import type { Pair } from '#kernel/text.ts'
import { inTransaction } from '#platform/database.ts'
import { emptyStorage } from '#platform/postgres/storage.ts'
import { clockFrom } from '../clock.ts'
import { command } from '../command-line/command.ts'
import { storageSettings } from '../command-line/settings.ts'
import { HalfMade, openDemo } from '../demo/open.ts'
import { openProduct } from '../product.ts'
import { StartRefusal } from '../start-refusal.ts'
import { untilStopped } from '../until-stopped.ts'

/** Opens the demo organisation: its people and story, on loopback only. */
export const demo = command({
  name: 'demo',
  does: { zh: '打开演示单位，只限本机', en: 'opens the demo organisation, on this machine only' },
  settings: [...storageSettings, 'port', 'today', 'people'],
  run: async ({ values, terminal }) => {
    const { today, people } = values
    const open = () =>
      openProduct({
        ...values,
        host: '127.0.0.1',
        to: undefined,
        recipient: undefined,
        backupAt: null,
        backupKeep: null,
        origin: 'plumbline-demo',
        clock: (recorded) => clockFrom(today, recorded),
        prepare: async ({ owner, house, sign }) => {
          await openDemo({ owner, house, sign, today, people })
          return inTransaction(house.pool, { tenant: house.tenant, person: null, scope: [] }, loadDemoPeople)
        },
      })
    const openWhole = () =>
      open().catch(async (fault: unknown) => {
        if (!(fault instanceof HalfMade)) throw fault
        if (values.databaseUrl) throw halfMade
        await emptyStorage(values.data)
        return open()
      })
    return untilStopped(openWhole, ({ address, prepared }) => terminal.say(openedText(address, prepared)), terminal)
  },
})

const openedText = (address: string, looks: readonly DemoPerson[]): Pair => ({
  zh: `准绳演示已打开：${address}\n可以选择以谁的身份看：${looks.map(({ name, title }) => `${name}（${title.zh}）`).join('、')}\n按 Ctrl-C 停止。`,
  en: `The Plumbline demo is open: ${address}\nLook as ${looks.map(({ name, title }) => `${name} (${title.en})`).join(', ')}.\nCtrl-C stops it.`,
})

const halfMade = new StartRefusal({
  zh: '上次打开演示时中途停了，数据库里只有一半。请换一个空的数据库，或清空这一个，再启动。',
  en: 'The demo was cut short when it was first opened, and the database holds half of it. Give an empty database, or empty this one, and start again.',
})
