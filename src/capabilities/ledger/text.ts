import type { Pair } from '#kernel/text.ts'
import type { AnswerOf, RefusalOf } from '#kernel/verb.ts'
import type { LedgerProof, LedgerState } from './contract.ts'
import type { Fork } from './rules/checkpoint.ts'

export const ledgerText = {
  title: { zh: '存证链', en: 'Ledger' },
  lead: {
    zh: '每办一件事，系统留一条存证。存证只写编号和指纹，不写姓名和内容。',
    en: 'Everything that is done leaves one entry. An entry holds codes and fingerprints, no names and no content.',
  },
  size: { zh: '已编号', en: 'Numbered' },
  entries: { zh: '{n} 条', en: 'Entries: {n}' },
  pending: { zh: '{n} 条待编号', en: 'Waiting for a number: {n}' },
  checkpoint: { zh: '最近检查点', en: 'Newest checkpoint' },
  root: { zh: '根指纹', en: 'Root fingerprint' },
  number: { zh: '第 {n} 条', en: 'No. {n}' },
  type: { zh: '事项', en: 'What' },
  occurredAt: { zh: '发生时间', en: 'Happened' },
  recordedLater: { zh: '{time} 记录', en: 'recorded {time}' },
  actor: { zh: '经办人编号', en: 'Code of the person' },
  bySystem: { zh: '系统', en: 'The system' },
  recordedAt: { zh: '记录时间', en: 'Recorded' },
  entryId: { zh: '条目编号', en: 'Id of the entry' },
  older: { zh: '看更早的', en: 'Show older entries' },
  proof: { zh: '下载证明', en: 'Download the proof' },
  stateTitle: { zh: '现状', en: 'How it stands' },
  codesOnly: {
    zh: '条目和证明由审计查看，按编号，不按姓名。',
    en: 'Entries and proofs are for auditors, who see codes, not names.',
  },
  rootWhy: {
    zh: '记下这两组字符，以后可以比对',
    en: 'Keep these two groups of characters, and compare them later',
  },
  brokenWhy: {
    zh: '存证链和最近检查点对不上，已停止编号，新记录仍在保存。保留现场，请系统管理员用外部留存的检查点核对。',
    en: 'The ledger and its newest checkpoint do not match. Numbering has stopped; new records are still kept. Leave everything as it is and ask the system administrator to compare with a checkpoint kept elsewhere.',
  },
  seen: {
    zh: '记着的检查点有 {n} 条，数据库里有 {size} 条。',
    en: 'The checkpoint remembered covers {n|entry|entries}, the database holds {size}.',
  },
  since: { zh: '自 {time} 起停止编号。', en: 'Numbering has stood still since {time}.' },
  late: { zh: '补记', en: 'late entry' },
  entriesTitle: { zh: '条目', en: 'Entries' },
  entriesWhy: { zh: '最近的在前，每页 50 条', en: 'Newest first, 50 a page' },
  no: { zh: '序号', en: 'No.' },
  newest: { zh: '回到最近的', en: 'Back to the newest' },
  proofOpen: { zh: '看证明', en: 'Show the proof' },
  proofTitle: { zh: '这一条的证明', en: 'Proof of this entry' },
  proofLead: {
    zh: '第 {n} 条，在 {size} 条的检查点里。离开这台服务器也能校验。',
    en: 'Entry {n}, in the checkpoint over {size|entry|entries}. It can be checked without this server.',
  },
  proofEntry: { zh: '条目原文', en: 'Text of the entry' },
  proofFile: { zh: '证明文件', en: 'Proof file' },
  nothingYet: {
    zh: '还没有存证。办了第一件事，这里就有。',
    en: 'No entries yet. The first thing done will appear here.',
  },
} satisfies Record<string, Pair>

export const ledgerStateText: Record<AnswerOf<typeof LedgerState>['state'], Pair> = {
  empty: { zh: '还没有检查点', en: 'No checkpoint yet' },
  whole: { zh: '一致', en: 'Consistent' },
  broken: { zh: '对不上，已停止编号', en: 'Does not match; numbering has stopped' },
}

export const ledgerProofRefusals: Record<RefusalOf<typeof LedgerProof>, Pair> = {
  'entry-not-found': { zh: '未找到该存证', en: 'This entry was not found' },
  'entry-pending': {
    zh: '这条存证正在编号，几秒后再试',
    en: 'This entry is being numbered. Try again in a few seconds',
  },
}

/** For whoever runs the product: what is wrong, and what to do. */
export const forkText: Record<Fork, Pair> = {
  'tree-unreadable': {
    zh: '存证链的记录不完整，已停止编号。保留现场，用备份核对。',
    en: 'The record of the ledger is incomplete. Numbering has stopped. Leave everything as it is and compare with a backup.',
  },
  'tree-without-checkpoint': {
    zh: '存证链有条目，却没有检查点，已停止编号。保留现场，用备份核对。',
    en: 'The ledger has entries but no checkpoint. Numbering has stopped. Leave everything as it is and compare with a backup.',
  },
  'size-differs': {
    zh: '存证链的条数与最近检查点不同，已停止编号。查一查是否恢复过旧备份。',
    en: 'The ledger and its newest checkpoint differ in size. Numbering has stopped. Check whether an old backup was restored.',
  },
  'root-differs': {
    zh: '存证链的根指纹与最近检查点不同，已停止编号。保留现场，用外部留存的检查点核对。',
    en: 'The ledger and its newest checkpoint differ in their root. Numbering has stopped. Leave everything as it is and compare with a checkpoint kept elsewhere.',
  },
  'seen-unreadable': {
    zh: '数据文件夹里记着的检查点（ledger-seen）读不出来，或者属于别的存证链，已停止编号。查一查是谁动过这个文件。',
    en: 'The checkpoint remembered in the data folder (ledger-seen) cannot be read or belongs to another ledger. Numbering has stopped. Find out who touched that file.',
  },
  'older-than-seen': {
    zh: '数据库比记着的检查点旧，像是恢复过旧备份，已停止编号，新记录仍在保存。确认是谁恢复的；确要从旧备份继续，按手册把 ledger-seen 里的检查点移出去留存。',
    en: 'The database is older than the checkpoint remembered outside it, as after an old backup was put back. Numbering has stopped; new records are still kept. Find out who did so; to go on from the old backup on purpose, set the checkpoint in ledger-seen aside as the guide says.',
  },
  'differs-from-seen': {
    zh: '数据库里的历史和记着的检查点不是同一份，已停止编号，新记录仍在保存。保留现场，用外部留存的检查点核对。',
    en: 'The history in the database is not the one of the checkpoint remembered outside it. Numbering has stopped; new records are still kept. Leave everything as it is and compare with a checkpoint kept elsewhere.',
  },
  'note-differs': {
    zh: '最近检查点的签名文本与记录不同，已停止编号。保留现场，用外部留存的检查点核对。',
    en: 'The signed text of the newest checkpoint differs from the record. Numbering has stopped. Leave everything as it is and compare with a checkpoint kept elsewhere.',
  },
}
