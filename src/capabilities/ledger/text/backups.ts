import type { Pair } from '#kernel/text.ts'
import type { RefusalOf } from '#kernel/verb.ts'
import type { BackUp, RecordRehearsal } from '../contract/backups.ts'
import type { BackupHealth, BackupState, Cause } from '../rules/backup.ts'

export const backupText = {
  lead: {
    zh: '备份在产品运行时写，写完从磁盘读回核对。请定期抄到别的机器上。',
    en: 'A backup is written while everybody works, and read back from the disk. Copy them to another machine.',
  },
  state: { zh: '备份', en: 'Backup' },
  last: { zh: '最近一次', en: 'Last' },
  next: { zh: '下一次', en: 'Next' },
  size: { zh: '大小', en: 'Size' },
  place: { zh: '放在哪里', en: 'Where' },
  check: { zh: '核对', en: 'Checked' },
  never: { zh: '还没有', en: 'None yet' },
  notPlanned: { zh: '没有排定', en: 'Not planned' },
  notPlannedWhy: {
    zh: '用 --backup-at 02:30 启动，每天自动备份一次',
    en: 'Start with --backup-at 02:30 for one every day',
  },
  daily: { zh: '每天一次', en: 'once a day' },
  keepAll: { zh: '都留着，不自动删除', en: 'all are kept' },
  keepDaily: {
    zh: '自动的留最近 {n} 份；手动的不删',
    en: 'the newest {n} daily ones are kept, those asked for by hand always',
  },
  removed: { zh: '{day} 按规则删除了文件', en: 'file removed by the rule on {day}' },
  readBack: { zh: '读回一致', en: 'Read back, the same' },
  digest: { zh: 'SHA-256 {digest}', en: 'SHA-256 {digest}' },
  megabytes: { zh: '{n} MB', en: '{n} MB' },
  kilobytes: { zh: '{n} KB', en: '{n} KB' },
  rows: { zh: '{n} 行', en: '{n|row|rows}' },
  sealed: { zh: '已加密，含密钥', en: 'Sealed, with the keys' },
  plain: { zh: '没有加密，不含密钥', en: 'Not sealed, without the keys' },
  plainWhy: {
    zh: '备份没有加密，拿到文件的人就能读。在另一台机器上执行 plumbline backup --make-key 生成密钥，把公钥写进 PLUMBLINE_BACKUP_RECIPIENT 后重新启动。',
    en: 'Backups are not sealed: whoever has the file can read it. Run plumbline backup --make-key on another machine, put its recipient into PLUMBLINE_BACKUP_RECIPIENT and restart.',
  },
  room: { zh: '还放得下约 {n} 份', en: 'room for about {n} more' },
  scarce: {
    zh: '放备份的磁盘只够再放 {n} 份。请把旧备份移到别处，或换一个地方。',
    en: 'The disk holds only {n} more of this size. Move old backups elsewhere, or choose another place.',
  },
  none: {
    zh: '还没有备份。磁盘坏一次，名册、计划和存证就都没有了。',
    en: 'There is no backup yet. If the disk fails once, roster, plans and ledger are gone.',
  },
  old: {
    zh: '最近一次备份是 {day}，已超过两天。先看下面是不是失败了，再备份一次。',
    en: 'The last backup is of {day}, more than two days ago. See below whether one failed, then back up again.',
  },
  now: { zh: '现在备份', en: 'Back up now' },
  busy: { zh: '正在备份，可以离开这一页', en: 'Backing up; you may leave this page' },
  list: { zh: '备份过的', en: 'Backups' },
  when: { zh: '时间', en: 'When' },
  cause: { zh: '谁发起', en: 'Begun by' },
  result: { zh: '结果', en: 'Result' },
  file: { zh: '文件', en: 'File' },
  faultHead: { zh: '为什么没有成功', en: 'Why it failed' },
  bytesHead: { zh: '字节', en: 'Bytes' },
  rowsHead: { zh: '行数', en: 'Rows' },
  digestHead: { zh: 'SHA-256', en: 'SHA-256' },
  sealedHead: { zh: '已加密', en: 'Sealed' },
  removedHead: { zh: '删除文件的时间', en: 'File removed' },
  workedHead: { zh: '演练成功', en: 'Rehearsal worked' },
  rehearsal: { zh: '恢复演练', en: 'Restore rehearsal' },
  rehearsalLead: {
    zh: '没有恢复过的备份，不能算备份。每个季度在另一台机器上练一次，不影响正在用的产品。',
    en: 'A backup that was never brought back is not one yet. Rehearse once a quarter on another machine; the running product is not touched.',
  },
  step1: {
    zh: '把备份文件和密钥拿到另一台装了准绳的机器上。',
    en: 'Take the file and the key to another machine that has Plumbline.',
  },
  step2: { zh: '恢复到一个空文件夹：', en: 'Bring it back into an empty folder:' },
  step3: {
    zh: '看最后两行：行数和存证的根指纹。它已经逐条重算过，对不上会拒绝。',
    en: 'Look at the last lines: rows and the root of the ledger. Everything was computed again; what does not fit is refused.',
  },
  step4: { zh: '打开看一眼，然后回到这里记下结果。', en: 'Open it, look around, and note the result here.' },
  rehearsalDue: {
    zh: '三个月内没有成功的演练',
    en: 'No rehearsal has worked within three months',
  },
  rehearsedOn: { zh: '最近一次成功：{day}', en: 'The last one that worked: {day}' },
  rehearse: { zh: '记下结果', en: 'Note the result' },
  which: { zh: '练的是哪一份', en: 'Which backup' },
  worked: { zh: '恢复成功', en: 'It worked' },
  failed: { zh: '没有成功', en: 'It did not work' },
  noted: { zh: '演练已记下', en: 'The rehearsal is noted' },
  workedOn: { zh: '{day} 恢复成功', en: 'restored on {day}' },
  failedOn: { zh: '{day} 恢复没有成功', en: 'restore failed on {day}' },
} satisfies Record<string, Pair>

