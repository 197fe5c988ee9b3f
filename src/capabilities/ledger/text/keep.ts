import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { LedgerExport } from '../contract.ts'

export const keepText = {
  title: { zh: '在别处留一份检查点', en: 'Keep a checkpoint elsewhere' },
  lead: {
    zh: '打印、扫码或复制，交给上级纪委、审计、工会各一份。以后谁改写了历史，一比就看得出来。',
    en: 'Print, scan or copy it and give one each to the superior body, audit and the union. Whoever rewrites history later will be found out by comparison.',
  },
  setUpLead: {
    zh: '平时做的自动成为证据。要别人也信，还差两样：检查点放在别人手里，备份放在别的机器上。',
    en: 'What is done becomes evidence by itself. For others to trust it, two things are left: a checkpoint in other hands and a backup on another machine.',
  },
  square: {
    zh: '最近检查点的二维码，内容与旁边的文字相同',
    en: 'The newest checkpoint as a QR code, with the same content as the text beside it',
  },
  print: { zh: '打印这一页', en: 'Print this page' },
  take: { zh: '导出存证链', en: 'Export the ledger' },
  verify: { zh: '去独立校验', en: 'Go to verification' },
} satisfies Record<string, Pair>

export const ledgerExportRefusals: Record<RefusalOf<typeof LedgerExport>, Pair> = {
  'ledger-not-found': { zh: '还没有可导出的存证', en: 'There is nothing to export yet' },
  'too-long': {
    zh: '超过 10 万条，浏览器装不下。请系统管理员用 plumbline export 导出。',
    en: 'More than 100,000 entries do not fit a browser. Ask the system administrator for plumbline export.',
  },
}
