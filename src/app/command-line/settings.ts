import { isIP } from 'node:net'
import { type Day, parseDay } from '#kernel/day.ts'
import { isLanguage, type Language, type Pair } from '#kernel/text.ts'

/** One thing that can be set: by a word on the command line, else by a variable, else it has its initial value. */
export interface Setting<Value> {
  /** Absent where the value is a secret: a list of processes would show it. */
  readonly flag?: `--${string}`
  readonly variable?: string
  /** What stands for the value in the help. */
  readonly value: Pair
  readonly about: Pair
  readonly initial: Value
  /** How the initial value is told; nothing where there is none. */
  readonly unset?: Pair
  /** Reads the value; undefined when it is none. */
  readonly read: (text: string) => Value | undefined
  /** It is said or not, and takes no value. */
  readonly alone?: true
}

/** Keeps the type of the value. */
const setting = <Value>(given: Setting<Value>): Setting<Value> => given

const same = (text: string): Pair => ({ zh: text, en: text })
const anyText = (text: string): string | undefined => (text === '' ? undefined : text)
const portOf = (text: string): number | undefined =>
  /^\d{1,5}$/.test(text) && Number(text) < 65_536 ? Number(text) : undefined

/** Addresses and ranges such as 10.0.0.0/8; a list in which one is none is no list. */
const proxiesOf = (text: string): readonly string[] | undefined => {
  const all = text.split(',').map((one) => one.trim())
  return all.every(isRange) ? all : undefined
}

const isRange = (text: string): boolean => {
  const [address = '', length, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128))
}

/** Scheme, host and port, and nothing after them. */
const originOf = (text: string): string | undefined => {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return undefined
  const { origin, pathname, search, hash, username } = new URL(text)
  return pathname === '/' && search === '' && hash === '' && username === '' ? origin : undefined
}

/** Sizes of the demo organisation. */
export const demoSizes = [1_200, 100_000, 1_000_000]

const folder: Pair = { zh: '文件夹', en: 'FOLDER' }
const file: Pair = { zh: '文件', en: 'FILE' }
const port: Pair = { zh: '端口', en: 'PORT' }

