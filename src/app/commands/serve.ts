import { loadTenant } from '#capabilities/identity/public.ts'
import type { Pair } from '#kernel/text.ts'
import { inTransaction } from '#platform/database.ts'
import { clockAfter } from '../clock.ts'
import { command } from '../command-line/command.ts'
import { storageSettings } from '../command-line/settings.ts'
import { openProduct, type Parts } from '../product.ts'
import { StartRefusal } from '../start-refusal.ts'
import { untilStopped } from '../until-stopped.ts'

/** Serves a real organisation; a folder that holds the demo is refused. */
export const serve = command({
  name: 'serve',
  does: { zh: '打开真实单位', en: 'opens a real organisation' },
  settings: [...storageSettings, 'port', 'host'],
  run: async ({ values, terminal }) => {
    const running = await openProduct({ ...values, origin: 'plumbline', clock: clockAfter, prepare: refuseDemo })
    terminal.say(openedText(running.address))
    return untilStopped(running, terminal)
  },
})

const refuseDemo = async ({ owner, house: { tenant } }: Parts): Promise<void> => {
  const present = await inTransaction(owner, { tenant, person: null, scope: [] }, loadTenant)
  if (present?.demo) throw aDemo
}

const aDemo = new StartRefusal({
  zh: '这个数据文件夹里是演示，不能当作真实单位来用。请用 --data 换一个文件夹。',
  en: 'This data folder holds the demo, which cannot become a real organisation. Choose another folder with --data.',
})

const openedText = (address: string): Pair => ({
  zh: `准绳已打开：${address}`,
  en: `Plumbline is open: ${address}\nCtrl-C stops it.`,
})
