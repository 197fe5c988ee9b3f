import type { Pair } from '#kernel/text.ts'

/** The three administrators. */
export const administratorText = {
  goEmergency: { zh: '去看', en: 'Look' },
  emergencyAsked: {
    zh: '{name}申请应急访问，等安全管理员或审计管理员打开；{time} 作废。理由：{reason}',
    en: '{name} asks for emergency access, which the security or audit administrator opens; it lapses at {time}. Reason: {reason}',
  },
  emergencyOpen: {
    zh: '{name}的应急访问打开着，到 {time} 自动关。理由：{reason}',
    en: '{name} has emergency access; it closes by itself at {time}. Reason: {reason}',
  },
  emergencyToReview: {
    zh: '{name}的应急访问在 {day} {time} 打开过，还没人看过。理由：{reason}',
    en: '{name} had emergency access on {day} from {time}; nobody has looked at it yet. Reason: {reason}',
  },
  lead: {
    zh: '这里看名册和系统，看不到任何人的成绩。',
    en: 'This is about the roster and the system; nobody’s results can be seen here.',
  },
  roster: { zh: '名册', en: 'Roster' },
  people: { zh: '在岗人员', en: 'People' },
  units: { zh: '单位', en: 'Units' },
  branches: { zh: '党支部', en: 'Party branches' },
  posts: { zh: '岗位', en: 'Posts' },
  accounts: { zh: '可登录账号', en: 'Open accounts' },
  closed: { zh: '已停用账号', en: 'Closed accounts' },
  toMend: { zh: '要看一眼', en: 'To look at' },
  withoutPost: { zh: '{n} 人还没有岗位', en: 'People without a post: {n}' },
  withoutPostWhy: {
    zh: '没有岗位，就收不到按岗位安排的课。',
    en: 'Without a post, lessons for posts do not reach them.',
  },
  unheld: { zh: '{n} 个岗位没有人', en: 'Posts that nobody holds: {n}' },
  unheldWhy: { zh: '{names}。不再设的岗位请关闭。', en: '{names}. Close posts that no longer exist.' },
  waitingRows: { zh: '{list}：还有 {n} 行等着', en: '{list}: {n|row waits|rows wait}' },
  waitingRowsWhy: {
    zh: '清楚的行可以写入，有疑问的改一行写一行；放 35 天后清除。',
    en: 'Rows that are clear can be written, the others once they are mended. Lists are kept 35 days.',
  },
  waitingInHand: { zh: '其中 {n} 行在书记手里。', en: '{n|row is|rows are} with secretaries.' },
  rosterList: { zh: '名册', en: 'Roster' },
  goRepair: { zh: '去修正', en: 'Mend them' },
  goDrafts: { zh: '看 {n} 张表', en: 'See {n|list|lists}' },
  lastImport: { zh: '最近导入', en: 'Last import' },
  fine: { zh: '名册没有要补的', en: 'The roster is complete' },
  fineWhy: {
    zh: '看过了没有岗位的人、没有人的岗位和还没写入的行。',
    en: 'Looked at: people without a post, posts without people, rows that are not written yet.',
  },
  peopleCounted: {
    zh: '你范围内名册上没有离开的人，一人一次',
    en: 'Who is on the roster of your reach and has not left, once each',
  },
  peopleLeft: { zh: '已经离开的人', en: 'Those who have left' },
  withoutFormula: {
    zh: '{people} 人 = 有岗位 {with} 人 + 没有岗位 {without} 人',
    en: '{people} = {with} with a post + {without} without',
  },
  withoutCounted: { zh: '今天一个岗位也没有的人', en: 'Those who hold no post today' },
  unitsFormula: { zh: '{n} 个单位', en: '{n|unit|units}' },
  unitsCounted: { zh: '你范围内的行政单位，各级都算', en: 'Administrative units of your reach, of every level' },
  unitsLeft: { zh: '党组织：它另是一棵树', en: 'Party organisations, which are a tree of their own' },
  branchesFormula: { zh: '{n} 个支部', en: '{n|branch|branches}' },
  branchesCounted: { zh: '全组织的党支部', en: 'Party branches of the whole organisation' },
  branchesLeft: { zh: '党小组', en: 'Party groups' },
  postsCounted: { zh: '你范围内没有关闭的岗位', en: 'Posts of your reach that are not closed' },
  postsLeft: { zh: '已关闭的岗位', en: 'Closed posts' },
  unheldFormula: {
    zh: '{posts} 个岗位 = 有人 {held} 个 + 没有人 {unheld} 个',
    en: '{posts|post|posts} = {held} held + {unheld} not held',
  },
  unheldCounted: { zh: '没有关闭、今天没有人在岗的岗位', en: 'Posts that are open and that nobody holds today' },
  accountsFormula: {
    zh: '{open} 个可登录 + {closed} 个已停用 = {all} 个',
    en: '{open} open + {closed} closed = {all}',
  },
  accountsCounted: {
    zh: '范围内没有停用的账号，还没登录过的也算',
    en: 'Accounts of your reach that are not closed, those never used among them',
  },
  accountsLeft: { zh: '已停用的账号', en: 'Closed accounts' },
  closedCounted: {
    zh: '因离开而停用的账号；记录留着，不能再登录',
    en: 'Accounts closed because somebody left: the records stay, nobody signs in',
  },
  closedLeft: { zh: '可登录的账号', en: 'Open accounts' },
  waitingFormula: { zh: '{drafts} 张表，{n} 行', en: '{drafts|list|lists}, {n|row|rows}' },
  waitingCounted: {
    zh: '你范围内传上来、还没写入的行；有疑问的和交给书记的都算',
    en: 'Rows of the lists uploaded in your reach and not written yet, those in doubt and with secretaries among them',
  },
  waitingLeft: {
    zh: '已写入、先放着、重复合并的行，已清除的名单',
    en: 'Rows that were written, set aside or merged, lists that were cleared away',
  },
  sizeFormula: { zh: '{bytes} 字节', en: '{bytes} bytes' },
  sizeCounted: {
    zh: '数据库自己报的大小，连同索引和存证',
    en: 'What the database says of itself, with indexes and the ledger',
  },
  sizeLeft: { zh: '备份，数据库的写前日志', en: 'Backups, and the write-ahead log of the database' },
  goPeople: { zh: '看人员', en: 'See people' },
  goImport: { zh: '导入名册', en: 'Import the roster' },
  system: { zh: '系统', en: 'System' },
  storage: { zh: '数据', en: 'Data' },
  mode: { zh: '数据库', en: 'Database' },
  embedded: { zh: '自带 PostgreSQL {version}', en: 'Built-in PostgreSQL {version}' },
  server: { zh: '外部 PostgreSQL {version}', en: 'PostgreSQL server {version}' },
  size: { zh: '数据大小', en: 'Size' },
  megabytes: { zh: '{n} MB', en: '{n} MB' },
  durable: { zh: '断电不丢', en: 'Survives a power cut' },
  checksums: { zh: '页校验', en: 'Page checksums' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  ledger: { zh: '存证', en: 'Ledger' },
  entries: { zh: '{n} 条', en: '{n|entry|entries}' },
  ledgerCheck: { zh: '存证校验', en: 'Ledger check' },
  backup: { zh: '备份', en: 'Backup' },
  backupNever: { zh: '还没有', en: 'None yet' },
  backupNone: {
    zh: '还没有备份。磁盘坏一次，数据就没有了。',
    en: 'There is no backup yet. If the disk fails once, the data is gone.',
  },
  backupOld: {
    zh: '最近一次备份是 {day}，已超过两天。',
    en: 'The last backup is of {day}, more than two days ago.',
  },
  goBackup: { zh: '去备份', en: 'See backups' },
  goLedger: { zh: '看存证链', en: 'See the ledger' },
} satisfies Record<string, Pair>

/** What waits for the second person. */
export const confirmText = {
  title: { zh: '等你确认', en: 'Waits for you' },
  roles: { zh: '{n} 个角色等你确认', en: 'Roles that wait for you: {n}' },
  roleOf: { zh: '{name}（{role}）', en: '{name} ({role})' },
  codes: { zh: '{n} 个登录码等你批准', en: 'Sign-in codes that wait for you: {n}' },
  systems: { zh: '{n} 个外部系统等你发令牌', en: 'Systems that wait for a token from you: {n}' },
  erasures: { zh: '{n} 项清除等你决定', en: 'Erasures that wait for your decision: {n}' },
  erasuresWhy: { zh: '存证留着，内容清除。', en: 'The entries stay; their content goes.' },
  leavers: { zh: '{n} 项离职资料的删除等你决定', en: 'Requests to erase leavers’ data that wait for you: {n}' },
  leaversWhy: { zh: '做过的事留着，名字换成代码。', en: 'What was done stays; a code takes the place of the name.' },
  look: { zh: '去看', en: 'Look' },
  none: { zh: '没有等你确认的', en: 'Nothing waits for you' },
  noneWhy: {
    zh: '看过了角色、登录码、外部系统、存证内容的清除和离职资料的删除。',
    en: 'Looked at: roles, sign-in codes, systems of others, erasures on the ledger, data of people who left.',
  },
} satisfies Record<string, Pair>

export const ledgerStates: Record<'empty' | 'whole' | 'broken', Pair> = {
  empty: { zh: '还没有检查点', en: 'No checkpoint yet' },
  whole: { zh: '校验一致', en: 'Consistent' },
  broken: { zh: '对不上，已停止编号', en: 'Does not match; numbering has stopped' },
}

/** Auditors. */
export const linksText = {
  auditorLead: { zh: '只读。人名以编号显示。', en: 'Read only. Names appear as codes.' },
  posts: { zh: '岗位', en: 'Posts' },
  ledger: { zh: '存证链', en: 'Ledger' },
  ledgerWhy: { zh: '状态、最近检查点、条目和证明', en: 'State, newest checkpoint, entries and proofs' },
  signals: { zh: '信号', en: 'Signals' },
  signalsRead: {
    zh: '问题数和已确认的信号，少于 3 的不分开说',
    en: 'Counts and confirmed signals; those under three are not told apart',
  },
  done: { zh: '完成情况', en: 'Done and not done' },
  doneRead: { zh: '到期的学习、人数和代号', en: 'What is due, counts and codes' },
  postsRead: { zh: '等级、措施和覆盖，只读', en: 'Grades, controls and coverage, read only' },
} satisfies Record<string, Pair>
