import { type DemoPerson, loadDemoPeople } from '#capabilities/identity/public.ts'
import type { Pair } from '#kernel/text.ts'
import { inTransaction } from '#platform/database.ts'
import { clockFrom } from './clock.ts'
import { openDemo } from './demo/open.ts'
import type { DemoOptions } from './options.ts'
import { openProduct } from './product.ts'

/** What a command that keeps running tells whoever started it. */
export interface Opened {
  readonly opened: Pair
  readonly stop: () => Promise<void>
}

/** Opens the demo organisation: its people and story, on loopback only. */
export const runDemo = async ({ data, port, today, people }: DemoOptions): Promise<Opened> => {
  const { address, prepared, stop } = await openProduct({
    data,
    port,
    host: '127.0.0.1',
    origin: 'plumbline-demo',
    clock: (recorded) => clockFrom(today, recorded),
    prepare: async ({ owner, house }) => {
      await openDemo({ owner, house, today, people })
      return inTransaction(house.pool, { tenant: house.tenant, person: null, scope: [] }, loadDemoPeople)
    },
  })
  return { opened: openedText(address, prepared), stop }
}

const openedText = (address: string, looks: readonly DemoPerson[]): Pair => ({
  zh: `准绳演示已打开：${address}\n可以选择以谁的身份看：${looks.map(({ name, title }) => `${name}（${title.zh}）`).join('、')}`,
  en: `The Plumbline demo is open: ${address}\nLook as ${looks.map(({ name, title }) => `${name} (${title.en})`).join(', ')}.\nCtrl-C stops it.`,
})
