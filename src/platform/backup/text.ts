import type { Pair } from '#kernel/text.ts'

export type BackupRefusalCode =
  | 'not-a-backup'
  | 'backup-damaged'
  | 'backup-partial'
  | 'backup-version'
  | 'backup-newer'
  | 'backup-foreign'
  | 'key-needed'
  | 'key-wrong'
  | 'recipient-unreadable'
  | 'key-unreadable'
  | 'target-not-empty'
  | 'target-there'
  | 'source-missing'
  | 'row-security'
  | 'rows-refused'
  | 'disk-full'

export const backupRefusals: Record<BackupRefusalCode, Pair> = {
  'not-a-backup': {
    zh: '{file} 不是准绳的备份。请选择 plumbline backup 写出的文件。',
    en: '{file} is not a backup of Plumbline. Choose a file that plumbline backup has written.',
  },
  'backup-damaged': {
    zh: '备份 {file} 已损坏：{what}。请换另一份备份。',
    en: 'The backup {file} is damaged: {what}. Use another one.',
  },
  'backup-partial': {
    zh: '备份 {file} 不完整：写到一半就断了。请换另一份备份。',
    en: 'The backup {file} is not whole: it ends before its end. Use another one.',
  },
  'backup-version': {
    zh: '备份 {file} 的格式是第 {found} 版，本程序只认识第 {known} 版。请用写出它的那个版本恢复。',
    en: 'The backup {file} has format {found}, and this program knows format {known} only. Restore it with the version that wrote it.',
  },
  'backup-newer': {
    zh: '备份 {file} 由更新版本的程序写出（步骤 {name}）。请用该版本或更高版本恢复。',
    en: 'The backup {file} was written by a newer version of the product (migration {name}). Restore it with that version or a later one.',
  },
  'backup-foreign': {
    zh: '备份 {file} 不是这个产品写的：{what}。没有恢复任何内容。',
    en: 'The backup {file} was not written by this product: {what}. Nothing was restored.',
  },
  'key-needed': {
    zh: '备份 {file} 是加密的。请用 --key 给出密钥文件。',
    en: 'The backup {file} is encrypted. Give the key file with --key.',
  },
  'key-wrong': {
    zh: '密钥文件 {key} 打不开备份 {file}。请用写备份时那把公钥对应的密钥。',
    en: 'The key file {key} does not open the backup {file}. Use the key that belongs to the recipient of the backup.',
  },
  'recipient-unreadable': {
    zh: '“{recipient}”不是 age 公钥。公钥以 age1 开头，由 plumbline backup --make-key 生成。',
    en: '“{recipient}” is not an age recipient. One begins with age1 and is made by plumbline backup --make-key.',
  },
  'key-unreadable': {
    zh: '密钥文件 {key} 读不了：{reason}。',
    en: 'The key file {key} cannot be read: {reason}.',
  },
  'target-not-empty': {
    zh: '{folder} 里已经有数据。恢复只写进空的地方，请换一个新文件夹（自备数据库则换一个空库）。',
    en: '{folder} holds data already. A restore only writes into an empty place: choose a new folder, or an empty database of your own server.',
  },
  'target-there': {
    zh: '{file} 已经存在，不会被覆盖。请换一个文件名，或给一个文件夹。',
    en: '{file} is there already and is not written over. Choose another name, or give a folder.',
  },
  'source-missing': {
    zh: '{folder} 里没有数据可以备份。请用 --data 指明数据文件夹。',
    en: 'There is no data in {folder} to back up. Name the data folder with --data.',
  },
  'row-security': {
    zh: '数据库账户 {role} 受行级安全限制，读不全，备份会不完整。请让数据库管理员执行：{sql} 或者改用数据库自己的备份工具。',
    en: 'The database account {role} is held by row-level security and would not read everything. Ask the database administrator to run: {sql} Or use the database’s own backup tools.',
  },
  'rows-refused': {
    zh: '备份 {file} 的内容不符合数据结构（表 {table}）：{reason}。没有恢复任何内容。',
    en: 'The content of the backup {file} does not fit the schema (table {table}): {reason}. Nothing was restored.',
  },
  'disk-full': {
    zh: '{folder} 所在的磁盘满了，备份没有写完，半截文件已删除。请腾出空间再试。',
    en: 'The disk of {folder} is full. The backup was not finished and its part was removed. Make room and try again.',
  },
}
