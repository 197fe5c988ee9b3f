import type { CommandNames } from '#kernel/verb.ts'

/** What a person does with each command, and what the product records by itself, as the ledger names it. */
export const commands: CommandNames = {
  'ledger.ask-erasure': { zh: '申请抹去内容', en: 'Ask for content to be erased' },
  'ledger.decide-erasure': { zh: '决定抹去内容的申请', en: 'Decide on a request to erase' },
  'ledger.export-entries': { zh: '导出存证条目', en: 'Take ledger entries out' },
  'ledger.export-own-entries': { zh: '导出存证里的自己', en: 'Take the own ledger entries out' },
  'ledger.export-erasures': { zh: '导出内容擦除', en: 'Take the erasures out' },
  'ledger.export-backups': { zh: '导出备份表', en: 'Take the list of backups out' },
  'ledger.export-checkpoint-copies': { zh: '导出给出去的检查点', en: 'Take out who holds checkpoints' },
  'ledger.back-up': { zh: '备份', en: 'Back up' },
  'ledger.record-rehearsal': { zh: '登记一次恢复演练', en: 'Note that a restore was rehearsed' },
  'ledger.note-version': { zh: '软件换了版本', en: 'The product has another version' },
  'ledger.note-policies': { zh: '权限政策有变', en: 'The policies of access changed' },
  'ledger.note-clock': { zh: '机器时钟被改动', en: 'The clock of the machine was set' },
  'ledger.keep-checkpoint': { zh: '登记检查点给了谁', en: 'Note to whom a checkpoint was given' },
}