export const healthText: Record<BackupHealth, Pair> = {
  none: { zh: '还没有备份', en: 'No backup yet' },
  fresh: { zh: '正常', en: 'Up to date' },
  old: { zh: '超过两天', en: 'Over two days old' },
}

export const causeText: Record<Cause, Pair> = {
  person: { zh: '管理员', en: 'An administrator' },
  schedule: { zh: '按时自动', en: 'By the clock' },
  command: { zh: '命令行', en: 'Command line' },
}

export const backupStateText: Record<BackupState, Pair> = {
  waiting: { zh: '马上开始', en: 'About to start' },
  running: { zh: '正在写', en: 'Being written' },
  done: { zh: '读回一致', en: 'Read back, the same' },
  failed: { zh: '没有成功', en: 'Failed' },
}

const faults: Readonly<Record<string, Pair>> = {
  'disk-full': { zh: '磁盘满了，半截文件已删除', en: 'The disk is full; the part that was written is gone' },
  ENOSPC: { zh: '磁盘满了', en: 'The disk is full' },
  'row-security': {
    zh: '数据库账户读不全，请数据库管理员给 bypassrls，或用数据库自己的备份',
    en: 'The database account may not read everything: it needs bypassrls, or use the database’s own backup',
  },
  'recipient-unreadable': {
    zh: 'PLUMBLINE_BACKUP_RECIPIENT 不是公钥',
    en: 'PLUMBLINE_BACKUP_RECIPIENT is no recipient',
  },
  interrupted: { zh: '产品中途停了', en: 'The product stopped half-way' },
  EACCES: { zh: '那个文件夹不让写', en: 'The folder may not be written' },
  EROFS: { zh: '那个文件夹不让写', en: 'The folder may not be written' },
  ENOENT: { zh: '那个文件夹不在', en: 'The folder is not there' },
}

/** Why a backup failed; a code nobody foresaw is shown as it is, for whoever looks into the log. */
export const faultText = (code: string): Pair => faults[code] ?? { zh: code, en: code }

export const backUpRefusals: Record<RefusalOf<typeof BackUp>, Pair> = {
  'already-running': { zh: '已经在备份了，等它写完', en: 'A backup is being written already; wait for it' },
}

export const rehearsalRefusals: Record<RefusalOf<typeof RecordRehearsal>, Pair> = {
  'backup-not-found': { zh: '没有找到这份备份', en: 'This backup was not found' },
  'backup-not-done': { zh: '这份备份没有写成', en: 'This backup was never finished' },
}
