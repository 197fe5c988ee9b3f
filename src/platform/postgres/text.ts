import type { Pair } from '#kernel/text.ts'

export type StorageRefusalCode =
  | 'data-folder-taken'
  | 'data-folder-unusable'
  | 'data-folder-unreachable'
  | 'data-folder-foreign'
  | 'engine-missing'
  | 'server-unreachable'
  | 'server-too-old'
  | 'fsync-off'
  | 'full-page-writes-off'
  | 'synchronous-commit-off'
  | 'roles-missing'
  | 'request-role-locked'
  | 'request-role-other'
  | 'request-role-unfit'
  | 'request-elsewhere'
  | 'migration-changed'
  | 'data-newer'

export const storageRefusals: Record<StorageRefusalCode, Pair> = {
  'data-folder-taken': {
    zh: '数据文件夹 {folder} 正被另一个程序（进程 {pid}）使用。请先停止它，或换一个文件夹。',
    en: 'The data folder {folder} is in use by another process ({pid}). Stop that process first, or choose another folder.',
  },
  'data-folder-unusable': {
    zh: '无法写入数据文件夹 {folder}：{reason}。请检查权限和磁盘，或用 --data 换一个文件夹。',
    en: 'The data folder {folder} cannot be written: {reason}. Check its permissions and the disk, or choose another folder with --data.',
  },
  'data-folder-unreachable': {
    zh: '数据库不以 root 身份运行，进不了 {barrier}，因此用不了数据文件夹 {folder}。请用 --data 换一个文件夹，例如 /var/lib/plumbline。',
    en: 'The database does not run as root and cannot enter {barrier}, so it cannot use the data folder {folder}. Choose another folder with --data, such as /var/lib/plumbline.',
  },
  'data-folder-foreign': {
    zh: '数据文件夹 {folder} 属于另一个系统账户（编号 {owner}）。请用该账户启动，或换一个文件夹。',
    en: 'The data folder {folder} belongs to another system account (number {owner}). Start the product with that account, or choose another folder.',
  },
  'engine-missing': {
    zh: '自带的数据库不能在本系统（{system}）上运行：{reason}。请安装 PostgreSQL 15 或更高版本，并设置 DATABASE_URL。',
    en: 'The built-in database does not run on this system ({system}): {reason}. Install PostgreSQL 15 or later and set DATABASE_URL.',
  },
  'server-unreachable': {
    zh: '连不上数据库服务器：{reason}。请检查 {setting}，并确认服务器已启动。',
    en: 'The database server cannot be reached: {reason}. Check {setting}, and that the server is running.',
  },
  'server-too-old': {
    zh: '数据库服务器版本是 {version}，低于要求的 15。请先升级 PostgreSQL。',
    en: 'The database server has version {version}, but version 15 or later is needed. Upgrade PostgreSQL first.',
  },
  'fsync-off': {
    zh: '数据库服务器关闭了 fsync，断电会丢失已确认的记录。请设置 fsync = on 并重启服务器。',
    en: 'The database server runs with fsync off, so a power cut would lose confirmed records. Set fsync = on and restart the server.',
  },
  'full-page-writes-off': {
    zh: '数据库服务器关闭了 full_page_writes，断电会损坏数据。请设置 full_page_writes = on 并重新加载配置。',
    en: 'The database server runs with full_page_writes off, so a power cut could damage the data. Set full_page_writes = on and reload the configuration.',
  },
  'synchronous-commit-off': {
    zh: '数据库服务器关闭了 synchronous_commit，崩溃会丢失已确认的记录。请设置 synchronous_commit = on 并重新加载配置。',
    en: 'The database server runs with synchronous_commit off, so a crash would lose confirmed records. Set synchronous_commit = on and reload the configuration.',
  },
  'roles-missing': {
    zh: '缺少数据库角色，当前账户又无权创建。请让数据库管理员执行：{sql}，再设置 DATABASE_REQUEST_URL。',
    en: 'Database roles are missing, and this account may not create them. Ask the database administrator to run: {sql} Then set DATABASE_REQUEST_URL.',
  },
  'request-role-locked': {
    zh: '数据库角色 plumbline_request 已存在，但数据文件夹 {folder} 中没有可用的口令。请设置 DATABASE_REQUEST_URL；口令已丢失时，先执行：{sql}',
    en: 'The database role plumbline_request exists, but the data folder {folder} holds no password that works. Set DATABASE_REQUEST_URL; if the password is lost, first run: {sql}',
  },
  'request-role-other': {
    zh: 'DATABASE_REQUEST_URL 使用的角色是 {role}，而权限只授予 plumbline_request。请改用角色 plumbline_request。',
    en: 'DATABASE_REQUEST_URL uses the role {role}, but rights are granted to plumbline_request only. Use the role plumbline_request.',
  },
  'request-role-unfit': {
    zh: '处理请求的数据库角色 {role} 权限过大，会绕过行级安全。请让数据库管理员执行：{sql}',
    en: 'The database role {role} that serves requests has too many rights and would bypass row-level security. Ask the database administrator to run: {sql}',
  },
  'request-elsewhere': {
    zh: 'DATABASE_URL 和 DATABASE_REQUEST_URL 指向不同的数据库。请让两者指向同一个数据库。',
    en: 'DATABASE_URL and DATABASE_REQUEST_URL point to different databases. Point both to the same one.',
  },
  'migration-changed': {
    zh: '数据结构的步骤 {name} 在执行之后被改动过。请恢复原来的程序文件；要改结构，请新增一个步骤。',
    en: 'The migration {name} was changed after it had been applied. Restore the original program files; to change the schema, add a new migration.',
  },
  'data-newer': {
    zh: '数据由更新版本的程序写入（步骤 {name}）。请使用该版本或更高版本启动。',
    en: 'The data was written by a newer version of the product (migration {name}). Start that version or a later one.',
  },
}
