import { loadTenant } from '#capabilities/identity/public.ts'
import type { Pair } from '#kernel/text.ts'
import { inTransaction } from '#platform/database.ts'
import { clockAfter } from './clock.ts'
import type { Opened } from './demo.ts'
import type { ServeOptions } from './options.ts'
import { openProduct, type Parts } from './product.ts'
import { StartRefusal } from './start-refusal.ts'

/** Serves a real organisation; a folder that holds the demo is refused. */
export const runServe = async ({ data, port, host }: ServeOptions): Promise<Opened> => {
  const { address, stop } = await openProduct({
    data,
    port,
    host,
    origin: 'plumbline',
    clock: clockAfter,
    prepare: refuseDemo,
  })
  return { opened: openedText(address), stop }
}

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
