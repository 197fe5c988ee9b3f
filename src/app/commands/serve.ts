import { loadTenant, makeSetupLink } from '#capabilities/identity/public.ts'
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
  settings: [
    ...storageSettings,
    'port',
    'host',
    'metricsPort',
    'proxies',
    'publicOrigin',
    'to',
    'recipient',
    'backupAt',
    'backupKeep',
  ],
  run: async ({ values, terminal }) => {
    const open = () => openProduct({ ...values, origin: 'plumbline', clock: clockAfter, prepare: prepareReal })
    return untilStopped(
      open,
      ({ address, prepared }) =>
        terminal.say(prepared === undefined ? openedText(address) : setupText(address, prepared)),
      terminal,
    )
  },
})

/** Answers the secret of the set-up link while there is no organisation. */
const prepareReal = ({ owner, house: { tenant, now } }: Parts): Promise<string | undefined> =>
  inTransaction(owner, { tenant, person: null, scope: [] }, async (tx) => {
    if ((await loadTenant(tx))?.demo) throw aDemo
    return makeSetupLink(tx, now())
  })

const aDemo = new StartRefusal({
  zh: '这个数据文件夹里是演示，不能当作真实单位来用。请用 --data 换一个文件夹。',
  en: 'This data folder holds the demo, which cannot become a real organisation. Choose another folder with --data.',
})

const openedText = (address: string): Pair => ({
  zh: `准绳已打开：${address}\n按 Ctrl-C 停止。`,
  en: `Plumbline is open: ${address}\nCtrl-C stops it.`,
})

/** The secret stands behind the hash sign, so that no server and no log on the way sees it. */
const setupText = (address: string, secret: string): Pair => ({
  zh: `准绳已打开，还没有单位。请在浏览器里打开这个设置链接（一天内用一次，别给别人）：\n${address}/setup/organisation#${secret}\n按 Ctrl-C 停止。`,
  en: `Plumbline is open and has no organisation yet. Open this set-up link in a browser (good once within a day; keep it to yourself):\n${address}/setup/organisation#${secret}\nCtrl-C stops it.`,
})