/** Everything that can be set, in the order of the help; `docs/configuration.md` is written from here. */
export const settings = {
  data: setting<string | undefined>({
    flag: '--data',
    variable: 'PLUMBLINE_DATA',
    value: folder,
    about: { zh: '数据放在哪里', en: 'where the data lives' },
    initial: undefined,
    unset: same('./data'),
    read: anyText,
  }),
  port: setting<number>({
    flag: '--port',
    variable: 'PLUMBLINE_PORT',
    value: port,
    about: { zh: '网页端口，0 为任选', en: 'port of the pages, 0 picks one' },
    initial: 4_170,
    unset: same('4170'),
    read: portOf,
  }),
  host: setting<string>({
    flag: '--host',
    variable: 'PLUMBLINE_HOST',
    value: { zh: '地址', en: 'ADDRESS' },
    about: {
      zh: '在哪个网络地址上听：127.0.0.1 只限本机，0.0.0.0 为全部',
      en: 'network address to listen on: 127.0.0.1 is this machine only, 0.0.0.0 all',
    },
    initial: '127.0.0.1',
    unset: same('127.0.0.1'),
    read: (text) => (/^[\w.:-]{1,255}$/.test(text) ? text : undefined),
  }),
  metricsPort: setting<number | undefined>({
    flag: '--metrics-port',
    variable: 'PLUMBLINE_METRICS_PORT',
    value: port,
    about: {
      zh: '在本机这个端口上给 Prometheus 提供 /metrics；不设则不提供',
      en: 'serve /metrics for Prometheus on this port of this machine; without it there are none',
    },
    initial: undefined,
    read: portOf,
  }),
  proxies: setting<readonly string[] | undefined>({
    flag: '--proxies',
    variable: 'PLUMBLINE_PROXIES',
    value: { zh: '地址', en: 'ADDRESSES' },
    about: {
      zh: '前面的反向代理的地址或网段，用逗号分开；只信它们报的来访地址',
      en: 'addresses or ranges of the proxies in front, with commas between; only their word about a visitor’s address is taken',
    },
    initial: undefined,
    read: proxiesOf,
  }),
  publicOrigin: setting<string | undefined>({
    flag: '--public-origin',
    variable: 'PLUMBLINE_PUBLIC_ORIGIN',
    value: { zh: '网址', en: 'ORIGIN' },
    about: {
      zh: '浏览器里的网址，例如 https://plumbline.example；别的主机名一律拒绝，https 时 Cookie 只走加密连接',
      en: 'the origin in the browser, such as https://plumbline.example; other host names are refused, and with https cookies travel encrypted only',
    },
    initial: undefined,
    read: originOf,
  }),
  today: setting<Day>({
    flag: '--today',
    value: { zh: '日期', en: 'DAY' },
    about: { zh: '演示的今天', en: 'today in the demo' },
    // The Tuesday of the demo's story.
    initial: '2027-01-12' as Day,
    unset: same('2027-01-12'),
    read: (text) => (parseDay(text) ? (text as Day) : undefined),
  }),
  people: setting<number | undefined>({
    flag: '--people',
    value: { zh: '人数', en: 'NUMBER' },
    about: { zh: '演示单位多大：1200、100000 或 1000000', en: 'size of the demo: 1200, 100000 or 1000000' },
    initial: undefined,
    unset: same('1200'),
    read: (text) => demoSizes.find((size) => String(size) === text),
  }),
  databaseUrl: setting<string | undefined>({
    variable: 'DATABASE_URL',
    value: { zh: '连接串', en: 'URL' },
    about: {
      zh: '自备 PostgreSQL 15 或更高版本的连接串；不设则用自带的数据库',
      en: 'address of your own PostgreSQL 15 or later; without it the built-in one is used',
    },
    initial: undefined,
    read: anyText,
  }),
  databaseRequestUrl: setting<string | undefined>({
    variable: 'DATABASE_REQUEST_URL',
    value: { zh: '连接串', en: 'URL' },
    about: {
      zh: '角色 plumbline_request 的连接串；只在上面的账户无权创建角色时需要',
      en: 'address for the role plumbline_request; only where the account above may not create roles',
    },
    initial: undefined,
    read: anyText,
  }),
  fieldKey: setting<string | undefined>({
    flag: '--field-key',
    variable: 'PLUMBLINE_FIELD_KEY',
    value: file,
    about: {
      zh: '加密字段的密钥文件，放在数据库之外',
      en: 'the file with the key of sealed fields, outside the database',
    },
    initial: undefined,
    unset: { zh: '数据文件夹下的 field.key', en: 'field.key in the data folder' },
    read: anyText,
  }),
  to: setting<string | undefined>({
    flag: '--to',
    variable: 'PLUMBLINE_BACKUP_TO',
    value: { zh: '文件或文件夹', en: 'FILE|FOLDER' },
    about: { zh: '备份写到哪里', en: 'where the backup is written' },
    initial: undefined,
    unset: { zh: '数据文件夹下的 backups', en: 'backups in the data folder' },
    read: anyText,
  }),
  recipient: setting<string | undefined>({
    flag: '--recipient',
    variable: 'PLUMBLINE_BACKUP_RECIPIENT',
    value: { zh: '公钥', en: 'RECIPIENT' },
    about: {
      zh: '用这把 age 公钥（age1…）加密备份，并把存证密钥放进去；不设则不加密，也不含密钥',
      en: 'seal the backup to this age recipient (age1…) and put the keys of the data folder in; without it the backup is not sealed and holds no keys',
    },
    initial: undefined,
    read: anyText,
  }),
  backupAt: setting<string | null>({
    flag: '--backup-at',
    variable: 'PLUMBLINE_BACKUP_AT',
    value: { zh: '时:分|off', en: 'HH:MM|off' },
    about: {
      zh: '每天几点由产品自己备份一次，按单位的时区；off 为不自动备份',
      en: 'the hour at which the product backs up by itself every day, in the organisation’s time zone; off for never',
    },
    initial: '02:30',
    unset: same('02:30'),
    read: (text) => (text === 'off' ? null : /^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined),
  }),
  backupKeep: setting<number | null>({
    flag: '--backup-keep',
    variable: 'PLUMBLINE_BACKUP_KEEP',
    value: { zh: '份数|all', en: 'NUMBER|all' },
    about: {
      zh: '自动备份留最近几份，更早的删除文件；管理员和命令行写的不删；all 为都留着',
      en: 'how many backups of the daily hour are kept, older files are removed; those of administrators and of the command line stay; all for all of them',
    },
    initial: 30,
    unset: same('30'),
    read: (text) => (text === 'all' ? null : /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
  }),
  makeKey: setting<string | undefined>({
    flag: '--make-key',
    value: file,
    about: {
      zh: '不备份，只生成一把新密钥写进这个文件，并显示它的公钥',
      en: 'no backup: make a new key, keep it in this file and show its recipient',
    },
    initial: undefined,
    read: anyText,
  }),
  key: setting<string | undefined>({
    flag: '--key',
    variable: 'PLUMBLINE_BACKUP_KEY',
    value: file,
    about: { zh: '打开加密备份的密钥文件', en: 'the key file that opens a sealed backup' },
    initial: undefined,
    read: anyText,
  }),
  checkpoint: setting<string | undefined>({
    flag: '--checkpoint',
    value: file,
    about: {
      zh: '另外保存的一份检查点：恢复出来的存证必须包含它，更旧的备份会被拒绝',
      en: 'a checkpoint kept elsewhere: the restored ledger must contain it, an older backup is refused',
    },
    initial: undefined,
    read: anyText,
  }),
  as: setting<string | undefined>({
    flag: '--as',
    value: { zh: '工号', en: 'STAFF NUMBER' },
    about: {
      zh: '谁来导入：要有这种表的权限，只写得到自己的范围，存证记在这个人名下',
      en: 'who imports: somebody whose role may, as far as it reaches; the ledger names that person',
    },
    initial: undefined,
    read: anyText,
  }),
  dryRun: setting<boolean>({
    flag: '--dry-run',
    value: same(''),
    about: { zh: '只看会变什么，不写入', en: 'shows what would change and writes nothing' },
    initial: false,
    read: (text) => text === 'yes',
    alone: true,
  }),
  full: setting<boolean>({
    flag: '--full',
    value: same(''),
    about: {
      zh: '名册是全员表：不在表里的人今天离开',
      en: 'the roster lists everybody: whoever is not in it leaves today',
    },
    initial: false,
    read: (text) => text === 'yes',
    alone: true,
  }),
  language: setting<Language | undefined>({
    flag: '--language',
    variable: 'PLUMBLINE_LANGUAGE',
    value: same('zh|en'),
    about: { zh: '命令行用哪种语言', en: 'language of the command line' },
    initial: undefined,
    unset: {
      zh: '由 LC_ALL、LANG 决定；都没有说明时两种都写',
      en: 'as LC_ALL or LANG say; both where they say neither',
    },
    read: (text) => (isLanguage(text) ? text : undefined),
  }),
}

export type SettingName = keyof typeof settings

export type Values = {
  readonly [Name in SettingName]: (typeof settings)[Name] extends Setting<infer Value> ? Value : never
}

export const settingNames = Object.keys(settings) as readonly SettingName[]

/** Every command takes it. */
export const everywhere: SettingName = 'language'

/** What a command that opens the storage is told about it. */
export const storageSettings = ['data', 'databaseUrl', 'databaseRequestUrl', 'fieldKey'] as const
